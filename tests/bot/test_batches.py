"""What is sent together is one upload, goes on beside the questions, and can be taken back."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from bot.i18n import texts
from bot.pace import Pace
from bot.storage.roster import Role
from bot.uploads.batches import PARTED_CHARS
from bot.uploads.downloads import AT_ONCE, MOST_BYTES
from bot.views.json_lines import parts
from index import Article
from tests.local_telegram import BOT, OWNER, Refusal

if TYPE_CHECKING:
    from bot.emulator.drivers.clock import SetClock
    from bot.storage.storage import Storage
    from index import Library
    from tests.local_telegram import Chat, Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")

NOTES = {
    "heron": "Herons nest again\n\nThe heron nests again by the mill in Ulme.",
    "plover": "Plovers leave\n\nThe plover has left the salt marsh near Ostrow.",
    "curlew": "Curlews counted\n\nOnly nine curlews were counted on the moor.",
}
CHANNEL = {"id": -1001234567890, "type": "channel", "title": "Lenn Courier"}


async def uploads_notes(chat: Chat, **more: Any) -> None:
    for name, text in NOTES.items():
        await chat.uploads(f"{name}.txt", text.encode(), user=OWNER, **more)


def forwarded(text: str, number: int = 77, **more: Any) -> Json:
    """Return the fields of a channel's post that somebody forwards."""
    origin = {
        "type": "channel",
        "date": 1_507_600_000,
        "chat": CHANNEL | {"username": "lenncourier"},
        "message_id": number,
    }
    return {"text": text, "forward_origin": origin} | more


async def sends(chat: Chat, user: int, fields: Json) -> None:
    chat.sends(fields, user)


# Several at once


