"""Facade of the library's database, and the SQL that reads beside answering."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, Self

from index.errors import ArticleDamaged, DatabaseDamaged, LibraryUnavailable
from index.ingest import VERSION as ANALYSIS
from index.models import Counts, Kept, Uploaded
from index.statements import VERSION
from index.storage.connection import PATIENCE_S
from index.storage.corrections import Corrections
from index.storage.opening import connections
from index.storage.originals import Originals
from index.storage.rows import (
    ARTICLE,
    COPIES,
    PASSAGE,
    article_of,
    change_of,
    indexed_of,
    whole_copy,
)
from index.storage.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from index.models import Article
    from index.storage.reader import Reader
    from index.storage.rows import Change, Indexed
    from index.storage.seam import Connected, Row

log = logging.getLogger(__name__)

FILE_NAME = "quoth.sqlite3"
UNFINISHED = "the articles are a copy that is not whole yet. Finish it: quoth copy FROM TO"

_OF_COLLECTIONS = """
    AND (?1 IS NULL OR name IN (SELECT value FROM json_each(?1))) ORDER BY version DESC LIMIT ?2
"""
# The newest version of each article.
_KEPT = """
    SELECT source_id, title, name, gone_at
    FROM versions JOIN collections ON collections.id = collection
    WHERE version IN (SELECT max(version) FROM versions {of} GROUP BY collection, source_id)
"""
_KEPT_OF_ONE = _KEPT.format(of="WHERE source_id = ?") + "ORDER BY version DESC"
_LAST_KEPT = _KEPT.format(of="") + _OF_COLLECTIONS
# Must repeat the expression of index articles_by_statements_version, or SQLite scans the table.
_UNREAD = """
    SELECT number FROM articles
    WHERE CASE WHEN statements IS NULL THEN 0 ELSE statements_version END < ? LIMIT ?
"""
_UNANALYSED = "SELECT number FROM articles WHERE analysis_version < ? LIMIT ?"
# Lets SQLite use the index over collections and source ids, which needs both.
_ANYWHERE = "collection IN (SELECT id FROM collections)"
_OF_SOURCE = f"{ARTICLE} WHERE {_ANYWHERE} AND source_id = ? ORDER BY articles.collection"
_NEWEST = "ORDER BY published DESC NULLS LAST, number DESC"
# All passages of some articles, and how many of these are read at once.
_PASSAGES = f"{PASSAGE} WHERE article IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours
_READ_AT_ONCE = 32
# The languages of each collection one after the other, each found in an index.
LANGUAGES = """
    WITH RECURSIVE found (collection, language) AS (
        SELECT id, (SELECT min(language) FROM articles WHERE articles.collection = collections.id)
        FROM collections
        UNION ALL
        SELECT collection, (
            SELECT min(language) FROM articles
            WHERE articles.collection = found.collection AND articles.language > found.language
        )
        FROM found WHERE language IS NOT NULL
    )
    SELECT collection, language FROM found WHERE language IS NOT NULL
"""
# Takes a JSON list of names, NULL for all; index articles_by_date_and_collection covers it.
_PAGE = """
    SELECT number FROM articles
    WHERE ?1 IS NULL OR collection IN (
        SELECT id FROM collections WHERE name IN (SELECT value FROM json_each(?1))
    )
    ORDER BY published DESC NULLS LAST, number DESC LIMIT ?2 OFFSET ?3
