"""A connection to an archive: transactions are whole, in turn, and followed in their order."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from index import DatabaseLocked, LibraryUnavailable, caused_by
from index.storage.archive.database import Archive, open_archive

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.postgres import Postgres


@pytest.fixture
async def pair(postgres: Postgres) -> AsyncIterator[tuple[Archive, Archive]]:
    """Two connections to one archive."""
    one, other, _ = await open_archive(postgres.fresh(), patience_s=0.1)
    yield one, other
    await one.close()
    await other.close()


async def names(archive: Archive) -> list[str]:
    return [row["name"] for row in await archive.rows("SELECT name FROM collections ORDER BY id")]


async def test_a_transaction_is_seen_whole_or_not_at_all(pair: tuple[Archive, Archive]) -> None:
    one, other = pair
    async with one.transaction() as db:
        await db.write("INSERT INTO collections (name) VALUES (?)", "north")
        assert await names(other) == []
    assert await names(other) == ["north"]


async def test_a_statement_that_fails_leaves_nothing_of_its_transaction(
    pair: tuple[Archive, Archive],
) -> None:
    one, other = pair
    insert = "INSERT INTO collections (name) VALUES (?)"

    async def twice() -> None:
        async with one.transaction() as db:
            await db.write(insert, "south")
            await db.write(insert, "south")

    with pytest.raises(LibraryUnavailable, match="duplicate key"):
        await twice()
    assert await names(one) == await names(other) == []
    async with one.transaction() as db:
        assert await db.write(insert, "north") == 1
    assert await names(one) == await names(other) == ["north"]


async def test_who_writes_waits_for_who_is_writing(pair: tuple[Archive, Archive]) -> None:
    one, other = pair
    async with one.transaction():
        with pytest.raises(DatabaseLocked):
            async with other.transaction():
                pass
    async with other.transaction() as db:
        await db.write("INSERT INTO collections (name) VALUES (?)", "north")
    assert await names(one) == ["north"]


async def test_a_transaction_that_is_cancelled_leaves_nothing(
    pair: tuple[Archive, Archive],
) -> None:
    one, _ = pair

    async def stand_still() -> None:
        async with one.transaction() as db:
            await db.write("INSERT INTO collections (name) VALUES (?)", "north")
            await db.rows("SELECT pg_sleep(60)")

    cut_off = asyncio.create_task(stand_still())
    await asyncio.sleep(0.1)
    cut_off.cancel()
    await asyncio.wait([cut_off])
    assert await names(one) == []


async def test_the_cause_of_a_change_is_noted_with_it(pair: tuple[Archive, Archive]) -> None:
    one, other = pair
    with caused_by("order 1"):
        async with one.change() as db:
            await db.write("INSERT INTO collections (name) VALUES (?)", "north")
    assert await other.has_done("order 1")
    assert not await other.has_done("order 2")


async def test_an_archive_of_a_newer_version_is_left_alone(postgres: Postgres) -> None:
    address = postgres.fresh()
    for archive in (await open_archive(address, 0.1))[:2]:
        await archive.close()
    postgres.write("INSERT INTO migrations VALUES ('9999 of the future', '')", address)
    with pytest.raises(LibraryUnavailable, match="a newer version of quoth"):
        await open_archive(address, 0.1)


async def test_an_archive_is_made_once_by_many_at_the_same_time(postgres: Postgres) -> None:
    address = postgres.fresh()
    made = await asyncio.gather(*(open_archive(address, 5) for _ in range(4)))
    rows = await made[0][0].rows("SELECT count(*) AS count FROM identity")
    assert rows[0]["count"] == 1
    for archive in (archive for pair in made for archive in pair[:2]):
        await archive.close()


async def test_a_database_that_cannot_hold_every_script_is_refused(postgres: Postgres) -> None:
    postgres.write("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(LibraryUnavailable, match="cannot hold every script"):
        await open_archive(postgres.address.replace("/postgres?", "/latin?"), 0.1)
