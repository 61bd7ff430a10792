"""The log of changes: an index takes what is there, and is told in words of what cannot be read."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import LibraryUnavailable
from index.ingest.prepare import prepare
from index.storage.change_log import LANGUAGES
from index.storage.storage import FILE_NAME, Storage
from tests.index.database import of_a_file

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


@of_a_file
async def test_what_reads_beside_writing_says_in_words_what_is_wrong(
    tmp_path: Path, storage: Storage
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("ALTER TABLE changes RENAME TO away")
        with pytest.raises(LibraryUnavailable, match="no such table: changes"):
            await storage.log.last_change()
        other.execute("ALTER TABLE away RENAME TO changes")
    assert await storage.log.last_change() == 0


async def test_of_what_was_added_the_index_takes_what_is_still_there(
    storage: Storage, bridge: Article
) -> None:
    other = replace(bridge, source_id="9", text="The ferry runs every hour.", language="de")
    for one in (bridge, other, replace(bridge, text="The bridge is open.")):
        await storage.writer.add(prepare(one))
    changes = await storage.log.changes(0, 9)
    added = [one for one in changes if one.kind == "added"]
    indexed = await storage.log.indexed(added)
    assert [one.language for one in indexed] == ["de", "en"]
    assert [{passage.id for passage in one.passages} for one in indexed] == [
        set(change.passages) for change in added[1:]
    ]
    assert await storage.log.indexed([]) == []


async def test_the_languages_of_each_collection_are_known(
    storage: Storage, bridge: Article
) -> None:
    await storage.writer.make_collection("empty")
    assert await storage.log.languages() == {}
    for number, (language, collection) in enumerate(
        [("sv", "north"), ("de", "default"), ("en", "default"), ("de", "default"), ("da", "north")]
    ):
        article = replace(bridge, text=f"{number} is open.", source_id=str(number))
        await storage.writer.add(
            prepare(replace(article, language=language, collection=collection))
        )
    known = await storage.log.collections()
    found = await storage.log.languages()
    assert found[known["default"]] == {"de", "en"}
    assert found[known["north"]] == {"da", "sv"}


def test_no_article_is_read_to_know_the_languages(tmp_path: Path) -> None:
    asyncio.run(opened_once(tmp_path))
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as file:
        steps = [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {LANGUAGES}")]
    articles = [one for one in steps if "articles" in one]
    assert articles
    assert all("SEARCH articles USING COVERING INDEX" in one for one in articles)


async def opened_once(folder: Path) -> None:
    await (await Storage.open(folder)).close()
