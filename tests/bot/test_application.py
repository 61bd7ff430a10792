"""What the bot does beside answering."""

import logging
import sqlite3
from pathlib import Path

import pytest

from bot.application import read_older_articles
from index import Article, Library
from index.storage import FILE_NAME


async def test_articles_of_an_older_version_are_read_for_statements(
    tmp_path: Path, bridge: Article, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        with sqlite3.connect(tmp_path / FILE_NAME) as database:
            database.execute("UPDATE articles SET statements = NULL")
        await read_older_articles(library)
        assert "all 1 older articles are read for statements" in caplog.text
        assert [done async for done in library.read_for_statements()] == []
