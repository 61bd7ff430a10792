"""Earlier versions of articles, and the uploads that wrote them. SQL only.

The functions work inside a transaction, on many articles at a time: their numbers go as a JSON
list, so that a thousand cost little more than one. `at` is the time of the change, in seconds since
1970.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from index.models import Undone
from index.storage import corrections, originals

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from index.storage.seam import Statements


_LOG = """
    INSERT INTO changes (kind, article, first_passage, last_passage)
    SELECT ?, article, min(id), max(id) FROM passages WHERE article {these}
    GROUP BY article ORDER BY min(id)
"""
_LOG_ONE, _LOG_SOME = (
    _LOG.format(these=these) for these in ("= ?", "IN (SELECT value FROM json_each(?))")
)


async def log(db: Statements, kind: str, numbers: Collection[int]) -> None:
    """Log a change of the current passages of articles."""
    # One, as nearly always. PostgreSQL plans better so than for a list of any length: to store an
    # article takes 1.3 ms of its processors, and 1.6 ms with a list.
    if len(numbers) == 1:
        await db.write(_LOG_ONE, kind, *numbers)
    else:
        await db.write(_LOG_SOME, kind, _listed(numbers))


async def keep(db: Statements, numbers: Sequence[int], at: int) -> None:
    """Keep a copy of articles that are about to be removed or replaced."""
    these = _listed(numbers)
    await db.write(
        """
        UPDATE articles SET revision = randomblob(8)
        WHERE revision IS NULL AND number IN (SELECT value FROM json_each(?))
        """,
        these,
    )
    await db.write(
        """
        INSERT INTO versions (
            number, collection, source_id, title, text, digest, published, author, publisher,
            url, language, hits, added_at, statements, statements_version, revision,
            marks, gone_at, passages
        )
        SELECT number, collection, source_id, title, text, digest, published, author, publisher,
               url, language, hits, added_at, statements, statements_version, revision,
               marks, ?,
               (SELECT json_group_array(json_array(start, "end", aside, analysis))
                FROM (SELECT * FROM passages WHERE article = number ORDER BY id) AS own)
        FROM articles WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number
        """,
        at,
        these,
    )


async def remove(db: Statements, numbers: Sequence[int], at: int) -> int:
    """Remove articles, keeping a copy; return how many there were."""
    await keep(db, numbers, at)
    await log(db, "removed", numbers)
    # Their passages go with them.
    return await db.write(
        "DELETE FROM articles WHERE number IN (SELECT value FROM json_each(?))",
        _listed(numbers),
    )


async def bring_back(db: Statements, versions: Sequence[int], at: int) -> None:
    """Make versions articles again; articles in their place become versions."""
    these = _listed(versions)
    present = await db.rows(
        """
        SELECT articles.number FROM articles JOIN versions USING (collection, source_id)
        WHERE version IN (SELECT value FROM json_each(?))
        """,
        these,
    )
    await remove(db, [row["number"] for row in present], at)
    await db.write(
        """
        INSERT INTO articles (
            number, collection, source_id, title, text, digest, published, author, publisher,
            url, language, hits, added_at, statements, statements_version, revision,
            marks
        )
        SELECT number, collection, source_id, title, text, digest, published, author, publisher,
               url, language, hits, added_at, statements, statements_version, revision,
               marks
        FROM versions WHERE version IN (SELECT value FROM json_each(?))
        """,
        these,
    )
    await db.write(
        """
        INSERT INTO passages (article, start, "end", aside, analysis)
        SELECT number, CAST(json_extract(one.value, '$[0]') AS BIGINT),
               CAST(json_extract(one.value, '$[1]') AS BIGINT),
               CAST(json_extract(one.value, '$[2]') AS BIGINT), json_extract(one.value, '$[3]')
        FROM versions, json_each(passages) AS one WHERE version IN (SELECT value FROM json_each(?))
        ORDER BY version, one.key
        """,
        these,
    )
    back = await db.rows(
        """
        DELETE FROM versions WHERE version IN (SELECT value FROM json_each(?)) RETURNING number
        """,
        these,
    )
    await log(db, "added", [row["number"] for row in back])


async def note(
    db: Statements, upload: str, at: int, number: int, revision: bytes, before: bytes | None
) -> None:
    """Note that an upload wrote an article, and over which revision."""
    await db.write(
        "INSERT INTO uploaded (upload, at, article, revision, before) VALUES (?, ?, ?, ?, ?)",
        upload,
        at,
        number,
        revision,
        before,
    )


# Last write of an upload to each article, whether it still stands, and the version before it.
_LAST_OF_EACH = """
    SELECT uploaded.id AS id, uploaded.article AS article, uploaded.before AS before,
           articles.revision = uploaded.revision AS current,
           (SELECT max(version) FROM versions
            WHERE number = uploaded.article AND versions.revision = uploaded.before) AS version
    FROM uploaded LEFT JOIN articles ON articles.number = uploaded.article
    WHERE uploaded.id IN (SELECT max(id) FROM uploaded WHERE upload = ? GROUP BY article)
"""


async def undo(db: Statements, upload: str, at: int) -> Undone:
    """Undo the writes of an upload, the last first, where nobody has changed the article since."""
    removed: set[int] = set()
    restored: set[int] = set()
    left: set[int] = set()
    # An upload may write an article more than once: each round takes back its last time.
    while rows := await db.rows(_LAST_OF_EACH, upload):
        current = [row for row in rows if row["current"]]
        new = [row["article"] for row in current if row["before"] is None]
        older = {row["article"]: row["version"] for row in current if row["version"]}
        await remove(db, new, at)
        await bring_back(db, list(older.values()), at)
        removed.update(new)
        restored.update(older)
        # Changed by somebody else, or without a version to go back to. Earlier writes of this
        # upload to those articles are not undone either.
        others = {row["article"] for row in rows} - set(new) - set(older)
        left.update(others)
        await db.write(
            """
            DELETE FROM uploaded WHERE upload = ? AND (
                id IN (SELECT value FROM json_each(?))
                OR article IN (SELECT value FROM json_each(?))
            )
            """,
            upload,
            _listed(row["id"] for row in rows),
            _listed(others),
        )
    restored -= removed
    return Undone(len(removed), len(restored), len(left - removed - restored))


async def forget(db: Statements, before: int) -> int:
    """Delete versions that went before a time, in seconds since 1970; return how many."""
    await db.write("DELETE FROM uploaded WHERE at < ?", before)
    gone = await db.write("DELETE FROM versions WHERE gone_at < ?", before)
    await corrections.forget_unused(db)
    await originals.forget_unused(db)
    return gone


async def newest_version(db: Statements, source_id: str, collection: str) -> tuple[int, int] | None:
    """Return id and article number of the newest kept version of an article."""
    row = await db.first(
        """
        SELECT version, number FROM versions JOIN collections ON collections.id = collection
        WHERE source_id = ? AND name = ? ORDER BY version DESC LIMIT 1
        """,
        source_id,
        collection,
    )
    return (row["version"], row["number"]) if row else None


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers))
