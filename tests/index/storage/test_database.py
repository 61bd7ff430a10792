"""An SQLite file: opened, copied, and looked through."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from index import Database, DatabaseDamaged, LibraryUnavailable, Migration
from tests.index.storage.small import FIRST, SECOND, names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def no_database(path: Path) -> Path:
    path.write_bytes(b"this is not a database" * 100)
    return path


async def test_a_file_that_is_no_database_is_not_opened(no_database: Path) -> None:
    with pytest.raises(DatabaseDamaged, match="cannot be opened"):
        await Database.connect(no_database)


async def test_a_file_that_is_no_database_does_not_pass_the_check(no_database: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="is not a database of quoth"):
        await Database.check(no_database, [FIRST])


async def test_a_connection_that_only_reads_writes_nothing(path: Path, database: Database) -> None:
    reading = await Database.connect(path, pragmas=("query_only = ON",))
    with pytest.raises(LibraryUnavailable):
        await reading.write("DELETE FROM bindings")
    await reading.close()
    assert await names(database) == ["north"]


async def test_a_copy_is_made_while_others_write(path: Path, database: Database) -> None:
    copied = path.with_name("copy.sqlite3")
    async with database.transaction() as db:
        await db.write("INSERT INTO bindings VALUES ('south')")
        await Database.copy(path, copied)
    copy = await Database.connect(copied)
    assert await names(copy) == ["north"]
    await copy.close()


async def test_what_is_whole_and_ours_passes_the_check(path: Path, database: Database) -> None:
    copied = path.with_name("copy.sqlite3")
    await Database.copy(path, copied)
    await Database.check(copied, [FIRST, SECOND])
    with pytest.raises(LibraryUnavailable, match="tables that are not quoth's"):
        await Database.check(copied, [Migration(FIRST.name, ("CREATE TABLE other (x TEXT)",))])
    assert await names(database) == ["north"]


async def test_the_log_is_emptied_at_once_or_not_at_all(path: Path, database: Database) -> None:
    await database.migrate([FIRST, SECOND])
    log = path.with_name(f"{path.name}-wal")
    [(waits,)] = await database.rows("PRAGMA busy_timeout")
    with closing(sqlite3.connect(path, isolation_level=None)) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM bindings").fetchall()
        await database.write("DELETE FROM bindings")
        assert not await database.empty_log()
        assert log.stat().st_size
    assert await database.empty_log()
    assert not log.stat().st_size
    [row] = await database.rows("PRAGMA busy_timeout")
    assert row[0] == waits
