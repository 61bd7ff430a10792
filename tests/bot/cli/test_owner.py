"""The owner of a bot that is being set up."""

from __future__ import annotations

import asyncio

from telegram import Bot

from bot.cli import owner
from tests.local_telegram import TOKEN, Telegram, local_telegram

WITHIN_S = 20.0


def bot_of(telegram: Telegram) -> Bot:
    return Bot(TOKEN, base_url=f"{telegram.url}/bot")


async def test_whoever_writes_start_in_private_owns_the_bot() -> None:
    async with local_telegram() as telegram:
        waiting = asyncio.create_task(owner.who_starts(bot_of(telegram), WITHIN_S, lambda: None))
        await telegram.group().says("/start", user=5)
        await telegram.private(6).says("hello", user=6)
        await telegram.private(7).says("/start", user=7)
        found = await waiting
    assert found is not None
    assert found.id == 7


async def test_nobody_owns_a_bot_to_which_nobody_writes() -> None:
    async with local_telegram() as telegram:
        assert await owner.who_starts(bot_of(telegram), 1.0, lambda: None) is None


async def test_an_address_that_updates_are_posted_to_is_taken_back() -> None:
    async with local_telegram() as telegram:
        bot = bot_of(telegram)
        assert await owner.posted_to(bot) == ""
        async with bot:
            await bot.set_webhook("https://quoth.example.org/hook")
        assert await owner.posted_to(bot_of(telegram)) == "https://quoth.example.org/hook"
        await owner.take_back(bot_of(telegram))
        assert await owner.posted_to(bot_of(telegram)) == ""
