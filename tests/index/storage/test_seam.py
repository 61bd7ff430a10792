"""The objects that execute SQL are alike for a file and for an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Database, Library, Transaction
from index.storage import seam
from index.storage.archive.database import Archive
from index.storage.archive.transaction import ArchiveTransaction
from index.storage.reader import ReadSnapshot

if TYPE_CHECKING:
    from pathlib import Path

    from index.storage.snapshots import Snapshot


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (seam.Connected, (Database, Archive)),
        (seam.Statements, (Transaction, ArchiveTransaction)),
    ],
)
def test_both_have_what_is_asked_for(asked: type, kept: tuple[type, ...]) -> None:
    names = {name for name in vars(asked) if not name.startswith("_")}
    assert names
    for one in kept:
        assert {name for name in names if not hasattr(one, name)} == set()


async def test_rows_are_read_alike(tmp_path: Path, archive: str | None) -> None:
    def look(stored: Snapshot) -> list[seam.Row]:
        assert isinstance(stored, ReadSnapshot)
        sql = "SELECT name, id FROM collections WHERE name = ?"
        return stored._db.execute(sql, ["north"]).fetchall()

    async with await Library.open(tmp_path, archive=archive) as library:
        await library.make_collection("north")
        [row] = await library._storage.reader.run_in_snapshot(look)
        assert (row["name"], row[1], [*row]) == ("north", 1, ["north", 1])
        assert row.keys() == ["name", "id"]
