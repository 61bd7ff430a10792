"""Every SQL statement. Rows become values here, and no row leaves."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self

from index.database import connect, open_database
from index.errors import LibraryUnavailable
from index.migrations import MIGRATIONS
from index.rows import (
    Change,
    Counts,
    Found,
    Indexed,
    Outcome,
    analysis_of,
    article_of,
    day_of,
    passage_of,
    statements_reaching_into,
    written_statements,
)
from index.statements import VERSION

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Collection, Iterable, Sequence
    from pathlib import Path

    import aiosqlite

    from index.models import Article, Passage, Span, Statement
    from index.preparing import Prepared

FILE_NAME = "quoth.sqlite3"

_ARTICLE = """
    SELECT number, source_id, title, text, published, author, publisher, url, language, hits,
           collections.name
    FROM articles JOIN collections ON collections.id = articles.collection
"""


_PASSAGE = """
    SELECT passages.id, article, start, "end", aside, analysis, title, language, collection,
           published
    FROM passages JOIN articles ON articles.number = passages.article
"""


_SAID = "SELECT number, statements FROM articles WHERE number IN"
_SAY = "UPDATE articles SET statements = ?, statements_version = ? WHERE number = ?"
# As the index over it has it.
_UNREAD = """
    SELECT number FROM articles
    WHERE CASE WHEN statements IS NULL THEN 0 ELSE statements_version END < ? LIMIT ?
"""
_STILL = "SELECT id FROM passages WHERE id IN"
# The index over collections and source ids is of use only where both are named.
_ANYWHERE = "collection IN (SELECT id FROM collections)"
_NEWEST = "ORDER BY published DESC NULLS LAST, number DESC"
# Of a JSON list of names, or NULL for all collections; the index over it has all of this.
_PAGE = """
    SELECT number FROM articles
    WHERE ?1 IS NULL OR collection IN (
        SELECT id FROM collections WHERE name IN (SELECT value FROM json_each(?1))
    )
    ORDER BY published DESC NULLS LAST, number DESC LIMIT ?2 OFFSET ?3
