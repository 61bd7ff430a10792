"""What the SQL is executed by is alike in a file and in an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Library

if TYPE_CHECKING:
    from pathlib import Path

    from index.storage.reader import ReadSnapshot
    from index.storage.seam import Row


async def test_rows_are_read_alike(tmp_path: Path, archive: str | None) -> None:
    def look(stored: ReadSnapshot) -> list[Row]:
        return stored._db.execute(
            "SELECT name, id FROM collections WHERE name = ?", ["north"]
        ).fetchall()

    async with await Library.open(tmp_path, archive=archive) as library:
        await library.make_collection("north")
        [row] = await library._storage.reader.run_in_snapshot(look)
        assert (row["name"], row[1], [*row], row.keys()) == (
            "north",
            1,
            ["north", 1],
            ["name", "id"],
        )
