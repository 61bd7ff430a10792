"""Sending to the bot: what goes where, and who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.views import callback_data
from index import Article
from tests.bot.messages import labels
from tests.bot.page_server import page_server
from tests.bot.sent import NOTES, forwarded, telegram_document
from tests.local_telegram import BOT, OWNER

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

FILE = b"Bridge closed\n\nThe bridge over the Lenn is closed.\n\nFerries run."


async def test_an_album_of_a_stranger_is_refused_once(telegram: Telegram) -> None:
    chat = telegram.private(3)
    for name, text in NOTES.items():
        document = telegram_document(telegram, f"{name}.txt", text.encode())
        chat.sends({"document": document, "media_group_id": "6"}, 3)
    assert (await chat.reply())["text"] == texts.NOT_FOR_YOU
    await chat.says("/articles", user=3)
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY


async def test_a_forwarded_text_is_a_question_where_it_is_not_added(
    telegram: Telegram, library: Library
) -> None:
    await library.add(Article("1", "Mill", "The mill by the Lenn is shut.", language="en"))
    chat = telegram.private(3)
    chat.sends(forwarded("is the mill shut?"), 3)
    assert "The mill by the Lenn is shut." in (await chat.reply())["text"]
    own = {"type": "user", "sender_user": BOT, "date": 1_507_600_000}
    chat = telegram.private(OWNER)
    chat.sends({"text": "is the mill shut?", "forward_origin": own}, OWNER)
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


async def test_what_is_at_an_address_is_added(telegram: Telegram, library: Library) -> None:
    chat = telegram.private(OWNER)
    with page_server() as host:
        await chat.says(f"/add http://{host}/mill", user=OWNER)
        assert (await chat.reply())["text"].startswith("Added: Mill sold (127.0.0.1-mill)")
    [article] = await library.newest(1)
    assert article.url == f"http://{host}/mill"
    private = "http://169.254.169.254/latest"
    await chat.says(f"/add {private}", user=OWNER)
    assert (await chat.reply())["text"] == texts.NOT_FETCHED.format(address=private)
    await chat.says(f"/add {private}", user=3)
    assert (await chat.reply())["text"] == texts.NOT_FOR_YOU


async def test_what_is_at_a_bare_address_is_offered_to_be_added(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    with page_server() as host:
        chat.sends(forwarded(f"http://{host}/mill"), OWNER)
        offer = await chat.reply()
        assert offer["text"] == texts.ADD_LINKED
        await chat.presses(offer, texts.ADD_IT, user=OWNER)
        assert (await chat.reply())["text"] == texts.ADD_LINKED
        assert (await chat.reply())["text"].startswith("Added: Mill sold (127.0.0.1-mill)")
        await chat.says(f"http://{host}/mill", user=OWNER)
        assert (await chat.reply())["text"].startswith("Mill sold\n")
    other = telegram.private(3)
    await other.says("http://169.254.169.254/", user=3)
    assert (await other.reply())["text"] == texts.NO_SUCH_ADDRESS


async def test_what_a_forwarded_post_links_to_is_added_by_a_button(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    with page_server() as host:
        link = {"type": "text_link", "offset": 0, "length": 4, "url": f"http://{host}/mill"}
        chat.sends(forwarded("Mill shut\n\nThe mill is shut.", entities=[link]), OWNER)
        summary = await chat.reply()
        assert labels(summary)[0] == texts.ADD_LINKED_TOO
        await chat.presses(summary, texts.ADD_LINKED_TOO, user=OWNER)
        assert texts.ADD_LINKED_TOO not in labels(await chat.reply())
        assert (await chat.reply())["text"].startswith("Added: Mill sold (127.0.0.1-mill)")
        # It is there now: pressed again, the button shows it.
        data = callback_data.TAKE_LINKED.build()
        await chat.presses(summary, texts.UNDO, user=OWNER, data=data)
        assert (await chat.reply())["text"].startswith("Mill sold\n")
    assert {one.title for one in await library.newest()} == {"Mill shut", "Mill sold"}


async def test_a_stranger_cannot_add_what_a_post_links_to(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    link = {"type": "url", "offset": 10, "length": 16}
    chat.sends(forwarded("See there mill.example/a", entities=[link]), OWNER)
    summary = await chat.reply()
    acknowledged = await chat.presses(summary, texts.ADD_LINKED_TOO, user=3)
    assert acknowledged["text"] == texts.NOT_FOR_YOU


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
    chat.sends(post, OWNER)
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
    chat.sends(quoted | {"forward_origin": origin, "via_bot": BOT}, OWNER)
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY
    assert await library.size() == 0


async def test_a_page_is_told_of_with_what_was_left_out_and_shown(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    said = "The mill on the Ane was sold on Friday, and its new owner wants to grind rye."
    around = "<nav><p>Home and news</p></nav>"
    page = f"<html><head><title>Mill</title></head><body>{around}<article><p>{said}</p></article>"
    await chat.uploads("mill.html", page.encode(), user=OWNER)
    summary = await chat.reply()
    first, known, left = summary["text"].splitlines()
    assert first == "Added: Mill (mill)"
    assert " · HTML · " in known
    assert left.startswith("left out: what surrounds the article (")
    await chat.presses(summary, "Show: Mill", user=OWNER)
    assert (await chat.reply())["text"].endswith(said)
    assert (await chat.reply())["text"] == f"{texts.LEFT_OUT_LINES}\nHome and news"


async def test_anyone_else_hears_a_polite_no(telegram: Telegram, library: Library) -> None:
    chat = telegram.private()
    await chat.uploads("bridge.txt", FILE)
    assert (await chat.reply())["text"] == texts.NOT_FOR_YOU
    assert (await library.counts()).articles == 0
