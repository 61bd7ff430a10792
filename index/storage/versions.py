"""Earlier versions of articles: what was removed or replaced, and what an upload did. SQL only.

Functions of a connection inside a transaction. They take many articles at a time, whose numbers
come as a JSON list, so that a thousand cost little more than one.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, NamedTuple

from index.models import Undone
from index.storage.database import first

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import aiosqlite


async def log(db: aiosqlite.Connection, kind: str, numbers: Iterable[int]) -> None:
    """Write what happens to the passages that articles have now into the log of changes."""
    await db.execute(
        """
        INSERT INTO changes (kind, article, first_passage, last_passage)
        SELECT ?, article, min(id), max(id) FROM passages
        WHERE article IN (SELECT value FROM json_each(?))
        GROUP BY article ORDER BY min(id)
        """,
        (kind, _listed(numbers)),
    )


async def keep(db: aiosqlite.Connection, numbers: Sequence[int]) -> None:
    """Keep a copy of articles that are about to be removed or replaced."""
    these = _listed(numbers)
    await db.execute(
        """
        UPDATE articles SET revision = randomblob(8)
        WHERE revision IS NULL AND number IN (SELECT value FROM json_each(?))
        """,
        (these,),
    )
    await db.execute(
        """
        INSERT INTO versions (
            number, collection, source_id, title, text, digest, published, author, publisher,
            url, language, hits, added_at, statements, statements_version, revision,
            gone_at, passages
        )
        SELECT number, collection, source_id, title, text, digest, published, author, publisher,
               url, language, hits, added_at, statements, statements_version, revision, ?,
               (SELECT json_group_array(json_array(start, "end", aside, analysis))
                FROM (SELECT * FROM passages WHERE article = number ORDER BY id))
        FROM articles WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number
        """,
        (int(time.time()), these),
    )


async def remove(db: aiosqlite.Connection, numbers: Sequence[int]) -> int:
    """Remove articles, keeping a copy; return how many there were."""
    await keep(db, numbers)
    await log(db, "removed", numbers)
    # Their passages go with them.
    gone = await db.execute(
        "DELETE FROM articles WHERE number IN (SELECT value FROM json_each(?))", (_listed(numbers),)
    )
    return gone.rowcount


async def bring_back(db: aiosqlite.Connection, versions: Sequence[int]) -> None:
    """Make versions the articles they were; what is there in their place is kept as a version."""
    these = _listed(versions)
    present = await db.execute_fetchall(
        """
        SELECT articles.number FROM articles JOIN versions USING (collection, source_id)
        WHERE version IN (SELECT value FROM json_each(?))
        """,
        (these,),
    )
    await remove(db, [int(row[0]) for row in present])
    await db.execute(
        """
        INSERT INTO articles (
            number, collection, source_id, title, text, digest, published, author, publisher,
            url, language, hits, added_at, statements, statements_version, revision
        )
        SELECT number, collection, source_id, title, text, digest, published, author, publisher,
               url, language, hits, added_at, statements, statements_version, revision
        FROM versions WHERE version IN (SELECT value FROM json_each(?))
        """,
        (these,),
    )
    await db.execute(
        """
        INSERT INTO passages (article, start, "end", aside, analysis)
        SELECT number, json_extract(one.value, '$[0]'), json_extract(one.value, '$[1]'),
               json_extract(one.value, '$[2]'), json_extract(one.value, '$[3]')
        FROM versions, json_each(passages) AS one WHERE version IN (SELECT value FROM json_each(?))
        ORDER BY version, one.key
        """,
        (these,),
    )
    numbers = await db.execute_fetchall(
        """
        DELETE FROM versions WHERE version IN (SELECT value FROM json_each(?)) RETURNING number
        """,
        (these,),
    )
    await log(db, "added", [int(row[0]) for row in numbers])


async def note(
    db: aiosqlite.Connection, upload: str, number: int, revision: bytes, before: bytes | None
) -> None:
    """Note that an upload wrote an article, and over which revision."""
    await db.execute(
        "INSERT INTO uploaded (upload, at, article, revision, before) VALUES (?, ?, ?, ?, ?)",
        (upload, int(time.time()), number, revision, before),
    )


class _Written(NamedTuple):
    """What an upload wrote last of an article, and what can be done about it."""

    id: int
    article: int
    before: bytes | None
    current: int
    version: int | None


_LAST_OF_EACH = """
    SELECT uploaded.id, uploaded.article, uploaded.before,
           articles.revision IS uploaded.revision,
           (SELECT max(version) FROM versions
            WHERE number = uploaded.article AND versions.revision = uploaded.before)
    FROM uploaded LEFT JOIN articles ON articles.number = uploaded.article
    WHERE uploaded.id IN (SELECT max(id) FROM uploaded WHERE upload = ? GROUP BY article)
"""


async def undo(db: aiosqlite.Connection, upload: str) -> Undone:
    """Take back what an upload wrote, the last first, where nobody has changed it since."""
    removed: set[int] = set()
    restored: set[int] = set()
    left: set[int] = set()
    # An upload may write an article more than once: each round takes back its last time.
    while rows := [_Written(*row) for row in await db.execute_fetchall(_LAST_OF_EACH, (upload,))]:
        new = [one.article for one in rows if one.current and one.before is None]
        older = {one.article: one.version for one in rows if one.current and one.version}
        await remove(db, new)
        await bring_back(db, list(older.values()))
        removed.update(new)
        restored.update(older)
        # Changed by somebody else, or what was before is kept no more. What this upload wrote
        # under that is not its to take back either.
        others = {one.article for one in rows} - set(new) - set(older)
        left.update(others)
        await db.execute(
            """
            DELETE FROM uploaded WHERE upload = ? AND (
                id IN (SELECT value FROM json_each(?))
                OR article IN (SELECT value FROM json_each(?))
            )
            """,
            (upload, _listed(one.id for one in rows), _listed(others)),
        )
    restored -= removed
    return Undone(len(removed), len(restored), len(left - removed - restored))


async def forget(db: aiosqlite.Connection, before: int) -> int:
    """Delete versions that went before a time, in seconds since 1970; return how many."""
    gone = await db.execute("DELETE FROM versions WHERE gone_at < ?", (before,))
    await db.execute("DELETE FROM uploaded WHERE at < ?", (before,))
    return gone.rowcount


async def newest_version(
    db: aiosqlite.Connection, source_id: str, collection: str
) -> tuple[int, int] | None:
    """Return id and article number of the last version that went of an article."""
    row = await first(
        db,
        """
        SELECT version, number FROM versions JOIN collections ON collections.id = collection
        WHERE source_id = ? AND name = ? ORDER BY version DESC LIMIT 1
        """,
        (source_id, collection),
    )
    return (int(row[0]), int(row[1])) if row else None


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers))
