"""Articles as they are looked up beside answering."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from index.errors import ArticleDamaged
from index.ingest import VERSION as ANALYSIS
from index.models import Counts
from index.statements import VERSION
from index.storage.queries import ARTICLE, COPIES
from index.storage.rows import article_of, json_list, whole_copy

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.models import Article
    from index.storage.seam import Connected, Row

log = logging.getLogger(__name__)

# Must repeat the expression of index articles_by_statements_version, or SQLite scans the table.
UNREAD = """
    SELECT number FROM articles
    WHERE CASE WHEN statements IS NULL THEN 0 ELSE statements_version END < ? LIMIT ?
"""
_UNANALYSED = "SELECT number FROM articles WHERE analysis_version < ? LIMIT ?"
# Lets SQLite use the index over collections and source ids, which needs both.
_ANYWHERE = "collection IN (SELECT id FROM collections)"
_OF_SOURCE = f"{ARTICLE} WHERE {_ANYWHERE} AND source_id = ? ORDER BY articles.collection"
_AT_ADDRESSES = f"{ARTICLE} WHERE url IN (SELECT value FROM json_each(?)) ORDER BY number"  # noqa: S608 - ours
_NEWEST = "ORDER BY published DESC NULLS LAST, number DESC"
# Takes a JSON list of names, NULL for all; index articles_by_date_and_collection covers it.
_PAGE = f"""
    {ARTICLE} WHERE number IN (
        SELECT number FROM articles
        WHERE ?1 IS NULL OR collection IN (
            SELECT id FROM collections WHERE name IN (SELECT value FROM json_each(?1))
        )
        {_NEWEST} LIMIT ?2 OFFSET ?3
    ) {_NEWEST}
"""  # noqa: S608 - ours
# Takes a language, and a JSON list of names, NULL for all; index articles_by_language covers it.
_NEWEST_IN = f"""
    {ARTICLE} WHERE number IN (
        SELECT number FROM articles
        WHERE language = ?1 AND collection IN (
            SELECT id FROM collections
            WHERE ?2 IS NULL OR name IN (SELECT value FROM json_each(?2))
        )
        ORDER BY number DESC LIMIT ?3
    ) ORDER BY number DESC
"""  # noqa: S608 - ours


class Shelf:
    """The articles of a library: which there are, and how many."""

    def __init__(self, db: Connected) -> None:
        self._db = db

    async def numbers(self) -> list[int]:
        """Return the numbers of all articles in the order they came."""
        return _numbers(await self._db.rows("SELECT number FROM articles ORDER BY number"))

    async def unread(self, limit: int) -> list[int]:
        """Return the numbers of articles without statements by the rules of today."""
        return _numbers(await self._db.rows(UNREAD, VERSION, limit))

    async def unanalysed(self, limit: int) -> list[int]:
        """Return the numbers of articles whose passages an older version has made."""
        return _numbers(await self._db.rows(_UNANALYSED, ANALYSIS, limit))

    async def with_source_id(self, source_id: str) -> list[Article]:
        """Return the articles of all collections that have this source id.

        Raises ArticleDamaged where one is not what was stored.
        """
        rows = await self._db.rows(_OF_SOURCE, source_id)
        return [await self._article(row) for row in rows]

    async def at_addresses(self, addresses: Sequence[str]) -> list[Article]:
        """Return the articles of all collections that have one of these addresses, as they came."""
        rows = await self._db.rows(_AT_ADDRESSES, json_list(addresses))
        return await self._whole(rows)

    async def newest(
        self, limit: int, offset: int = 0, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of articles, newest first; those without a date come last.

        Articles that are damaged are left out.
        """
        within = json_list(collections)
        rows = await self._db.rows(_PAGE, within, limit, offset)
        return await self._whole(rows)

    async def newest_in(
        self, language: str, limit: int, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return the articles in a language that came last, the last one first.

        Articles that are damaged are left out.
        """
        return await self._whole(
            await self._db.rows(_NEWEST_IN, language, json_list(collections), limit)
        )

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
            copies = await self._db.rows(COPIES, row["digest"])
            return article_of(row, whole_copy(row, [copy["text"] for copy in copies]))

    async def sizes(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""
        rows = await self._db.rows(
            """
            SELECT name, count(number) AS articles FROM collections
            LEFT JOIN articles ON articles.collection = collections.id
            GROUP BY collections.id ORDER BY name
            """
        )
        return {row["name"]: row["articles"] for row in rows}

    async def counts(self, collections: Collection[str] | None = None) -> Counts:
        """Return how much `collections` hold (None: the library)."""
        row = await self._db.first(
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
            json_list(collections),
        )
        return Counts(**dict(row)) if row else Counts(0, 0, 0, 0)


def _numbers(rows: Sequence[Row]) -> list[int]:
    return [row["number"] for row in rows]
