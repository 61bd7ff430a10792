"""Articles that an older version has read are read again, each once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from index import Article, Library
from index.rereading import read_again
from index.storage.storage import FILE_NAME, Storage

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = "when will the mill turn again?"
TEXT = "The mill of Uhlbach will turn again in May.\n\n“We waited for years,” said Ilse Korn."


async def test_what_an_older_version_analysed_is_analysed_again(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "The mill", TEXT))
        before = await library.ask(QUESTION)
    _make_older(tmp_path, "UPDATE articles SET analysis_version = 0")
    _make_older(tmp_path, "UPDATE passages SET analysis = '0 9 0 nothing'")
    assert await _read_again(tmp_path) == [1]
    assert await _read_again(tmp_path) == []
    async with await Library.open(tmp_path) as library:
        after = await library.ask(QUESTION)
    assert (after.quotes, after.answered) == (before.quotes, True)


async def test_what_an_older_version_took_for_statements_is_read_again(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "The mill", TEXT))
    _make_older(tmp_path, "UPDATE articles SET statements_version = 0")
    assert await _read_again(tmp_path) == [1]
    assert await _read_again(tmp_path) == []


def _make_older(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as database, database:
        database.execute(statement)


async def _read_again(folder: Path) -> list[int]:
    storage = await Storage.open(folder)
    try:
        return [done async for done in read_again(storage)]
    finally:
        await storage.close()
