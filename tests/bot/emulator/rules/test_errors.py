"""Refusals: the errors that python-telegram-bot makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
)

from bot.emulator.state import members

if TYPE_CHECKING:
    from telegram import Bot

    from tests.bot.emulator.conftest import World


async def test_refusals_are_the_errors_that_the_bot_knows(world: World, bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"an't parse entities: unclosed start tag"):
        await bot.send_message(1, "1 < 2", parse_mode="HTML")
    with pytest.raises(BadRequest, match="nsupported parse_mode"):
        await bot.send_message(1, "*x*", parse_mode="MarkdownV2")
    members.change_bot(world.telegram, world.ann, "kicked", world.telegram.person(1))
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(1, "x")
    members.migrate(world.telegram, world.group, -1000, world.telegram.person(3))
    with pytest.raises(ChatMigrated) as raised:
        await bot.send_message(-10, "x")
    assert raised.value.new_chat_id == -1000
    await bot.set_webhook("http://127.0.0.1:9/x")
    with pytest.raises(Conflict):
        await bot.get_updates(timeout=0)
