"""Rows are copied from side to side, and only those that differ; then both sides are the same."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import pytest

from index import Library, LibraryUnavailable
from index.storage.copying import Sum, copy_rows, summed
from index.storage.sides import FileSide
from index.storage.storage import FILE_NAME
from index.storage.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from index.storage.tables import Table

COLLECTIONS = TABLES[0]


class Counting(FileSide):
    """Side that counts the rows that are written to it; it may lose those of a name."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.written = 0
        self.lost = ""

    def write(self, table: Table, rows: Sequence[Sequence[object]]) -> None:
        self.written += len(rows)
        super().write(table, [row for row in rows if self.lost not in row])


@pytest.fixture
async def sides(tmp_path: Path) -> AsyncIterator[tuple[Counting, Counting]]:
    """Two empty libraries."""
    paths = [tmp_path / name / FILE_NAME for name in ("first", "second")]
    for path in paths:
        await (await Library.open(path.parent)).close()
    with ExitStack() as opened:
        one, other = (opened.enter_context(closing(Counting(path))) for path in paths)
        yield one, other


def silent(_doing: str, _rows: int) -> None:
    """Tell nobody."""


def names(side: FileSide) -> list[tuple[str]]:
    return side.rows(COLLECTIONS, ["name"])


def test_what_is_there_already_is_not_written_again(sides: tuple[Counting, Counting]) -> None:
    source, target = sides
    source.write(COLLECTIONS, [(1, "north"), (2, "south"), (4, "west")])
    target.write(COLLECTIONS, [(1, "north"), (2, "east"), (3, "gone")])
    target._execute("DELETE FROM identity")  # as a copy that was cut off
    target.written = 0
    sums = copy_rows(source, target, silent)
    assert names(target) == names(source) == [("north",), ("south",), ("west",)]
    assert target.written == 2
    assert sums["collections"] == summed(COLLECTIONS, target, silent)
    assert sums["articles"].rows == 0


def test_it_is_told_how_many_rows_of_which_table_are_copied_and_checked(
    sides: tuple[Counting, Counting],
) -> None:
    source, target = sides
    rows = COLLECTIONS.at_once + 1
    source.write(COLLECTIONS, [(number, f"c{number}") for number in range(1, rows + 1)])
    told: list[tuple[str, int]] = []
    copy_rows(source, target, lambda doing, done: told.append((doing, done)))
    copied = [("copying collections", rows - 1), ("copying collections", rows)]
    checked = [("checking collections", rows - 1), ("checking collections", rows)]
    assert told == [*copied, *checked, *checked]


def test_a_copy_that_is_not_the_same_is_no_library(sides: tuple[Counting, Counting]) -> None:
    source, target = sides
    source.write(COLLECTIONS, [(1, "north"), (2, "south")])
    target.lost = "south"
    with pytest.raises(LibraryUnavailable, match=r"not the same as .* in: collections"):
        copy_rows(source, target, silent)
    assert not target.is_whole()
    target.lost = ""
    copy_rows(source, target, silent)
    assert target.is_whole()


def test_only_what_is_whole_is_copied_and_only_into_an_empty_place(
    sides: tuple[Counting, Counting],
) -> None:
    source, target = sides
    target.write(COLLECTIONS, [(1, "north")])
    with pytest.raises(LibraryUnavailable, match="has a library in it already"):
        copy_rows(source, target, silent)
    source.begin_copy()
    with pytest.raises(LibraryUnavailable, match="not whole yet"):
        copy_rows(source, target, silent)


def test_a_sum_tells_tables_with_other_rows_apart(sides: tuple[Counting, Counting]) -> None:
    one, other = sides
    assert summed(COLLECTIONS, one, silent) == summed(COLLECTIONS, other, silent)
    one.write(COLLECTIONS, [(1, "north")])
    other.write(COLLECTIONS, [(1, "south")])
    first, second = (summed(COLLECTIONS, side, silent) for side in sides)
    assert first.rows == second.rows == 1
    assert first.digest != second.digest
    assert first == Sum(1, first.digest)
