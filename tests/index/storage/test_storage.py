"""The library's database: what cannot be written or read is said in words, and nothing is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from index import DatabaseLocked
from index.ingest.prepare import prepare
from index.storage.storage import FILE_NAME, Storage
from tests.index.database import of_a_file

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


@of_a_file
async def test_an_article_is_stored_once_another_process_has_ended_its_transaction(
    tmp_path: Path, storage: Storage, bridge: Article
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked):
            await storage.writer.add(prepare(bridge))
        # Others that only read are not held up.
        assert (await storage.shelf.counts()).articles == 0
        other.execute("COMMIT")
    assert (await storage.writer.add(prepare(bridge))).kind == "added"
    assert (await storage.shelf.counts()).articles == 1
