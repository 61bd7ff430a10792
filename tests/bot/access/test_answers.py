"""Earlier answers, reached by forged buttons over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts

if TYPE_CHECKING:
    from index import Article, Library
    from tests.local_telegram import Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")


@pytest.fixture
async def answer(telegram: Telegram, library: Library, bridge: Article) -> Json:
    """An answer in Ann's private chat."""
    await library.add(bridge)
    chat = telegram.private()
    await chat.says("who said the coalition is pretending?")
    return await chat.reply()


@pytest.mark.parametrize("data", ["quote:1:0:1", "whole:1:0:-1", "file:1:0", "mark:1:1"])
async def test_an_answer_is_shown_in_its_own_chat_alone(
    telegram: Telegram, answer: Json, data: str
) -> None:
    other = telegram.private(2)
    assert (await telegram.press(other, answer, data, 2))["text"] == texts.TOO_OLD


async def test_a_quote_that_an_answer_has_not_is_not_shown(
    telegram: Telegram, answer: Json
) -> None:
    chat = telegram.private()
    assert (await telegram.press(chat, answer, "quote:1:9:0", 1))["text"] == texts.CHANGED
    assert (await telegram.press(chat, answer, "quote:77:0:0", 1))["text"] == texts.TOO_OLD
