"""Statements that are done together: each change is seen whole, or not at all."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.index.storage.small import names

if TYPE_CHECKING:
    from index import Database


async def test_a_change_that_is_half_done_is_read_by_nobody(database: Database) -> None:
    async with database.transaction() as db:
        await db.write("DELETE FROM bindings")
        reading = asyncio.create_task(names(database))
        await db.rows("SELECT 1")
        await db.write("INSERT INTO bindings VALUES ('south')")
    assert await reading == ["south"]


async def test_a_change_that_fails_is_as_if_it_had_never_begun(database: Database) -> None:
    async def change() -> None:
        async with database.transaction() as db:
            await db.write("DELETE FROM bindings")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await change()
    assert await names(database) == ["north"]


async def test_what_is_cancelled_as_it_begins_holds_nothing_up(database: Database) -> None:
    async def change() -> None:
        async with database.transaction() as db:
            await db.rows("SELECT 1")

    for waits in range(6):
        cancelled = asyncio.create_task(change())
        for _ in range(waits):
            await asyncio.sleep(0)
        cancelled.cancel()
        await asyncio.gather(cancelled, return_exceptions=True)
        async with database.transaction() as db:
            await db.write("INSERT INTO bindings VALUES ('south')")
    assert len(await names(database)) == 7


async def test_an_inserted_row_is_told_by_its_id(database: Database) -> None:
    assert await database.insert("INSERT INTO bindings VALUES ('south')") == 2
    found = await database.first("SELECT name FROM bindings WHERE rowid = ?", 2)
    assert found is not None
    assert found["name"] == "south"
    assert await database.first("SELECT name FROM bindings WHERE rowid = 3") is None


async def test_each_row_is_written_in_one_go(database: Database) -> None:
    async with database.transaction() as db:
        rows = [("south",), ("west",)]
        assert await db.write_each("INSERT INTO bindings VALUES (?)", rows) == 2
        assert await db.write("UPDATE bindings SET name = upper(name)") == 3
    assert await names(database) == ["NORTH", "SOUTH", "WEST"]
