"""The library's database of every earlier version opens, and becomes the one of today."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from index import Database, Library, LibraryUnavailable, Migration
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
    identity = await storage.log.identity()
    assert (await storage.shelf.counts()).articles == 0
    await storage.close()
    database = await Database.connect(tmp_path / FILE_NAME)
    async with database.transaction() as db:
        assert await schema(db) == await schema_after(MIGRATIONS)
    await database.close()
    again = await Storage.open(tmp_path)
    assert await again.log.identity() == identity
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
    [article] = await storage.shelf.with_source_id("7")
    assert (article.title, article.text, article.collection) == ("Mill", "It is shut.", "default")
    assert (await storage.shelf.counts()).characters == len(article.text)
    # It has not been read for statements.
    assert await storage.shelf.unread(9) == [article.number]
    await storage.close()


async def early(folder: Path, *, without: str = "", passages: str = "") -> Database:
    """Make a library as it was before the first release, when the first step was another."""
    name, statements = MIGRATIONS[0]
    kept = [passages if passages and "TABLE passages" in one else one for one in statements]
    kept = [one for one in kept if not without or without not in one]
    return await Database.open(folder / FILE_NAME, [Migration(name, tuple(kept))])


async def test_a_library_from_before_the_first_release_opens_with_its_articles(
    tmp_path: Path,
) -> None:
    database = await early(tmp_path, without="identity")
    await database.write("INSERT INTO collections (name) VALUES ('default')")
    await database.write(
        """
        INSERT INTO articles (collection, source_id, title, text, digest, language)
        VALUES (1, '7', 'Mill', 'It is shut.', ?, 'en')
        """,
        sha256(b"It is shut.").digest(),
    )
    await database.write("INSERT INTO passages VALUES (1, 1, 0, 11, 0, ?)", "0 11 0 shut")
    await database.write("INSERT INTO changes VALUES (1, 'added', 1, 1, 1)")
    await database.close()
    for _ in range(2):
        async with await Library.open(tmp_path) as library:
            assert (await library.ask("is it shut?")).quotes[0].text == "It is shut."
    await Database.check(tmp_path / FILE_NAME, MIGRATIONS)


EARLIEST = """
    CREATE TABLE passages (
        id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL
    ) STRICT
"""


async def test_a_library_with_other_tables_is_left_as_it_is_and_named(tmp_path: Path) -> None:
    await (await early(tmp_path, without="identity", passages=EARLIEST)).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    for _ in range(2):
        with pytest.raises(LibraryUnavailable, match="from before its first release"):
            await Storage.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


async def test_steps_that_were_numbered_otherwise_are_of_an_early_version(tmp_path: Path) -> None:
    other = Migration("0004 earlier versions and uploads", ("CREATE TABLE x (y)",))
    await (await Database.open(tmp_path / FILE_NAME, [*MIGRATIONS[:3], other])).close()
    with pytest.raises(LibraryUnavailable, match="from before its first release"):
        await Storage.open(tmp_path)


def test_steps_are_applied_in_the_order_of_their_names() -> None:
    names = [migration.name for migration in MIGRATIONS]
    assert names == sorted(set(names))
