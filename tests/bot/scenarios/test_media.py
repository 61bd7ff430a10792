"""Questions that come with pictures, quotations and replies, and messages without words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.emulator.rules.entities import found
from bot.i18n import texts
from tests.local_telegram import BOT, OWNER, person

if TYPE_CHECKING:
    from bot.emulator.drivers.clock import SetClock
    from index import Article, Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "who said the coalition is pretending?"
ANSWER = "Hedda Marr said"
FILE = {"file_id": "f", "file_unique_id": "f"}
PICTURE = {"photo": [FILE | {"width": 9, "height": 9}]}
VIDEO = {"video": FILE | {"width": 9, "height": 9, "duration": 1}}
GIF = {"animation": FILE | {"width": 9, "height": 9, "duration": 1}, "document": FILE}
VOICE = {"voice": FILE | {"duration": 3}}
STICKER = {
    "sticker": FILE
    | {"width": 9, "height": 9, "type": "regular", "is_animated": False, "is_video": False}
}
PLACE = {"latitude": 48.2, "longitude": 16.4}
POLL = {
    "id": "1", "question": "Open?", "options": [], "total_voter_count": 0, "is_closed": False,
    "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
    "allows_revoting": False, "members_only": False,
}  # fmt: skip
WORDLESS: dict[str, dict[str, Any]] = {
    "a picture": PICTURE,
    "a video": VIDEO,
    "a GIF": GIF,
    "a voice message": VOICE,
    "a round video": {"video_note": FILE | {"length": 9, "duration": 3}},
    "music": {"audio": FILE | {"duration": 3}},
    "a sticker": STICKER,
    "a place": {"location": PLACE},
    "a venue": {"venue": {"location": PLACE, "title": "Pier", "address": "Sea"}, "location": PLACE},
    "a contact": {"contact": {"phone_number": "1", "first_name": "Ann"}},
    "a dice": {"dice": {"emoji": "🎲", "value": 3}},
    "a poll": {"poll": POLL},
}
IMAGE_FILE = {"document": FILE | {"file_name": "scan.jpg", "mime_type": "image/jpeg"}}
TEXT_FILE = {"document": FILE | {"file_name": "notes.txt", "mime_type": "text/plain"}}
ORIGIN = {"type": "user", "date": 1, "sender_user": person(5)}


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


def captioned(caption: str, **more: Any) -> dict[str, Any]:
    return PICTURE | {"caption": caption, "caption_entities": found(caption)} | more


@pytest.mark.parametrize(
    "fields",
    [
        captioned(QUESTION),
        VIDEO | {"caption": QUESTION},
        GIF | {"caption": QUESTION},
        VOICE | {"caption": QUESTION},
        IMAGE_FILE | {"caption": QUESTION},
        IMAGE_FILE | {"caption": f"/ask {QUESTION}"},
        TEXT_FILE | {"caption": QUESTION},
        captioned(f"/ask {QUESTION}"),
        captioned("/who the coalition is pretending"),
        captioned(QUESTION, forward_origin=ORIGIN),
        {"text": "/ask", "quote": {"text": QUESTION, "position": 0},
         "external_reply": {"origin": ORIGIN}},
    ],
    ids=str,
)  # fmt: skip
async def test_in_private_a_caption_or_a_quotation_asks(
    telegram: Telegram, fields: dict[str, Any]
) -> None:
    chat = telegram.private()
    chat.sends({"entities": found(fields.get("text", ""))} | fields)
    assert ANSWER in (await chat.reply())["text"]


@pytest.mark.parametrize(
    "fields",
    [
        captioned(f"@quoth_bot {QUESTION}"),
        captioned(f"{QUESTION} @Quoth_bot"),
        captioned(f"/ask {QUESTION}"),
        captioned(f"/ask@quoth_bot {QUESTION}"),
        captioned(QUESTION, reply_to_message={"from": BOT, "text": "x"}),
        {"text": "/ask", "quote": {"text": QUESTION, "position": 0},
         "external_reply": {"origin": ORIGIN}},
        {"text": "/ask@quoth_bot", "reply_to_message": captioned(QUESTION)},
        captioned(f"@quoth_bot {QUESTION}") | IMAGE_FILE,
        captioned(f"@quoth_bot {QUESTION}") | TEXT_FILE,
        {"text": "@quoth_bot", "reply_to_message": {"poll": POLL | {"question": QUESTION}}},
        {"text": "@quoth_bot", "reply_to_message": {"text": QUESTION}},
        {"text": "@quoth_bot", "reply_to_message": captioned(QUESTION)},
        {"text": "@quoth_bot", "quote": {"text": QUESTION, "position": 0},
         "external_reply": {"origin": ORIGIN}},
    ],
    ids=str,
)  # fmt: skip
async def test_in_a_group_so_does_what_is_meant_for_the_bot(
    telegram: Telegram, fields: dict[str, Any]
) -> None:
    group = telegram.group()
    if replied := fields.get("reply_to_message"):
        beside = {"message_id": 2, "date": 2, "from": person(5), "chat": group.as_json()}
        fields = fields | {"reply_to_message": beside | replied}
    group.sends({"entities": found(fields.get("text", ""))} | fields)
    assert ANSWER in (await group.reply())["text"]


async def test_an_owner_asks_with_a_picture_sent_as_a_file(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    chat.sends(IMAGE_FILE | {"caption": QUESTION})
    assert ANSWER in (await chat.reply())["text"]


@pytest.mark.parametrize("asked", ["is this true?", "stimmt das?", "это правда?", "真的吗？"])
async def test_a_doubt_about_a_message_verifies_its_words(telegram: Telegram, asked: str) -> None:
    chat = telegram.private()
    beside = {
        "message_id": 2,
        "date": 2,
        "chat": chat.as_json(),
        "text": "Nobody wants this bridge",
    }
    chat.sends({"text": asked, "reply_to_message": beside | {"from": person(5)}})
    assert (await chat.reply())["text"].startswith(texts.EXACT)
    chat.sends({"text": asked, "reply_to_message": beside | {"from": BOT}})
    assert (await chat.reply())["text"] == texts.CANNOT_TELL


async def test_other_captions_in_a_group_are_nobodys(telegram: Telegram) -> None:
    group = telegram.group()
    group.sends(captioned(QUESTION))
    group.sends(captioned(f"@other_bot {QUESTION}"))
    group.sends(TEXT_FILE | {"caption": QUESTION})
    group.sends(captioned(f"/ask@other_bot {QUESTION}"))
    group.sends(STICKER)
    await group.says("/ask olive harvest")
    assert "olive harvest has failed" in (await group.reply())["text"]
    assert group.sent.empty()


async def test_an_edited_caption_gets_its_answer_edited(telegram: Telegram) -> None:
    chat = telegram.private()
    asked = chat.sends(captioned("why did the olive harvest fail?"))
    first = await chat.reply()
    asked |= {"caption": QUESTION, "edit_date": asked["date"] + 1}
    telegram.deliver({"edited_message": asked})
    second = await chat.reply()
    assert second["message_id"] == first["message_id"]
    assert ANSWER in second["text"]


@pytest.mark.parametrize("kind", WORDLESS)
async def test_what_has_no_words_gets_one_friendly_line(
    telegram: Telegram, clock: SetClock, kind: str
) -> None:
    chat = telegram.private(OWNER)
    chat.sends(WORDLESS[kind])
    assert (await chat.reply())["text"] == texts.TEXT_ONLY
    chat.sends(WORDLESS[kind])
    chat.sends(PICTURE)
    await chat.says("/ask olive harvest")
    assert "olive harvest has failed" in (await chat.reply())["text"]
    clock.advance(3600)
    chat.sends(WORDLESS[kind])
    assert (await chat.reply())["text"] == texts.TEXT_ONLY


async def test_a_command_as_caption_that_takes_no_picture_gets_the_help(telegram: Telegram) -> None:
    chat = telegram.private()
    chat.sends(captioned("/stats"))
    assert (await chat.reply())["text"].startswith(texts.HELP[:20])
