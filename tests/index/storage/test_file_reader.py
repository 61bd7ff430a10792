"""Parts of a file that cannot be read are told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Library, LibraryUnavailable
from index.storage.file_reader import FileReader
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path


async def test_what_cannot_be_opened_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="cannot be opened"):
        await FileReader(tmp_path / "no folder" / FILE_NAME).opened()


async def test_what_cannot_be_read_is_said_in_words(tmp_path: Path) -> None:
    async with await Library.open(tmp_path):
        reader = await FileReader(tmp_path / FILE_NAME).opened()
        with pytest.raises(LibraryUnavailable, match="no such table: absent"):
            await reader.run_in_snapshot(lambda stored: stored._db.execute("SELECT * FROM absent"))
        assert await reader.run_in_snapshot(lambda stored: stored.articles([1])) == {}
        await reader.close()
