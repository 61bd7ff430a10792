"""Expired data is forgotten, and repeated errors are told, every hour."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING

from bot.jobs.retention import EVERY_S, tidy, tidy_in_time
from bot.storage.statistics import DAY
from bot.storage.storage import FILE_NAME
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import pytest

    from bot.application import App
    from bot.config import Settings
    from bot.emulator.drivers.clock import SetClock
    from index import Article, Library
    from tests.local_telegram import Telegram


async def test_removed_articles_are_kept_for_as_many_days_as_the_settings_say(
    settings: Settings, library: Library, bot: App, clock: SetClock, bridge: Article
) -> None:
    await library.add(bridge)
    await library.remove(bridge.source_id)
    clock.advance(settings.keep_removed_days * DAY - 60)
    await tidy(bot.bot, bot.bot_data)
    assert [one.source_id for one in await library.kept()] == [bridge.source_id]
    clock.advance(120)
    await tidy(bot.bot, bot.bot_data)
    assert await library.kept() == []


async def test_what_is_passed_over_is_logged_once(
    bot: App, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    bot.bot_data.troubles["a timeout"] += 3
    await tidy(bot.bot, bot.bot_data)
    await tidy(bot.bot, bot.bot_data)
    assert caplog.text.count("passed over since the last time: a timeout: 3") == 1


async def test_owners_hear_how_often_a_known_error_came_again(
    telegram: Telegram, bot: App, clock: SetClock
) -> None:
    owner = telegram.private(OWNER)
    for _ in range(3):
        bot.bot_data.error_digest.is_news("a kettle is empty", clock.now())
    clock.advance(7 * 3600)
    await tidy(bot.bot, bot.bot_data)
    assert "2 more times" in (await owner.reply())["text"]


@asynccontextmanager
async def tidying(bot: App) -> AsyncIterator[None]:
    task = asyncio.create_task(tidy_in_time(bot))
    yield
    task.cancel()
    await asyncio.wait([task])


async def until_it_sleeps(clock: SetClock, times: int = 1) -> None:
    async with asyncio.timeout(20):
        while clock.sleepers < times:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.005)


async def test_a_database_that_cannot_be_used_is_tried_again_in_an_hour(
    settings: Settings, bot: App, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    sleeping = clock.sleepers
    with closing(sqlite3.connect(settings.data / FILE_NAME, isolation_level=None)) as database:
        database.execute("ALTER TABLE told_chats RENAME TO away")
        async with tidying(bot):
            await until_it_sleeps(clock, sleeping + 1)
            assert caplog.text.count("tidying failed") == 1
            assert "no such table" in caplog.text
            database.execute("ALTER TABLE away RENAME TO told_chats")
            clock.advance(EVERY_S)
            await until_it_sleeps(clock, sleeping + 1)
            assert caplog.text.count("tidying failed") == 1
