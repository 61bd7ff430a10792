"""History of articles: removed and replaced versions, and what each upload has written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Kept, Uploaded
from index.storage.rows import json_list

if TYPE_CHECKING:
    from collections.abc import Collection

    from index.storage.seam import Connected, Row

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


class History:
    """Earlier versions of articles, and the changes that uploads and other causes have made."""

    def __init__(self, db: Connected) -> None:
        self._db = db

    async def kept(self, source_id: str) -> list[Kept]:
        """Return the newest version of each article with a source id that is kept."""
        rows = await self._db.rows(_KEPT_OF_ONE, source_id)
        return [_kept(row) for row in rows]

    async def last_kept(self, limit: int, collections: Collection[str] | None) -> list[Kept]:
        """Return the kept versions of `collections` (None: all), last gone first."""
        rows = await self._db.rows(_LAST_KEPT, json_list(collections), limit)
        return [_kept(row) for row in rows]

    async def uploaded(self, upload: str) -> list[Uploaded]:
        """Return the articles of an upload that nobody has changed since, in its order."""
        rows = await self._db.rows(
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

    async def has_done(self, cause: str) -> bool:
        """Whether a change was made that this has caused."""
        return await self._db.has_done(cause)


def _kept(row: Row) -> Kept:
    return Kept(row["source_id"], row["title"], collection=row["name"], gone=row["gone_at"])
