"""The words of a message: its own, or those that it replies to."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, Message, User

from bot.access.words import ForBot, Says, asked_by_command, asked_of_bot, has_words
from tests.local_telegram import BOT, TOKEN, person

NAME = "quoth_bot"
MENTION = [{"type": "mention", "offset": 0, "length": 10}]
PHOTO = {"message_id": 1, "date": 1, "caption": "it?"}
OTHER: dict[str, Any] = {"message_id": 1, "date": 1, "from": person(2), "text": "who closed it?"}
QUOTE = {"text": "who opened it?", "position": 0}


def message(**fields: Any) -> Message:
    bot = Bot(TOKEN)
    bot._bot_user = User.de_json(BOT, bot)
    chat = {"id": -1, "type": "group", "title": "News"}
    for replied in [fields.get("reply_to_message")]:
        if replied:
            fields["reply_to_message"] = replied | {"chat": chat}
    return Message.de_json(
        {"message_id": 3, "date": 3, "chat": chat, "from": person(1)} | fields, bot
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": "/ask why?"}, "why?"),
        ({"caption": "/ask why?"}, "why?"),
        ({"text": "/ask@quoth_bot", "reply_to_message": OTHER}, "who closed it?"),
        ({"text": "/ask", "reply_to_message": OTHER, "quote": QUOTE}, "who opened it?"),
        ({"text": "/ask", "quote": QUOTE}, "who opened it?"),
        ({"text": "/ask", "reply_to_message": PHOTO}, "it?"),
        ({"text": "/ask ?", "reply_to_message": PHOTO}, "it?"),
        ({"text": "/ask"}, ""),
    ],
)  # fmt: skip
def test_a_command_is_about_its_words_or_those_it_replies_to(
    fields: dict[str, Any], words: str
) -> None:
    assert asked_by_command(message(**fields), NAME) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": "@quoth_bot why?"}, "why?"),
        ({"caption": "why, @Quoth_Bot"}, "why,"),
        ({"text": "@quoth_bot", "reply_to_message": OTHER}, "who closed it?"),
        ({"text": "why?", "reply_to_message": OTHER}, "why?"),
        ({"text": "@quoth_bot ?", "reply_to_message": PHOTO}, "it?"),
        ({"text": "@quoth_bot ?"}, "?"),
        ({"text": "@quoth_bot"}, ""),
    ],
)
def test_a_bare_mention_is_about_what_it_replies_to(fields: dict[str, Any], words: str) -> None:
    assert asked_of_bot(message(**fields), NAME) == words


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": "@quoth_bot why?", "entities": MENTION}, True),
        ({"caption": "@quoth_bot why?", "caption_entities": MENTION}, True),
        ({"text": "why?", "reply_to_message": OTHER | {"from": BOT}}, True),
        ({"text": "@other_bot why?", "entities": MENTION}, False),
        ({"text": "why?", "reply_to_message": OTHER}, False),
    ],
)
def test_a_message_is_for_the_bot_by_mention_or_reply(
    fields: dict[str, Any], *, expected: bool
) -> None:
    assert ForBot().filter(message(**fields)) == expected


def test_what_a_message_says_is_told_without_the_mention() -> None:
    assert Says("thanks").filter(message(text="@quoth_bot thank you"))
    assert not Says("thanks").filter(message(text="thank you, who closed it?"))
    assert not Says("greeting").filter(message(text="thank you"))


@pytest.mark.parametrize(("text", "expected"), [("a", True), ("٣", True), ("?! 🦊", False)])
def test_a_text_has_words_or_not(text: str, *, expected: bool) -> None:
    assert has_words(text) == expected
