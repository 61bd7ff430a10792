"""The library's database: what cannot be written or read is said in words, and nothing is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from index import DatabaseLocked, LibraryUnavailable
from index.ingest.prepare import prepare
from index.storage.storage import FILE_NAME, Storage
from tests.index.database import of_a_file

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Article


@pytest.fixture
async def storage(tmp_path: Path, archive: str | None) -> AsyncIterator[Storage]:
    opened = await Storage.open(tmp_path, patience_s=0.05, archive=archive)
    yield opened
    await opened.close()


@of_a_file
async def test_an_article_is_stored_once_another_process_has_ended_its_transaction(
    tmp_path: Path, storage: Storage, bridge: Article
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked):
            await storage.writer.add(prepare(bridge))
        # Others that only read are not held up.
        assert (await storage.counts()).articles == 0
        other.execute("COMMIT")
    assert (await storage.writer.add(prepare(bridge))).kind == "added"
    assert (await storage.counts()).articles == 1


@of_a_file
async def test_what_reads_beside_writing_says_in_words_what_is_wrong(
    tmp_path: Path, storage: Storage
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("ALTER TABLE changes RENAME TO away")
        with pytest.raises(LibraryUnavailable, match="no such table: changes"):
            await storage.last_change()
        other.execute("ALTER TABLE away RENAME TO changes")
    assert await storage.last_change() == 0


async def test_how_much_there_is_is_counted_by_collection(
    storage: Storage, bridge: Article
) -> None:
    await storage.writer.add(prepare(bridge))
    await storage.writer.make_collection("north")
    assert await storage.sizes() == {"default": 1, "north": 0}
    counts = await storage.counts(["north"])
    assert (counts.articles, counts.collections, counts.characters) == (0, 1, 0)
    assert (await storage.counts(["default"])).characters == len(bridge.text)
