"""The database, and the SQL statements that read it beside answering. Rows become values here."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Self

from index.errors import LibraryUnavailable
from index.models import Counts, Kept, Uploaded
from index.statements import VERSION
from index.storage.database import connect, first, open_database
from index.storage.migrations import MIGRATIONS
from index.storage.reader import PASSAGE, Reader, ReadSnapshot
from index.storage.rows import ARTICLE, Change, Indexed, article_of, passage_of
from index.storage.writer import Writer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from pathlib import Path

    import aiosqlite

    from index.models import Article, Passage

FILE_NAME = "quoth.sqlite3"

# Of the rows grouped, the newest one.
_KEPT = """
    SELECT max(version) AS version, source_id, title, name, gone_at
    FROM versions JOIN collections ON collections.id = collection
"""
_LAST_KEPT = """
    WHERE ?1 IS NULL OR name IN (SELECT value FROM json_each(?1))
    GROUP BY collection, source_id ORDER BY 1 DESC LIMIT ?2
"""
# As the index over it has it.
_UNREAD = """
    SELECT number FROM articles
    WHERE CASE WHEN statements IS NULL THEN 0 ELSE statements_version END < ? LIMIT ?
"""
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


class Storage:
    """The database: `writing`, a connection that reads beside it, and `reader`, for questions."""

    def __init__(
        self, writer: aiosqlite.Connection, beside: aiosqlite.Connection, reader: Reader
    ) -> None:
        self._writer = writer
        self._beside = beside
        self.writing = Writer(writer)
        self.reader = reader

    @classmethod
    async def open(cls, directory: Path) -> Self:
        """Open the database in `directory`, bringing its schema up to date.

        Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
        """
        path = directory / FILE_NAME
        writer = await open_database(path, MIGRATIONS)
        try:
            beside = await connect(path)
        except BaseException:
            await writer.close()
            raise
        try:
            await beside.execute("PRAGMA query_only = ON")
            return cls(writer, beside, await Reader.open(path))
        except BaseException:
            await beside.close()
            await writer.close()
            raise

    async def close(self) -> None:
        """Close all connections."""
        await self.reader.close()
        await self._beside.close()
        await self._writer.close()

    # Reading

    async def version(self) -> int:
        """Return a number that differs once anybody has written, see `ReadSnapshot.version`."""
        return await self.reader.run_in_snapshot(ReadSnapshot.version)

    async def changes(self, after: int, limit: int) -> list[Change]:
        """Return the changes that follow `after`, oldest first."""
        rows = await self._beside.execute_fetchall(
            "SELECT * FROM changes WHERE change > ? ORDER BY change LIMIT ?", (after, limit)
        )
        return [Change(row[0], row[1], row[2], range(row[3], row[4] + 1)) for row in rows]

    async def identity(self) -> str:
        """Return what tells this database from any other."""
        row = await first(self._beside, "SELECT id FROM identity")
        if row is None:
            raise LibraryUnavailable("the database does not say which one it is")
        return str(row[0])

    async def unread(self, limit: int) -> list[int]:
        """Return the numbers of articles not read for statements by the rules of today."""
        rows = await self._beside.execute_fetchall(_UNREAD, (VERSION, limit))
        return [int(row[0]) for row in rows]

    async def last_change(self) -> int:
        """Return the number of the newest change, 0 where there is none."""
        row = await first(self._beside, "SELECT coalesce(max(change), 0) FROM changes")
        return int(row[0]) if row else 0

    async def with_source_id(self, source_id: str) -> list[Article]:
        """Return the articles of all collections that have this source id."""
        rows = await self._beside.execute_fetchall(
            f"{ARTICLE} WHERE {_ANYWHERE} AND source_id = ?", (source_id,)
        )
        return [article_of(row) for row in rows]

    async def newest(
        self, limit: int, offset: int = 0, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of articles, newest first; those without a date come last."""
        rows = await self._beside.execute_fetchall(
            f"{ARTICLE} WHERE number IN ({_PAGE}) {_NEWEST}",
            (_names(collections), limit, offset),
        )
        return [article_of(row) for row in rows]

    async def kept(self, source_id: str) -> list[Kept]:
        """Return the last version that went of each article with a source id."""
        rows = await self._beside.execute_fetchall(
            f"{_KEPT} WHERE source_id = ? GROUP BY collection ORDER BY 1 DESC", (source_id,)
        )
        return [Kept(*row[1:]) for row in rows]

    async def last_kept(self, limit: int, collections: Collection[str] | None) -> list[Kept]:
        """Return the versions that went last in `collections`, the last first."""
        rows = await self._beside.execute_fetchall(
            f"{_KEPT} {_LAST_KEPT}",
            (_names(collections), limit),
        )
        return [Kept(*row[1:]) for row in rows]

    async def uploaded(self, upload: str) -> list[Uploaded]:
        """Return what an upload wrote and nobody has changed since, in its order."""
        rows = await self._beside.execute_fetchall(
            """
            SELECT article, source_id, title, max(before) IS NULL
            FROM uploaded JOIN articles ON number = article
            WHERE upload = ?
            GROUP BY article HAVING max(uploaded.revision = articles.revision) ORDER BY min(id)
            """,
            (upload,),
        )
        return [Uploaded(row[0], row[1], row[2], bool(row[3])) for row in rows]

    async def numbers(self) -> list[int]:
        """Return the numbers of all articles in the order they came."""
        rows = await self._beside.execute_fetchall("SELECT number FROM articles ORDER BY number")
        return [int(row[0]) for row in rows]

    async def passages_of(self, numbers: Sequence[int]) -> dict[int, list[Passage]]:
        """Return the passages of articles in their order, by article."""
        found: dict[int, list[Passage]] = defaultdict(list)
        rows = await _by_ids(self._beside, f"{PASSAGE} WHERE article IN", numbers)
        for passage in sorted(map(passage_of, rows), key=lambda passage: passage.id):
            found[passage.article].append(passage)
        return dict(found)

    async def indexed(self, number: int, ids: range) -> Indexed | None:
        """Return what the index takes of an article's passages `ids`, None where they are gone."""
        rows = await self._beside.execute_fetchall(
            f"{PASSAGE} WHERE passages.id BETWEEN ? AND ? AND article = ? ORDER BY passages.id",
            (ids.start, ids.stop - 1, number),
        )
        stored = list(rows)
        if not stored:
            return None
        title, language, collection = stored[0][6:9]
        return Indexed(collection, language, title, tuple(passage_of(row) for row in stored))

    async def collections(self) -> dict[str, int]:
        """Return the collections' ids by name."""
        rows = await self._beside.execute_fetchall("SELECT name, id FROM collections ORDER BY id")
        return {str(row[0]): int(row[1]) for row in rows}

    async def languages(self) -> frozenset[str]:
        """Return the languages that the articles are in."""
        rows = await self._beside.execute_fetchall("SELECT DISTINCT language FROM articles")
        return frozenset(str(row[0]) for row in rows)

    async def sizes(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""
        rows = await self._beside.execute_fetchall(
            """
            SELECT name, count(number) FROM collections
            LEFT JOIN articles ON articles.collection = collections.id
            GROUP BY collections.id ORDER BY name
            """
        )
        return {str(row[0]): int(row[1]) for row in rows}

    async def counts(self, collections: Collection[str] | None = None) -> Counts:
        """Return how much the library holds."""
        row = await first(
            self._beside,
            """
            WITH asked AS (
                SELECT id FROM collections
                WHERE ?1 IS NULL OR name IN (SELECT value FROM json_each(?1))
            ), own AS (
                SELECT number, characters FROM articles WHERE collection IN asked
            )
            SELECT (SELECT count(*) FROM own),
                   (SELECT count(*) FROM passages WHERE article IN (SELECT number FROM own)),
                   (SELECT count(*) FROM asked),
                   (SELECT coalesce(sum(characters), 0) FROM own)
            """,
            (_names(collections),),
        )
        return Counts(*row) if row else Counts(0, 0, 0, 0)


async def _by_ids(db: aiosqlite.Connection, sql: str, ids: Sequence[int]) -> list[sqlite3.Row]:
    """Fetch rows by integer keys: `sql` ends with "IN"."""
    marks = ", ".join("?" * len(ids))
    return list(await db.execute_fetchall(f"{sql} ({marks})", ids))


def _names(collections: Collection[str] | None) -> str | None:
    """Return names as JSON, which is one parameter, and NULL for all collections."""
    return None if collections is None else json.dumps(list(collections))
