"""Waits of the emulator: those of Telegram, or those that it is given."""

from __future__ import annotations

import asyncio

import pytest

from bot.emulator.rules.errors import Refusal
from bot.emulator.rules.waits import Waits
from bot.emulator.server import serving
from tests.bot.emulator.conftest import World, bot_at


async def test_a_poll_ends_after_its_longest_wait_whatever_is_asked_for() -> None:
    world = World(waits=Waits(poll_s=0.01))
    async with serving(world.api) as address, bot_at(address) as bot:
        assert await asyncio.wait_for(bot.get_updates(timeout=50), 5) == ()


async def test_an_answer_is_taken_for_so_long_and_waited_for_no_longer() -> None:
    world = World(waits=Waits(answer_s=0.01))
    number = world.telegram.queries.open()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(world.telegram.queries.answered(number), 5)
    with pytest.raises(Refusal, match="query is too old"):
        world.telegram.queries.answer(number, {})
