"""Articles as they are looked up beside answering."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from index.ingest.prepare import prepare
from index.statements import VERSION
from index.storage.shelf import UNREAD
from index.storage.storage import FILE_NAME, Storage

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


async def test_how_much_there_is_is_counted_by_collection(
    storage: Storage, bridge: Article
) -> None:
    await storage.writer.add(prepare(bridge))
    await storage.writer.make_collection("north")
    assert await storage.shelf.sizes() == {"default": 1, "north": 0}
    counts = await storage.shelf.counts(["north"])
    assert (counts.articles, counts.collections, counts.characters) == (0, 1, 0)
    assert (await storage.shelf.counts(["default"])).characters == len(bridge.text)


async def test_what_is_still_to_be_read_is_found_by_an_index(tmp_path: Path) -> None:
    await (await Storage.open(tmp_path)).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        plan = database.execute(f"EXPLAIN QUERY PLAN {UNREAD}", (VERSION, 1)).fetchall()
    assert [step for *_, step in plan if "USING" in step and "INDEX" in step]
