"""Connections of a library are opened together, and closed together."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from index import LibraryUnavailable
from index.storage.opening import connections
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path


async def test_what_is_not_installed_is_said_with_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "index.storage.archive", None)
    with pytest.raises(LibraryUnavailable, match=r"pip install 'quoth\[archive\]'"):
        async with connections(tmp_path / FILE_NAME, "postgresql://db/news", 1):
            pass


async def test_they_read_and_write_the_same_articles(tmp_path: Path, archive: str | None) -> None:
    async with connections(tmp_path / FILE_NAME, archive, 1) as opened:
        async with opened.main.transaction() as db:
            await db.write("INSERT INTO collections (name) VALUES (?)", "north")
        assert [
            row["name"] for row in await opened.beside.rows("SELECT name FROM collections")
        ] == ["north"]
        assert await opened.reader.run_in_snapshot(lambda stored: stored.numbers(None)) == []
    opened.main.check_place()
    for one in (opened.reader, opened.beside, opened.main):
        await one.close()


async def test_where_the_next_step_fails_nothing_is_left_open(
    tmp_path: Path, archive: str | None
) -> None:
    with pytest.raises(ZeroDivisionError):
        async with connections(tmp_path / FILE_NAME, archive, 1):
            raise ZeroDivisionError
