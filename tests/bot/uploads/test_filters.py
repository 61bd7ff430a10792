"""Texts that may be articles, and those that are rather questions."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, Message

from bot.uploads.filters import IsLink, LooksLikeArticle, is_own
from tests.local_telegram import BOT, TOKEN, person

SENTENCE = "The mill by the Lenn has been shut for good this week, the owner said. "


def message(text: str, sender: dict[str, Any] | None = None, **fields: Any) -> Message:
    return Message.de_json(
        {
            "message_id": 1,
            "date": 1,
            "chat": {"id": 1, "type": "private"},
            "from": sender or person(1),
            "text": text,
            **fields,
        },
        Bot(TOKEN),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SENTENCE * 4, True),
        (SENTENCE * 3, False),
        (SENTENCE * 4 + "Who knows why?", False),
        ("Yes. No. Well. Perhaps. Who knows.", False),
    ],
)
def test_a_long_text_that_ends_with_no_question_looks_like_an_article(
    text: str, *, expected: bool
) -> None:
    assert LooksLikeArticle().filter(message(text)) is expected


def test_an_address_is_a_link_only_by_itself() -> None:
    assert IsLink().filter(message(" https://example.org/mill "))
    assert not IsLink().filter(message("see https://example.org/mill"))


def test_words_are_the_bots_own_however_they_come_back() -> None:
    forwarded = {"type": "user", "date": 1, "sender_user": BOT}
    assert is_own(message("An answer", BOT), BOT["id"])
    assert is_own(message("An answer", via_bot=BOT), BOT["id"])
    assert is_own(message("An answer", forward_origin=forwarded), BOT["id"])
    assert not is_own(message("A text"), BOT["id"])