"""
_COLLECTION = "INSERT INTO collections (name) VALUES (?) ON CONFLICT DO NOTHING"


class Storage:
    """The database: one connection that writes, and one that reads beside it."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()

    @classmethod
    async def open(cls, directory: Path) -> Self:
        """Open the database in `directory`, bringing its schema up to date.

        Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
        """
        path = directory / FILE_NAME
        writer = await open_database(path, MIGRATIONS)
        try:
            reader = await connect(path)
            await reader.execute("PRAGMA query_only = ON")
        except BaseException:
            await writer.close()
            raise
        return cls(writer, reader)

    async def close(self) -> None:
        """Close both connections."""
        await self._reader.close()
        await self._writer.close()

    # Writing

    async def add(self, prepared: Prepared) -> Outcome:
        """Store an article with its passages and statements, whole or not at all.

        An article of the same collection and source id is replaced and keeps its number; nothing
        is written where nothing changed or another article of the collection has the same text.
        """
        async with self._transaction() as db:
            await db.execute(_COLLECTION, (prepared.article.collection,))
            return await self._add(db, prepared)

    async def make_collection(self, name: str) -> None:
        """Store a collection that has no articles yet, unless it is there."""
        async with self._transaction() as db:
            await db.execute(_COLLECTION, (name,))

    async def _add(self, db: aiosqlite.Connection, prepared: Prepared) -> Outcome:
        article = prepared.article
        found = await _first(
            db,
            f"{_ARTICLE} WHERE source_id = ? AND collections.name = ?",
            (article.source_id, article.collection),
        )
        old = article_of(found) if found else None
        if old and _same(old, article):
            return Outcome("unchanged", stored_number(old))
        if not old and (twin := await self._twin(db, article)):
            return twin
        if old:
            await _log(db, "removed", stored_number(old))
            await db.execute("DELETE FROM passages WHERE article = ?", (old.number,))
        number = await _write_article(db, prepared)
        await db.executemany(
            """
            INSERT INTO passages (article, start, "end", aside, analysis) VALUES (?, ?, ?, ?, ?)
            """,
            [
                (number, one.span.start, one.span.end, one.aside, analysis_of(one))
                for one in prepared.passages
            ],
        )
        await _log(db, "added", number)
        return Outcome("replaced" if old else "added", number)

    async def _twin(self, db: aiosqlite.Connection, article: Article) -> Outcome | None:
        row = await _first(
            db,
            """
            SELECT number, source_id FROM articles
            WHERE digest = ? AND collection = (SELECT id FROM collections WHERE name = ?)
            """,
            (article.digest, article.collection),
        )
        return Outcome("twin", int(row[0]), str(row[1])) if row else None

    async def remove(self, numbers: Iterable[int]) -> int:
        """Remove articles for good; return how many there were."""
        removed = 0
        async with self._transaction() as db:
            for number in numbers:
                if not await _first(db, "SELECT 1 FROM articles WHERE number = ?", (number,)):
                    continue
                await _log(db, "removed", number)
                await db.execute("DELETE FROM articles WHERE number = ?", (number,))
                removed += 1
        return removed

    # Reading

    async def version(self) -> int:
        """Return a number that differs once any other connection has written."""
        row = await _first(self._reader, "PRAGMA data_version")
        return int(row[0]) if row else 0

    async def changes(self, after: int, limit: int) -> list[Change]:
        """Return the changes that follow `after`, oldest first."""
        rows = await self._reader.execute_fetchall(
            "SELECT * FROM changes WHERE change > ? ORDER BY change LIMIT ?", (after, limit)
        )
        return [Change(row[0], row[1], row[2], range(row[3], row[4] + 1)) for row in rows]

    async def identity(self) -> str:
        """Return what tells this database from any other."""
        row = await _first(self._reader, "SELECT id FROM identity")
        if row is None:
            raise LibraryUnavailable("the database does not say which one it is")
        return str(row[0])

    async def said(self, passages: Iterable[Passage]) -> dict[int, tuple[Statement, ...]]:
        """Return by article the statements that reach into any of the passages.

        Articles that have not been read for statements are not among them.
        """
        spans: dict[int, list[Span]] = defaultdict(list)
        for passage in passages:
            spans[passage.article].append(passage.span)
        rows = await _by_ids(self._reader, _SAID, list(spans))
        return {
            number: tuple(statements_reaching_into(spans[number], written))
            for number, written in rows
            if written is not None
        }

    async def unread(self, limit: int) -> list[int]:
        """Return the numbers of articles not read for statements by the rules of today."""
        rows = await self._reader.execute_fetchall(_UNREAD, (VERSION, limit))
        return [int(row[0]) for row in rows]

    async def say(self, article: Article, said: Sequence[Statement]) -> None:
        """Store the statements of an article that is in, unless it has changed meanwhile."""
        async with self._transaction() as db:
            await db.execute(
                f"{_SAY} AND digest = ?",
                (written_statements(said), VERSION, article.number, article.digest),
            )

    async def still(self, ids: Sequence[int]) -> set[int]:
        """Return which of these passages are still there; ids are never used again."""
        return {row[0] for row in await _by_ids(self._reader, _STILL, ids)}

    async def last_change(self) -> int:
        """Return the number of the newest change, 0 where there is none."""
        row = await _first(self._reader, "SELECT coalesce(max(change), 0) FROM changes")
        return int(row[0]) if row else 0

    async def articles(self, numbers: Iterable[int]) -> dict[int, Article]:
        """Return the articles that have these numbers, by number."""
        found = await _by_ids(self._reader, f"{_ARTICLE} WHERE number IN", list(numbers))
        return {row[0]: article_of(row) for row in found}

    async def with_source_id(self, source_id: str) -> list[Article]:
        """Return the articles of all collections that have this source id."""
        rows = await self._reader.execute_fetchall(
            f"{_ARTICLE} WHERE {_ANYWHERE} AND source_id = ?", (source_id,)
        )
        return [article_of(row) for row in rows]

    async def newest(
        self, limit: int, offset: int = 0, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of articles, newest first; those without a date come last."""
        rows = await self._reader.execute_fetchall(
            f"{_ARTICLE} WHERE number IN ({_PAGE}) {_NEWEST}",
            (_names(collections), limit, offset),
        )
        return [article_of(row) for row in rows]

    async def numbers(self) -> list[int]:
        """Return the numbers of all articles in the order they came."""
        rows = await self._reader.execute_fetchall("SELECT number FROM articles ORDER BY number")
        return [int(row[0]) for row in rows]

    async def found(self, ids: Sequence[int]) -> dict[int, Found]:
        """Return the passages that have these ids, by id."""
        rows = await _by_ids(self._reader, f"{_PASSAGE} WHERE passages.id IN", ids)
        return {
            row[0]: Found(passage_of(row), row[6], row[7], day_of(row[9]), row[8]) for row in rows
        }

    async def indexed(self, number: int, ids: range) -> Indexed | None:
        """Return what the index takes of an article's passages `ids`, None where they are gone."""
        rows = await self._reader.execute_fetchall(
            f"{_PASSAGE} WHERE passages.id BETWEEN ? AND ? AND article = ? ORDER BY passages.id",
            (ids.start, ids.stop - 1, number),
        )
        stored = list(rows)
        if not stored:
            return None
        title, language, collection = stored[0][6:9]
        return Indexed(collection, language, title, tuple(passage_of(row) for row in stored))

    async def collections(self) -> dict[str, int]:
        """Return the collections' ids by name."""
        rows = await self._reader.execute_fetchall("SELECT name, id FROM collections ORDER BY id")
        return {str(row[0]): int(row[1]) for row in rows}

    async def languages(self) -> frozenset[str]:
        """Return the languages that the articles are in."""
        rows = await self._reader.execute_fetchall("SELECT DISTINCT language FROM articles")
        return frozenset(str(row[0]) for row in rows)

    async def sizes(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""
        rows = await self._reader.execute_fetchall(
            """
            SELECT name, count(number) FROM collections
            LEFT JOIN articles ON articles.collection = collections.id
            GROUP BY collections.id ORDER BY name
            """
        )
        return {str(row[0]): int(row[1]) for row in rows}

    async def counts(self, collections: Collection[str] | None = None) -> Counts:
        """Return how much the library holds."""
        row = await _first(
            self._reader,
            """
            WITH asked AS (
                SELECT id FROM collections
                WHERE ?1 IS NULL OR name IN (SELECT value FROM json_each(?1))
            ), own AS (
                SELECT number, length(text) AS length FROM articles WHERE collection IN asked
            )
            SELECT (SELECT count(*) FROM own),
                   (SELECT count(*) FROM passages WHERE article IN (SELECT number FROM own)),
                   (SELECT count(*) FROM asked),
                   (SELECT coalesce(sum(length), 0) FROM own)
            """,
            (_names(collections),),
        )
        return Counts(*row) if row else Counts(0, 0, 0, 0)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        async with self._writing:
            try:
                await self._writer.execute("BEGIN IMMEDIATE")
                yield self._writer
                await self._writer.commit()
            except BaseException:
                # Behind whatever was cancelled: the connection does one thing after the other.
                await asyncio.shield(self._writer.rollback())
                raise


async def _write_article(db: aiosqlite.Connection, prepared: Prepared) -> int:
    """Insert or replace the article's row; a replaced one keeps its number."""
    article = prepared.article
    row = await _first(
        db,
        """
        INSERT INTO articles (collection, source_id, title, text, digest, published, author,
                              publisher, url, language, hits, statements, statements_version)
        VALUES ((SELECT id FROM collections WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (collection, source_id) DO UPDATE SET
            title = excluded.title, text = excluded.text, digest = excluded.digest,
            published = excluded.published, author = excluded.author,
            publisher = excluded.publisher, url = excluded.url, language = excluded.language,
            hits = excluded.hits, statements = excluded.statements,
            statements_version = excluded.statements_version, added_at = excluded.added_at
        RETURNING number
        """,
        (
            article.collection, article.source_id, article.title, article.text, article.digest,
            article.published.isoformat() if article.published else None, article.author,
            article.publisher, article.url, article.language, article.hits,
            written_statements(prepared.said), VERSION,
        ),
    )  # fmt: skip
    if row is None:
        raise AssertionError("RETURNING gave no row")
    return int(row[0])


async def _log(db: aiosqlite.Connection, kind: str, number: int) -> None:
    """Write what happens to the passages that the article has now into the log of changes."""
    await db.execute(
        """
        INSERT INTO changes (kind, article, first_passage, last_passage)
        SELECT ?, ?, min(id), max(id) FROM passages WHERE article = ? HAVING count(*) > 0
        """,
        (kind, number, number),
    )


async def _first(
    db: aiosqlite.Connection, sql: str, parameters: Sequence[object] = ()
) -> sqlite3.Row | None:
    rows = list(await db.execute_fetchall(sql, parameters))
    return rows[0] if rows else None


async def _by_ids(db: aiosqlite.Connection, sql: str, ids: Sequence[int]) -> list[sqlite3.Row]:
    """Fetch rows by integer keys: `sql` ends with "IN"."""
    marks = ", ".join("?" * len(ids))
    return list(await db.execute_fetchall(f"{sql} ({marks})", ids))


def _names(collections: Collection[str] | None) -> str | None:
    """Return names as JSON, which is one parameter, and NULL for all collections."""
    return None if collections is None else json.dumps(list(collections))


def stored_number(article: Article) -> int:
    """Return the number of an article that came from the library."""
    if article.number is None:
        raise AssertionError("a stored article has a number")
    return article.number


def _same(old: Article, new: Article) -> bool:
    return _known(old) == _known(new)


def _known(article: Article) -> tuple[object, ...]:
    return (
        article.title, article.text, article.published, article.author, article.publisher,
        article.url, article.language, article.hits,
    )  # fmt: skip
