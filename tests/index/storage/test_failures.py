"""Failures of SQLite are told as errors of the library that say what to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from index import (
    Database,
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DiskFull,
    LibraryUnavailable,
)
from tests.index.storage.small import FIRST, names

if TYPE_CHECKING:
    from pathlib import Path


def damage(path: Path) -> None:
    """Overwrite all pages but the first."""
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


async def test_a_full_disk_says_to_make_room(path: Path) -> None:
    small = await Database.open(path, [FIRST], pragmas=("max_page_count = 8",))
    with pytest.raises(
        DiskFull, match=r"some\.sqlite3 cannot be used: the disk is full\. Make room"
    ):
        await small.write("INSERT INTO bindings VALUES (?)", "north" * 20_000)
    await small.write("INSERT INTO bindings VALUES ('south')")
    assert await names(small) == ["south"]
    await small.close()


async def test_another_process_that_writes_for_too_long_is_said_to_be_waited_for(
    path: Path, database: Database
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked, match=r"another process is writing to it\. Wait"):
            async with database.transaction():
                pass
        other.execute("COMMIT")
    async with database.transaction() as db:
        await db.write("INSERT INTO bindings VALUES ('south')")
    assert await names(database) == ["north", "south"]


async def test_a_file_that_cannot_be_written_says_who_must_be_let(path: Path) -> None:
    await (await Database.open(path, [FIRST])).close()
    reading = await Database.connect(path, pragmas=("query_only = ON",))
    with pytest.raises(DatabaseReadOnly, match=r"read-only\. Let this user write to the file"):
        await reading.write("DELETE FROM bindings")
    await reading.close()


async def test_a_damaged_file_says_to_put_a_backup_in_its_place(
    path: Path, database: Database
) -> None:
    await database.write("INSERT INTO bindings VALUES (?)", "x" * 50_000)
    await database.close()
    damage(path)
    damaged = await Database.connect(path)
    with pytest.raises(DatabaseDamaged, match="put a backup in its place"):
        await names(damaged)
    await damaged.close()


async def test_a_file_in_no_folder_says_to_look_for_the_folder(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="See that its folder is there"):
        await Database.connect(tmp_path / "absent" / "some.sqlite3")


async def test_anything_else_is_told_in_sqlites_words(database: Database) -> None:
    with pytest.raises(LibraryUnavailable, match="cannot be used: no such table: absent"):
        await database.rows("SELECT * FROM absent")