async def test_documents_in_quick_succession_are_one_upload_with_one_summary(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    await uploads_notes(chat)
    said = (await chat.reply())["text"]
    assert said.count("Added:") == 3
    assert "Added: Plovers leave (plover)\nEnglish · 1 passage" in said
    await chat.says("what nests by the mill?", user=OWNER)
    assert "heron" in (await chat.reply())["text"]
    assert (await library.counts()).articles == 3


def fetched(telegram: Telegram) -> list[str]:
    """Return which files the bot has asked for, in that order."""
    return [r.fields["file_id"] for r in telegram.requests if r.method == "getFile"]


async def uploads_of(telegram: Telegram, many: int, **more: Any) -> list[str]:
    """Send so many notes, wait for the summary, and return which were added in which order."""
    chat = telegram.private(OWNER)
    # The first is late.
    telegram.refuse["getFile"] = [Refusal(502, "Bad Gateway")]
    for number in range(many):
        await chat.uploads(f"{number}.txt", f"Note {number}.".encode(), user=OWNER, **more)
    said = (await chat.reply())["text"]
    return re.findall(r"Added: .*\((\d)\)", said)


async def test_documents_are_fetched_a_few_at_once_and_added_in_their_order(
    telegram: Telegram,
) -> None:
    assert await uploads_of(telegram, 6) == list("012345")
    asked = fetched(telegram)
    assert len(set(asked[:AT_ONCE])) == AT_ONCE
    assert asked[AT_ONCE] == asked[0]
    assert len(asked) == 7


async def test_documents_that_are_large_together_are_fetched_one_after_the_other(
    telegram: Telegram,
) -> None:
    assert await uploads_of(telegram, 3, file_size=MOST_BYTES // 2 + 1) == list("012")
    first, second, third = dict.fromkeys(fetched(telegram))
    assert fetched(telegram) == [first, first, second, third]


async def test_of_what_may_not_be_added_nothing_is_fetched(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("bomb.zip", b"PK", user=OWNER)
    assert (await chat.reply())["text"] == texts.NOT_A_FORMAT.format(name="bomb.zip")
    assert not fetched(telegram)


async def test_an_album_goes_where_the_caption_of_one_of_it_says(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    for name, more in (("heron", {}), ("plover", {"caption": "#birds please"})):
        fields = {"media_group_id": "5"} | more
        document = telegram_document(telegram, f"{name}.txt", NOTES[name].encode())
        await sends(chat, OWNER, {"document": document} | fields)
    assert (await chat.reply())["text"].count("Added:") == 2
    assert await library.collections() == {"birds": 2}


def telegram_document(telegram: Telegram, name: str, content: bytes) -> Json:
    file_id = f"file-{len(telegram.files)}"
    telegram.files[file_id] = content
    return {"file_id": file_id, "file_unique_id": file_id, "file_name": name}


async def test_an_album_of_a_stranger_is_refused_once(telegram: Telegram) -> None:
    chat = telegram.private(3)
    for name, text in NOTES.items():
        document = telegram_document(telegram, f"{name}.txt", text.encode())
        await sends(chat, 3, {"document": document, "media_group_id": "6"})
    assert (await chat.reply())["text"] == texts.NOT_FOR_YOU
    await chat.says("/articles", user=3)
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY


async def test_each_file_has_its_own_sentence_and_the_rest_goes_in(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    lines = [json.dumps({"id": "1", "text": "The mill is shut."}), "{broken", '{"id": "2"}']
    for name, content in (
        ("notes.jsonl", "\n".join(lines).encode()),
        ("bomb.zip", b"PK\x03\x04"),
        ("empty.txt", b""),
        ("../..\x07/etc/x.md", b"\xff\xfe\x00"),
    ):
        await chat.uploads(name, content, user=OWNER)
    said = (await chat.reply())["text"].splitlines()
    assert said[0] == "Added: 1 (1)"
    assert said[2].startswith("Refused: notes.jsonl, line 2: it is not JSON")
    assert said[3] == "Refused: notes.jsonl, article 2: it has no text"
    assert said[4] == texts.NOT_A_FORMAT.format(name="bomb.zip")
    assert said[5] == "Refused: empty.txt: it is empty"
    assert said[6].startswith("Refused: x.md: ")
    assert len(said) == 7
    assert (await library.counts()).articles == 1


async def test_the_same_story_under_another_id_is_pointed_out(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    chat = telegram.private(OWNER)
    again = bridge.text.replace("14 cracked", "15 cracked")
    await chat.uploads("again.txt", again.encode(), user=OWNER)
    said = (await chat.reply())["text"]
    assert "nearly the same as Bridge to stay closed until March (2001)" in said
    assert "2 statements" in said


# Posts and texts


async def test_a_forwarded_post_becomes_an_article_with_its_origin(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    post = forwarded("Mill reopens\n\nThe mill by the Lenn reopens on Friday.")
    await sends(chat, OWNER, post)
    said = (await chat.reply())["text"]
    assert said.startswith("Added: Mill reopens (lenncourier-77)\n10 October 2017 · English")
    article = await library.article("lenncourier-77")
    assert article.url == "https://t.me/lenncourier/77"
    assert article.publisher == "Lenn Courier"
    assert article.published == date(2017, 10, 10)
    await sends(chat, OWNER, post)
    assert (await chat.reply())["text"].startswith("Already there, unchanged")
    await sends(chat, OWNER, forwarded("Mill reopens\n\nThe mill reopens on Monday instead."))
    assert (await chat.reply())["text"].startswith("Replaced: Mill reopens")


async def test_a_batch_of_forwarded_posts_is_one_upload(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    for number, text in enumerate(NOTES.values()):
        await sends(chat, OWNER, forwarded(text, number))
    photo = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]}
    caption = {"caption": "Photo of the day: the mill at dawn, with a heron on its wheel."}
    fields = forwarded("", 9) | photo | caption
    fields.pop("text")
    await sends(chat, OWNER, fields)
    said = (await chat.reply())["text"]
    assert said.count("Added:") == 4
    assert (await library.article("lenncourier-9")).text == caption["caption"]


async def test_what_a_person_wrote_is_theirs(telegram: Telegram, library: Library) -> None:
    chat = telegram.private(OWNER)
    origin = {"type": "hidden_user", "sender_user_name": "Ilse Brandt", "date": 1_507_600_000}
    text = "The mill is shut, I hear, and nobody knows for how long."
    await sends(chat, OWNER, {"text": text, "forward_origin": origin})
    assert "Added:" in (await chat.reply())["text"]
    [article] = await library.newest(1)
    assert (article.author, article.text) == ("Ilse Brandt", text)
    assert article.source_id.startswith("text-")


async def test_a_forwarded_text_is_a_question_where_it_is_not_added(
    telegram: Telegram, library: Library
) -> None:
    await library.add(Article("1", "Mill", "The mill by the Lenn is shut.", language="en"))
    chat = telegram.private(3)
    await sends(chat, 3, forwarded("is the mill shut?"))
    assert "The mill by the Lenn is shut." in (await chat.reply())["text"]
    own = {"type": "user", "sender_user": BOT, "date": 1_507_600_000}
    chat = telegram.private(OWNER)
    await sends(chat, OWNER, {"text": "is the mill shut?", "forward_origin": own})
    assert "The mill by the Lenn is shut." in (await chat.reply())["text"]
    assert (await library.counts()).articles == 1


async def test_a_text_after_the_command_is_added(telegram: Telegram, library: Library) -> None:
    chat = telegram.private(OWNER)
    await chat.says("/add #birds Herons back\n\nThe heron is back by the mill.", user=OWNER)
    assert (await chat.reply())["text"].startswith("Added: Herons back (text-")
    [article] = await library.newest(1)
    assert (article.collection, article.text) == ("birds", "The heron is back by the mill.")
    await chat.says("/add", user=OWNER)
    assert (await chat.reply())["text"] == texts.ADD_WHAT
    await chat.says("/add The heron is back.", user=3)
    assert (await chat.reply())["text"] == texts.NOT_FOR_YOU


async def test_what_the_command_replies_to_is_added(telegram: Telegram, library: Library) -> None:
    group = telegram.group()
    said = await group.says("Mill shut\n\nThe mill will be shut on Friday, says Ilse.", user=3)
    document = telegram_document(telegram, "heron.txt", NOTES["heron"].encode())
    sent = telegram.new_message(group, {"document": document}, telegram.person(3))
    for meant in (said, sent):
        await group.says("/add", user=OWNER, reply_to_message=meant)
    assert (await group.reply())["text"].count("Added:") == 2
    assert {article.title for article in await library.newest()} == {
        "Mill shut",
        "Herons nest again",
    }


async def test_what_others_wrote_chooses_no_collection(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    command = {"type": "bot_command", "offset": 0, "length": 4}
    post = forwarded("/add #birds The heron is back by the mill.", entities=[command])
    await sends(chat, OWNER, post)
    assert (await chat.reply())["text"].startswith("Added: ")
    assert await library.collections() == {"default": 1}


async def test_an_answer_of_the_bots_own_is_no_article(
    telegram: Telegram, library: Library
) -> None:
    group, chat = telegram.group(), telegram.private(OWNER)
    quoted = {"text": "Ilse:\nThe mill will be shut on Friday."}
    for answer in (
        telegram.new_message(group, quoted, BOT),
        telegram.new_message(group, quoted | {"via_bot": BOT}, telegram.person(3)),
    ):
        await group.says("/add", user=OWNER, reply_to_message=answer)
        assert (await group.reply())["text"] == texts.ADD_WHAT
    origin = {"type": "user", "date": 1, "sender_user": telegram.person(3)}
    await sends(chat, OWNER, quoted | {"forward_origin": origin, "via_bot": BOT})
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY
    assert await library.size() == 0


async def test_a_text_too_long_for_one_message_is_one_article(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    first = "The mill\n\n" + "The mill is shut. " * (PARTED_CHARS // 18 + 2)
    await chat.says(f"/add {first.strip()}", user=OWNER)
    await chat.says("It will open again.", user=OWNER)
    assert (await chat.reply())["text"].startswith("Added: The mill (text-")
    [article] = await library.newest(2)
    assert article.text.endswith("The mill is shut.\n\nIt will open again.")
    await chat.says("will it open?", user=OWNER)
    assert "It will open again." in (await chat.reply())["text"]


# Beside everything else


def lines(count: int) -> bytes:
    return b"\n".join(
        json.dumps({"id": str(n), "text": f"Report {n}.\n\nThe mill {n} is shut. " * 4}).encode()
        for n in range(count)
    )


@pytest.mark.parametrize("pace", [Pace(quiet_s=0.05, progress_after_s=0.1, progress_every_s=0.4)])
async def test_progress_is_shown_while_questions_are_answered(
    telegram: Telegram, library: Library
) -> None:
    await library.add(Article("bridge", "Bridge", "The bridge is closed.", language="en"))
    chat, other = telegram.private(OWNER), telegram.private(3)
    await chat.uploads("many.jsonl", lines(250), user=OWNER)
    progress = await chat.reply()
    assert progress["text"].startswith("Adding many.jsonl (1)\n")
    for asking, user in ((other, 3), (chat, OWNER)):
        await asking.says("is the bridge closed?", user=user)
    assert "The bridge is closed." in (await other.reply())["text"]
    said = [await chat.reply()]
    while "articles added" not in said[-1]["text"]:
        said.append(await chat.reply())
    assert said[-1]["text"].startswith("250 articles added\n• 0 (0)")
    assert any("The bridge is closed." in one["text"] for one in said)
    assert progress["message_id"] not in chat.messages
    edits = [one.at for one in telegram.requests if one.method == "editMessageText"]
    assert all(later - earlier >= 0.4 for earlier, later in pairwise(edits))


# Taking back


async def test_an_upload_is_taken_back_by_its_button(telegram: Telegram, library: Library) -> None:
    chat = telegram.private(OWNER)
    await uploads_notes(chat)
    await chat.reply()
    await chat.uploads("heron.txt", b"Herons gone\n\nThe heron has gone south.", user=OWNER)
    await chat.uploads("godwit.txt", b"Godwits\n\nThe godwit stays.", user=OWNER)
    summary = await chat.reply()
    assert "instead of “Herons nest again”" in summary["text"]
    await chat.presses(summary, texts.UNDO, user=OWNER)
    assert (await chat.reply())["text"] == (
        "Taken back.\n1 article removed again\n1 article is as it was before"
    )
    await chat.says("where does the heron nest?", user=OWNER)
    assert "The heron nests again by the mill" in (await chat.reply())["text"]
    await chat.says("does the godwit stay?", user=OWNER)
    assert "The godwit stays." not in (await chat.reply())["text"]
    assert (await library.counts()).articles == 3


async def test_the_same_file_of_two_at_once_is_in_once_and_a_later_one_is_not_taken_back(
    telegram: Telegram, library: Library, storage: Storage
) -> None:
    await storage.roster.grant(30, Role.UPLOADER, 0, below=Role.OWNER)
    chats = {user: telegram.private(user) for user in (OWNER, 30)}
    for user in (*chats, *chats):
        await chats[user].uploads("heron.txt", NOTES["heron"].encode(), user=user)
    said = {user: await chat.reply() for user, chat in chats.items()}
    assert "".join(one["text"] for one in said.values()).count("Added:") == 1
    first = OWNER if "Added:" in said[OWNER]["text"] else 30
    other = 30 if first == OWNER else OWNER
    await chats[other].uploads("heron.txt", b"Herons gone\n\nThe heron left.", user=other)
    assert (await chats[other].reply())["text"].startswith("Replaced:")
    await chats[first].presses(said[first], texts.UNDO, user=first)
    assert (await chats[first].reply())["text"] == (
        "Taken back.\n1 article has been changed by others since, and stays"
    )
    assert [article.title for article in await library.newest()] == ["Herons gone"]


async def test_an_upload_goes_with_a_group_that_becomes_a_supergroup(telegram: Telegram) -> None:
    group = telegram.group()
    said = await group.says("Mill shut\n\nThe mill will be shut on Friday.", user=3)
    await group.says("/add", user=OWNER, reply_to_message=said)
    moved = group.migrates(-1009)
    summary = await moved.reply()
    assert summary["text"].startswith("Added: Mill shut")
    await moved.presses(summary, texts.UNDO, user=OWNER)
    assert (await moved.reply())["text"].startswith("Taken back.")


async def test_only_who_sent_it_takes_it_back_and_for_ten_minutes(
    telegram: Telegram, library: Library, clock: SetClock
) -> None:
    chat = telegram.private(OWNER)
    await uploads_notes(chat)
    summary = await chat.reply()
    data = summary["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    elsewhere = telegram.group()
    forged = telegram.new_message(elsewhere, {"text": "x"})
    for where, message, user, said in (
        (chat, summary, 3, texts.NOT_FOR_YOU),
        (elsewhere, forged, OWNER, texts.TOO_OLD),
    ):
        acknowledged = await telegram.press(where, message, data, user)
        assert acknowledged["text"] == said
    clock.advance(601)
    acknowledged = await chat.presses(summary, texts.UNDO, user=OWNER)
    assert acknowledged["text"] == texts.TOO_LATE_TO_UNDO
    assert (await library.counts()).articles == 3


async def test_a_removed_article_is_restored(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    await library.remove("2001")
    chat = telegram.private(OWNER)
    await chat.says("/restore", user=OWNER)
    assert "• Bridge to stay closed until March (2001)" in (await chat.reply())["text"]
    await chat.says("/restore 2001", user=OWNER)
    assert (await chat.reply())["text"].startswith(texts.RESTORED)
    await chat.says("/restore 2001", user=OWNER)
    assert (await chat.reply())["text"] == texts.NOTHING_KEPT.format(number="2001")
    await chat.says("/restore 2001", user=3)
    assert (await telegram.private(OWNER).reply())["text"] == texts.NOT_YOURS_TO_REMOVE
    await chat.says("who said the coalition is pretending?", user=OWNER)
    assert "Hedda Marr" in (await chat.reply())["text"]


# Exporting


async def test_all_articles_are_exported_as_they_can_be_added(
    telegram: Telegram, library: Library, bridge: Article, harvest: Article
) -> None:
    chat = telegram.private(OWNER)
    await chat.says("/export", user=OWNER)
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY
    await library.add(bridge)
    await library.add(harvest)
    await chat.says("/export", user=OWNER)
    document = (await chat.reply())["document"]
    assert document["file_name"].endswith("-1.jsonl")
    exported = telegram.files[document["file_id"]]
    assert [json.loads(line)["id"] for line in exported.splitlines()] == ["2001", "2002"]
    await chat.uploads("again.jsonl", exported, user=OWNER)
    assert (await chat.reply())["text"].count("unchanged") == 2
    await telegram.private(3).says("/export", user=3)
    assert (await telegram.private(3).reply())["text"] == texts.NOT_YOURS_TO_EXPORT


async def test_an_export_is_parted_between_articles(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(bridge)
    await library.add(harvest)
    found = [part async for part in parts(library.every_article(), largest=600)]
    assert [count for _, count in found] == [1, 1]
    assert all(content.endswith(b"\n") for content, _ in found)


# Channels


def tells(telegram: Telegram, channel: Chat, number: int, text: str, kind: str) -> None:
    message = telegram.new_message(channel, {"text": text, "sender_chat": channel.as_json()})
    message |= {"message_id": number, "edit_date": message["date"]}
    del message["from"]
    telegram.deliver({kind: message})


async def test_posts_of_a_channel_are_added_once_an_admin_says_so(
    telegram: Telegram, library: Library
) -> None:
    channel, chat = telegram.group(-1001234, "channel"), telegram.private(OWNER)
    tells(telegram, channel, 5, "Mill shut\n\nThe mill was shut.", "channel_post")
    for user in (3, OWNER):
        channel.membership("left", "administrator", user=user)
    offer = await chat.reply()
    assert offer["text"] == texts.CHANNEL_OFFER.format(channel="News desk")
    await chat.presses(offer, texts.ADD_POSTS, user=OWNER)
    taken = texts.CHANNEL_TAKEN.format(channel="News desk", collection="default")
    assert (await chat.reply())["text"] == taken
    tells(telegram, channel, 6, "Mill opens\n\nThe mill opens on Friday.", "channel_post")
    tells(telegram, channel, 6, "Mill opens\n\nThe mill opens on Monday.", "edited_channel_post")
    tells(telegram, channel, 7, "👍", "channel_post")
    await settled(telegram, channel)
    [article] = await library.newest()
    assert (article.source_id, article.text) == ("1234-6", "The mill opens on Monday.")
    assert article.publisher == "News desk"
    channel.membership("administrator", "left", user=OWNER)
    tells(telegram, channel, 8, "Mill burns\n\nThe mill burns.", "channel_post")
    await settled(telegram, channel)
    assert (await library.counts()).articles == 1
    assert channel.sent.empty()
    assert telegram.private(3).sent.empty()


async def settled(telegram: Telegram, chat: Chat) -> None:
    """Wait until the bot has done with all that came from a chat before."""
    await telegram.press(chat, telegram.new_message(chat, {"text": "x"}), "none of ours", OWNER)
