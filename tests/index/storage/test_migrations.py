"""The library's database of every earlier version opens, and becomes the one of today."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from index import Database
from index.storage.migrations import MIGRATIONS
from index.storage.schema import schema, schema_after
from index.storage.storage import FILE_NAME, Storage

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("steps", range(len(MIGRATIONS) + 1))
async def test_a_database_of_an_earlier_version_becomes_the_one_of_today(
    tmp_path: Path, steps: int
) -> None:
    await (await Database.open(tmp_path / FILE_NAME, MIGRATIONS[:steps])).close()
    storage = await Storage.open(tmp_path)
    identity = await storage.identity()
    assert (await storage.counts()).articles == 0
    await storage.close()
    database = await Database.connect(tmp_path / FILE_NAME)
    async with database.transaction() as db:
        assert await schema(db) == await schema_after(MIGRATIONS)
    await database.close()
    again = await Storage.open(tmp_path)
    assert await again.identity() == identity
    await again.close()


async def test_an_article_of_the_first_version_is_still_there(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / FILE_NAME, MIGRATIONS[:1])
    await database.write("INSERT INTO collections (name) VALUES ('default')")
    await database.write(
        """
        INSERT INTO articles (collection, source_id, title, text, digest, language)
        VALUES (1, '7', 'Mill', 'It is shut.', ?, 'en')
        """,
        sha256(b"It is shut.").digest(),
    )
    await database.close()
    storage = await Storage.open(tmp_path)
    [article] = await storage.with_source_id("7")
    assert (article.title, article.text, article.collection) == ("Mill", "It is shut.", "default")
    assert (await storage.counts()).characters == len(article.text)
    # It has not been read for statements.
    assert await storage.unread(9) == [article.number]
    await storage.close()


def test_steps_are_applied_in_the_order_of_their_names() -> None:
    names = [migration.name for migration in MIGRATIONS]
    assert names == sorted(set(names))
