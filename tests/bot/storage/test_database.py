"""The bot's own database, used by many at once: each change is seen whole, or not at all."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.storage.database import Database
from index import open_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(await open_database(tmp_path / "some.sqlite3", ()))
    await opened.write("CREATE TABLE bindings (name TEXT)")
    await opened.write("INSERT INTO bindings VALUES ('north')")
    yield opened
    await opened.close()


async def test_a_change_that_is_half_done_is_read_by_nobody(database: Database) -> None:
    async with database.transaction() as db:
        await db.execute("DELETE FROM bindings")
        reading = asyncio.create_task(database.rows("SELECT name FROM bindings"))
        await db.execute("SELECT 1")
        await db.execute("INSERT INTO bindings VALUES ('south')")
    assert await reading == [("south",)]


async def test_what_is_cancelled_as_it_begins_holds_nothing_up(database: Database) -> None:
    async def change() -> None:
        async with database.transaction() as db:
            await db.execute("SELECT 1")

    for waits in range(6):
        cancelled = asyncio.create_task(change())
        for _ in range(waits):
            await asyncio.sleep(0)
        cancelled.cancel()
        await asyncio.gather(cancelled, return_exceptions=True)
        async with database.transaction() as db:
            await db.execute("INSERT INTO bindings VALUES ('south')")
    assert await database.rows("SELECT count(*) FROM bindings") == [(7,)]
