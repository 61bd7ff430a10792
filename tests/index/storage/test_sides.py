"""Sides of a copy: rows by their keys, written in place of others, marked until all are there."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from index import DiskFull, Library, LibraryUnavailable
from index.storage.archive import ArchiveSide
from index.storage.copying import summed
from index.storage.sides import FileSide
from index.storage.storage import FILE_NAME
from index.storage.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index.storage.sides import Side

COLLECTIONS, ARTICLES = TABLES[0], TABLES[1]


@pytest.fixture
async def side(tmp_path: Path, archive: str | None) -> AsyncIterator[Side]:
    """An empty library."""
    await (await Library.open(tmp_path, archive=archive)).close()
    opened = FileSide(tmp_path / FILE_NAME) if archive is None else ArchiveSide(archive)
    with closing(opened):
        yield opened


def test_rows_are_found_between_keys_and_written_in_place_of_others(side: Side) -> None:
    side.write(COLLECTIONS, [(1, "a"), (2, "b"), (5, "c")])
    side.write(COLLECTIONS, [(2, "d"), (7, "e")])
    assert side.rows(COLLECTIONS, COLLECTIONS.columns) == [(1, "a"), (2, "d"), (5, "c"), (7, "e")]
    assert side.rows(COLLECTIONS, ["id"], after=(1,), upto=(5,)) == [(2,), (5,)]
    assert side.rows(COLLECTIONS, ["id"], after=(1,), limit=1) == [(2,)]
    side.remove(COLLECTIONS, [(2,), (3,)])
    assert side.rows(COLLECTIONS, ["name"]) == [("a",), ("c",), ("e",)]
    assert summed(COLLECTIONS, side, lambda *_: None).rows == 3


def test_what_cannot_be_written_leaves_nothing_and_is_an_error_of_the_library(side: Side) -> None:
    with pytest.raises(LibraryUnavailable):
        side.write(COLLECTIONS, [(1, "a"), (2, None)])
    assert side.rows(COLLECTIONS, ["id"]) == []


def test_keys_go_on_after_the_last_one_also_where_there_are_no_rows(side: Side) -> None:
    assert side.last(ARTICLES) == 0
    side.end_copy({ARTICLES: 41, COLLECTIONS: 0})
    assert side.last(ARTICLES) == 41
    side.end_copy({ARTICLES: 43})
    assert side.last(ARTICLES) == 43


def test_a_copy_is_no_library_until_its_end(side: Side) -> None:
    assert side.is_whole()
    assert side.begin_copy()
    assert not side.is_whole()
    side.write(COLLECTIONS, [(1, "a")])
    assert side.begin_copy()
    side.end_copy({})
    assert side.is_whole()
    assert not side.begin_copy()


@pytest.mark.parametrize("archive", [None])
def test_a_disk_that_is_full_is_told_of_and_leaves_nothing(side: Side) -> None:
    """SQLite has rolled back by itself then."""
    [(pages,)] = side._execute("PRAGMA page_count")
    side._execute(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(DiskFull):
        side.write(COLLECTIONS, [(number, f"{number:0100000}") for number in range(50)])
    assert side.rows(COLLECTIONS, ["id"]) == []
    side.write(COLLECTIONS, [(1, "north")])
