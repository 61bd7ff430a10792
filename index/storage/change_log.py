"""The ordered log of what came and went, which an index follows."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

from index.errors import DatabaseDamaged, LibraryUnavailable
from index.storage.queries import PASSAGE
from index.storage.rows import change_of, indexed_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.storage.rows import Change, Indexed
    from index.storage.seam import Connected, Row

log = logging.getLogger(__name__)

UNFINISHED = "the articles are a copy that is not whole yet. Finish it: quoth copy FROM TO"
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


class ChangeLog:
    """The log of changes, and what an index takes of the articles that it tells of."""

    def __init__(self, db: Connected) -> None:
        self._db = db

    async def identity(self) -> str:
        """Return the random id of this database. Raises LibraryUnavailable where it has none."""
        row = await self._db.first("SELECT id FROM identity")
        if row is None:
            raise LibraryUnavailable(UNFINISHED)
        return str(row["id"])

    async def last_change(self) -> int:
        """Return the number of the newest change, 0 where there is none."""
        row = await self._db.first("SELECT max(change) AS last FROM changes")
        return (row and row["last"]) or 0

    async def changes(self, after: int, limit: int) -> list[Change]:
        """Return the changes that follow `after`, oldest first."""
        rows = await self._db.rows(
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
            rows = await self._db.rows(_PASSAGES, numbers)
            found += await asyncio.to_thread(_indexed, rows, some)
        return found

    async def collections(self) -> dict[str, int]:
        """Return the collections' ids by name."""
        rows = await self._db.rows("SELECT name, id FROM collections ORDER BY id")
        return {row["name"]: row["id"] for row in rows}

    async def languages(self) -> dict[int, frozenset[str]]:
        """Return the languages that the articles are in, by the ids of their collections."""
        rows = await self._db.rows(LANGUAGES)
        found: dict[int, set[str]] = defaultdict(set)
        for row in rows:
            found[row["collection"]].add(row["language"])
        return {collection: frozenset(own) for collection, own in found.items()}


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