"""


class Storage:
    """Database of the library: `writer` changes it, `reader` answers from it, the rest is beside.

    `corrections` changes whom statements are by.

    Every method raises LibraryUnavailable, or its fitting subclass, where SQLite fails.
    """

    def __init__(
        self, main: Connected, beside: Connected, reader: Reader, clock: Callable[[], float]
    ) -> None:
        self._main = main
        self._beside = beside
        self.writer = Writer(main, clock)
        self.corrections = Corrections(main)
        self.originals = Originals(main, beside)
        self.reader = reader

    @classmethod
    async def open(
        cls,
        directory: Path,
        *,
        archive: str | None = None,
        clock: Callable[[], float] = time.time,
        patience_s: float = PATIENCE_S,
    ) -> Self:
        """Open the database in `directory`, or at the address of an `archive`.

        Its schema is brought up to date. Changes are dated by `clock`, in seconds since 1970.
        Writing waits up to `patience_s` seconds for the transactions of other processes.
        Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
        """
        async with connections(directory / FILE_NAME, archive, patience_s) as opened:
            storage = cls(*opened, clock)
            await storage.identity()  # or it is half a copy
        return storage

    async def close(self) -> None:
        """Close all connections."""
        await self.reader.close()
        await self._beside.close()
        await self._main.close()

    def check_place(self) -> None:
        """Raise FolderReplaced where the file is no longer at its path."""
        self._main.check_place()

    async def has_done(self, cause: str) -> bool:
        """Whether a change was made that this has caused."""
        return await self._beside.has_done(cause)

    # For the index

    async def version(self) -> int:
        """Return a number that differs once anybody has written, see `ReadSnapshot.version`."""
        return await self.reader.run_in_snapshot(lambda stored: stored.version())

    async def identity(self) -> str:
        """Return the random id of this database. Raises LibraryUnavailable where it has none."""
        row = await self._beside.first("SELECT id FROM identity")
        if row is None:
            raise LibraryUnavailable(UNFINISHED)
        return str(row["id"])

    async def last_change(self) -> int:
        """Return the number of the newest change, 0 where there is none."""
        row = await self._beside.first("SELECT max(change) AS last FROM changes")
        return (row and row["last"]) or 0

    async def changes(self, after: int, limit: int) -> list[Change]:
        """Return the changes that follow `after`, oldest first."""
        rows = await self._beside.rows(
            "SELECT * FROM changes WHERE change > ? ORDER BY change LIMIT ?", after, limit
        )
        return [change_of(row) for row in rows]

    async def indexed(self, changes: Sequence[Change]) -> list[Indexed]:
        """Return the articles that changes have added, with the passages that they tell of.

        Those whose passages are gone since are left out.
        """
        found: list[Indexed] = []
        for first in range(0, len(changes), _READ_AT_ONCE):
            some = {one.article: one for one in changes[first : first + _READ_AT_ONCE]}
            numbers = json.dumps(list(some))
            rows = await self._beside.rows(_PASSAGES, numbers)
            found += await asyncio.to_thread(_indexed, rows, some)
        return found

    async def collections(self) -> dict[str, int]:
        """Return the collections' ids by name."""
        rows = await self._beside.rows("SELECT name, id FROM collections ORDER BY id")
        return {row["name"]: row["id"] for row in rows}

    async def languages(self) -> dict[int, frozenset[str]]:
        """Return the languages that the articles are in, by the ids of their collections."""
        rows = await self._beside.rows(LANGUAGES)
        found: dict[int, set[str]] = defaultdict(set)
        for row in rows:
            found[row["collection"]].add(row["language"])
        return {collection: frozenset(own) for collection, own in found.items()}

    # Articles

    async def numbers(self) -> list[int]:
        """Return the numbers of all articles in the order they came."""
        return _numbers(await self._beside.rows("SELECT number FROM articles ORDER BY number"))

    async def unread(self, limit: int) -> list[int]:
        """Return the numbers of articles without statements by the rules of today."""
        return _numbers(await self._beside.rows(_UNREAD, VERSION, limit))

    async def unanalysed(self, limit: int) -> list[int]:
        """Return the numbers of articles whose passages an older version has made."""
        return _numbers(await self._beside.rows(_UNANALYSED, ANALYSIS, limit))

    async def with_source_id(self, source_id: str) -> list[Article]:
        """Return the articles of all collections that have this source id.

        Raises ArticleDamaged where one is not what was stored.
        """
        rows = await self._beside.rows(_OF_SOURCE, source_id)
        return [await self._article(row) for row in rows]

    async def at_addresses(self, addresses: Sequence[str]) -> list[Article]:
        """Return the articles of all collections that have one of these addresses, as they came."""
        rows = await self._beside.rows(
            f"{ARTICLE} WHERE url IN (SELECT value FROM json_each(?)) ORDER BY number",  # noqa: S608 - ours
            json.dumps(addresses),
        )
        return await self._whole(rows)

    async def newest(
        self, limit: int, offset: int = 0, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of articles, newest first; those without a date come last.

        Articles that are damaged are left out.
        """
        rows = await self._beside.rows(
            f"{ARTICLE} WHERE number IN ({_PAGE}) {_NEWEST}", _names(collections), limit, offset
        )
        return await self._whole(rows)

    async def _whole(self, rows: Sequence[Row]) -> list[Article]:
        """Return the articles of rows; those that are damaged are left out, and logged."""
        found = []
        for row in rows:
            try:
                found.append(await self._article(row))
            except ArticleDamaged as error:
                log.error("left out: %s", error)  # noqa: TRY400 - its words say all
        return found

    async def _article(self, row: Row) -> Article:
        """Return the article of a row, of a whole copy where its own text is damaged."""
        try:
            return article_of(row)
        except ArticleDamaged:
            copies = await self._beside.rows(COPIES, row["digest"])
            return article_of(row, whole_copy(row, [copy["text"] for copy in copies]))

    async def sizes(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""
        rows = await self._beside.rows(
            """
            SELECT name, count(number) AS articles FROM collections
            LEFT JOIN articles ON articles.collection = collections.id
            GROUP BY collections.id ORDER BY name
            """
        )
        return {row["name"]: row["articles"] for row in rows}

    async def counts(self, collections: Collection[str] | None = None) -> Counts:
        """Return how much `collections` hold (None: the library)."""
        row = await self._beside.first(
            """
            WITH asked AS (
                SELECT id FROM collections
                WHERE ?1 IS NULL OR name IN (SELECT value FROM json_each(?1))
            ), own AS (
                SELECT number, characters FROM articles
                WHERE collection IN (SELECT id FROM asked)
            )
            SELECT (SELECT count(*) FROM own) AS articles,
                   (SELECT count(*) FROM passages WHERE article IN (SELECT number FROM own))
                       AS passages,
                   (SELECT count(*) FROM asked) AS collections,
                   CAST((SELECT coalesce(sum(characters), 0) FROM own) AS BIGINT) AS characters
            """,
            _names(collections),
        )
        return Counts(**dict(row)) if row else Counts(0, 0, 0, 0)

    # Earlier versions and uploads

    async def kept(self, source_id: str) -> list[Kept]:
        """Return the newest version of each article with a source id that is kept."""
        rows = await self._beside.rows(_KEPT_OF_ONE, source_id)
        return [_kept(row) for row in rows]

    async def last_kept(self, limit: int, collections: Collection[str] | None) -> list[Kept]:
        """Return the kept versions of `collections` (None: all), last gone first."""
        rows = await self._beside.rows(_LAST_KEPT, _names(collections), limit)
        return [_kept(row) for row in rows]

    async def uploaded(self, upload: str) -> list[Uploaded]:
        """Return the articles of an upload that nobody has changed since, in its order."""
        rows = await self._beside.rows(
            """
            SELECT number, source_id, title, count(before) = 0 AS new
            FROM uploaded JOIN articles ON number = article
            WHERE upload = ?
            GROUP BY number
            HAVING sum(CASE WHEN uploaded.revision = articles.revision THEN 1 ELSE 0 END) > 0
            ORDER BY min(id)
            """,
            upload,
        )
        return [
            Uploaded(row["number"], row["source_id"], row["title"], new=bool(row["new"]))
            for row in rows
        ]


def _kept(row: Row) -> Kept:
    return Kept(row["source_id"], row["title"], collection=row["name"], gone=row["gone_at"])


def _numbers(rows: Sequence[Row]) -> list[int]:
    return [row["number"] for row in rows]


def _names(collections: Collection[str] | None) -> str | None:
    """Return names as JSON, which is one parameter, and NULL for all collections."""
    return None if collections is None else json.dumps(list(collections))


def _indexed(rows: Sequence[Row], added: Mapping[int, Change]) -> list[Indexed]:
    """Return articles as the index takes them, of the rows of their passages."""
    passages: dict[int, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=itemgetter("id")):
        if row["id"] in added[row["article"]].passages:
            passages[row["article"]].append(row)
    found = []
    for number, own in passages.items():
        try:
            found.append(indexed_of(own))
        except DatabaseDamaged as error:
            log.error("not found by any question: article %d: %s", number, error)  # noqa: TRY400
    return found
