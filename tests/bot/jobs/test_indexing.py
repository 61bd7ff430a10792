"""Work of the bot beside answering: following the index, and reading older articles anew."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.clock import SystemClock
from bot.emulator.drivers.clock import SetClock
from bot.jobs.indexing import (
    LONGEST_REST_S,
    LOOK_EVERY_S,
    RETRY_AFTER_S,
    keep_up,
    read_older_articles,
)
from index import Library
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import pytest

    from index import Article


async def test_articles_of_an_older_version_are_read_for_statements(
    tmp_path: Path, bridge: Article, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        with sqlite3.connect(tmp_path / FILE_NAME) as database:
            database.execute("UPDATE articles SET statements = NULL")
        await read_older_articles(library, SystemClock())
        assert "all 1 older articles are read for statements" in caplog.text
        assert [done async for done in library.read_for_statements()] == []


async def test_older_articles_are_read_with_rests_between_them(
    tmp_path: Path, bridge: Article, harvest: Article
) -> None:
    rests: list[float] = []

    class Counting(SystemClock):
        async def sleep(self, seconds: float) -> None:
            rests.append(seconds)

    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        await library.add(harvest)
        with sqlite3.connect(tmp_path / FILE_NAME) as database:
            database.execute("UPDATE articles SET statements = NULL")
        await read_older_articles(library, Counting())
    assert len(rests) == 2
    assert all(0 < rest <= LONGEST_REST_S for rest in rests)


@asynccontextmanager
async def keeping_up(library: Library, clock: SetClock) -> AsyncIterator[None]:
    task = asyncio.create_task(keep_up(library, clock))
    yield
    task.cancel()
    await asyncio.wait([task])


async def until_it_sleeps(clock: SetClock) -> None:
    async with asyncio.timeout(20):
        while not clock.sleepers:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.005)


async def test_what_another_process_adds_is_in_the_index_before_anybody_asks(
    tmp_path: Path, bridge: Article
) -> None:
    clock = SetClock()
    async with (
        await Library.open(tmp_path) as library,
        await Library.open(tmp_path) as other,
        keeping_up(library, clock),
    ):
        await until_it_sleeps(clock)
        await other.add(bridge)
        assert library._index._index.upto == 0
        clock.advance(LOOK_EVERY_S)
        await until_it_sleeps(clock)
        assert library._index._index.upto == 1


async def test_an_index_that_cannot_follow_is_said_once_a_minute_and_tried_again(
    tmp_path: Path, bridge: Article, caplog: pytest.LogCaptureFixture
) -> None:
    clock = SetClock()
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        with sqlite3.connect(tmp_path / FILE_NAME) as database:
            database.execute("ALTER TABLE changes RENAME TO away")
        async with keeping_up(library, clock):
            await until_it_sleeps(clock)
            clock.advance(RETRY_AFTER_S - 1)
            await until_it_sleeps(clock)
            assert caplog.text.count("cannot follow") == 1
            with sqlite3.connect(tmp_path / FILE_NAME) as database:
                database.execute("ALTER TABLE away RENAME TO changes")
            clock.advance(1)
            await until_it_sleeps(clock)
            clock.advance(LOOK_EVERY_S)
            await until_it_sleeps(clock)
        assert caplog.text.count("cannot follow") == 1
