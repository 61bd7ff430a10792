"""The context of handlers: whom a message is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram import User

from bot.context import Context
from tests.local_telegram import BOT

if TYPE_CHECKING:
    from bot.application import App


@pytest.mark.parametrize(
    ("code", "language"), [("de", "de"), ("pt-br", "pt"), (None, "en")], ids=str
)
async def test_a_message_is_in_the_language_of_its_reader(
    bot: App, code: str | None, language: str
) -> None:
    context = Context(bot)
    reader = User(1, "Ann", is_bot=False, language_code=code)
    assert context.audience(reader).language.code == language
    assert context.audience_in(code) == context.audience(reader)


async def test_nobody_reads_english(bot: App) -> None:
    assert Context(bot).audience(None).language.code == "en"


async def test_links_lead_to_the_bot_itself(bot: App) -> None:
    assert Context(bot).audience(None).bot == BOT["username"]
