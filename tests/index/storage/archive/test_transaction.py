"""Statements of an archive: written as SQLite takes them, done together or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg import AsyncConnection, AsyncRawCursor

from index.storage.archive.row import rows
from index.storage.archive.transaction import ArchiveTransaction

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.postgres import Postgres

INSERT = "INSERT INTO shelves (number, name) VALUES (?, ?)"


@pytest.fixture
async def db(postgres: Postgres) -> AsyncIterator[ArchiveTransaction]:
    """Connection to an archive with an empty table."""
    connection = await AsyncConnection.connect(
        postgres.fresh(), autocommit=True, row_factory=rows, cursor_factory=AsyncRawCursor
    )
    async with connection:
        statements = ArchiveTransaction(connection)
        await statements.write("CREATE TABLE shelves (number BIGINT PRIMARY KEY, name TEXT)")
        yield statements


async def test_a_row_has_columns_by_name_and_by_place(db: ArchiveTransaction) -> None:
    assert await db.write(INSERT, 1, "north") == 1
    [row] = await db.rows("SELECT name, number FROM shelves WHERE number = ?", 1)
    assert (row["name"], row[1]) == ("north", 1)


async def test_the_first_row_is_none_where_nothing_is_found(db: ArchiveTransaction) -> None:
    await db.write_each(INSERT, [(1, "north"), (2, "south")])
    first = await db.first("SELECT name FROM shelves ORDER BY number")
    assert first is not None
    assert first["name"] == "north"
    assert await db.first("SELECT name FROM shelves WHERE number = ?", 3) is None


async def test_what_is_written_tells_how_many_rows_it_has_changed(db: ArchiveTransaction) -> None:
    assert await db.write_each(INSERT, ((number, "a") for number in range(3))) == 3
    assert await db.write_each(INSERT, []) == 0
    assert await db.write("UPDATE shelves SET name = ? WHERE number > ?", "b", 0) == 2
    assert await db.write("CREATE INDEX shelves_by_name ON shelves (name)") == 0
    assert await db.rows("DELETE FROM shelves") == []


async def test_parameters_are_sent_as_the_archive_takes_them(db: ArchiveTransaction) -> None:
    await db.write(INSERT, True, "a\0b")  # noqa: FBT003 - a parameter
    [row] = await db.rows("SELECT number, name FROM shelves WHERE (?1 IS NULL OR name = ?1)", None)
    assert [*row] == [1, "a\N{REPLACEMENT CHARACTER}b"]


async def test_a_transaction_begins_with_a_statement_and_tells_what_that_has_changed(
    db: ArchiveTransaction,
) -> None:
    await db.write_each(INSERT, [(1, "north"), (2, "south")])
    assert await db.begin("UPDATE shelves SET name = 'west'") == 2
    await db.write("ROLLBACK")
    assert [row["name"] for row in await db.rows("SELECT name FROM shelves ORDER BY number")] == [
        "north", "south",
    ]  # fmt: skip


async def test_of_a_transaction_with_a_statement_that_fails_nothing_is_left(
    db: ArchiveTransaction,
) -> None:
    await db.begin("INSERT INTO shelves VALUES (1, 'north')")
    with pytest.raises(psycopg.errors.UniqueViolation):
        await db.write(INSERT, 1, "south")
    await db.write("ROLLBACK")
    assert await db.rows("SELECT * FROM shelves") == []
