"""Writer: the SQL that changes articles, a transaction a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from secrets import token_bytes
from typing import TYPE_CHECKING

from index.errors import ArticleDamaged
from index.ingest import VERSION as ANALYSIS
from index.models import Replaced, stored_number
from index.statements import VERSION
from index.storage import causes, corrections, versions
from index.storage.analyses import analysis_of
from index.storage.queries import ARTICLE
from index.storage.rows import Outcome, article_of
from index.storage.statement_lines import written_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.models import Article, Passage, Prepared, Statement, Undone
    from index.storage.seam import Connected, Row, Statements

_COLLECTION = "INSERT INTO collections (name) VALUES (?) ON CONFLICT DO NOTHING"
# By its digest: "+" keeps SQLite from going through a whole collection by another index.
TWIN = """
    SELECT number, source_id, text FROM articles
    WHERE digest = ? AND +collection = (SELECT id FROM collections WHERE name = ?)
    ORDER BY number
"""
_PASSAGE = """
    INSERT INTO passages (article, start, "end", aside, analysis) VALUES (?, ?, ?, ?, ?)
"""
_WRITTEN_TIME = "%Y-%m-%dT%H:%M:%S.000Z"
_REVISION_BYTES = 8
_SAY = "UPDATE articles SET statements = ?, statements_version = ? WHERE number = ?"


class Writer:
    """Changes articles over the one connection that writes, by a clock in seconds since 1970."""

    def __init__(self, database: Connected, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    @property
    def _now(self) -> int:
        return int(self._clock())

    async def add(self, prepared: Prepared, upload: str | None = None) -> Outcome:
        """Store an article with its passages and statements, whole or not at all.

        An article of the same collection and source id is replaced and keeps its number; nothing
        is written where nothing changed or another article of the collection has the same text.
        An `upload` can be taken back.
        """
        [outcome] = await self.add_all([prepared], upload)
        return outcome

    async def add_all(
        self, prepared: Sequence[Prepared], upload: str | None = None
    ) -> list[Outcome]:
        """Store articles as `add` does, in one transaction: all of them or, if one fails, none."""
        async with self._database.change() as db:
            for name in dict.fromkeys(one.article.collection for one in prepared):
                await db.write(_COLLECTION, name)
            return [await _add(db, one, upload, self._now) for one in prepared]

    async def make_collection(self, name: str) -> None:
        """Store a collection that has no articles yet, unless it is there."""
        async with self._database.transaction() as db:
            await db.write(_COLLECTION, name)

    async def remove(self, numbers: Sequence[int]) -> int:
        """Remove articles, keeping a version of each; return how many there were."""
        async with self._database.change() as db:
            return await versions.remove(db, numbers, self._now)

    async def restore(self, source_id: str, collection: str) -> int | None:
        """Restore the newest version of an article; return its number.

        An article in its place becomes a version. None where no version is kept.
        """
        async with self._database.change() as db:
            found = await versions.newest_version(db, source_id, collection)
            if not found:
                return None
            version, number = found
            await versions.bring_back(db, [version], self._now)
            return number

    async def undo(self, upload: str) -> Undone:
        """Undo the writes of an upload, where nobody has changed the article since."""
        async with self._database.change() as db:
            return await versions.undo(db, upload, self._now)

    async def forget(self, before: int) -> int:
        """Delete versions that went before a time, in seconds since 1970; return how many."""
        async with self._database.transaction() as db:
            await causes.forget_causes(db, self._now)
            return await versions.forget(db, before)

    async def say(self, article: Article, said: Sequence[Statement]) -> None:
        """Store the statements of an article that is in, unless it has changed meanwhile."""
        async with self._database.transaction() as db:
            await db.write(
                f"{_SAY} AND digest = ?",
                written_statements(said),
                VERSION,
                article.number,
                article.digest,
            )

    async def analyse(self, article: Article, passages: Sequence[Passage]) -> None:
        """Store new passages of an article that is in, unless it has changed meanwhile."""
        number = stored_number(article)
        async with self._database.transaction() as db:
            done = await db.write(
                "UPDATE articles SET analysis_version = ? WHERE number = ? AND digest = ?",
                ANALYSIS,
                number,
                article.digest,
            )
            if done:
                await versions.log(db, "removed", [number])
                await db.write("DELETE FROM passages WHERE article = ?", number)
                await _write_passages(db, number, passages)
                await versions.log(db, "added", [number])


async def _add(db: Statements, prepared: Prepared, upload: str | None, at: int) -> Outcome:
    article = prepared.article
    found = await db.first(
        f"{ARTICLE} WHERE source_id = ? AND collections.name = ?",
        article.source_id,
        article.collection,
    )
    old = await _old(db, found) if found else None
    if old and _same(old, article):
        await corrections.take_over(db, replace(article, number=old.number))
        return Outcome("unchanged", stored_number(old))
    if not found and (twin := await _twin(db, article)):
        return twin
    before, replaced = await _set_aside(db, old, at) if old else (None, None)
    number, revision = await _write_article(db, prepared, at)
    await _write_passages(db, number, prepared.passages)
    await corrections.take_over(db, replace(article, number=number))
    await versions.log(db, "added", [number])
    if upload is not None:
        await versions.note(db, upload, at, number, revision, before)
    return Outcome("replaced" if old else "added", number, replaced=replaced)


async def _write_passages(db: Statements, number: int, passages: Sequence[Passage]) -> None:
    rows = [(number, one.span.start, one.span.end, one.aside, analysis_of(one)) for one in passages]
    await db.write_each(_PASSAGE, rows)


async def _old(db: Statements, found: Row) -> Article | None:
    """Return the article that is there; one that is damaged goes, and no version of it is kept."""
    try:
        return article_of(found)
    except ArticleDamaged:
        await versions.log(db, "removed", [found["number"]])
        await db.write("DELETE FROM passages WHERE article = ?", found["number"])
        return None


async def _set_aside(db: Statements, old: Article, at: int) -> tuple[bytes, Replaced]:
    """Keep a version of an article that is about to be replaced; return its revision."""
    numbers = [stored_number(old)]
    await versions.keep(db, numbers, at)
    await versions.log(db, "removed", numbers)
    await db.write("DELETE FROM passages WHERE article = ?", *numbers)
    row = await db.first(
        "SELECT revision, substr(added_at, 1, 10) AS added FROM articles WHERE number = ?", *numbers
    )
    if row is None:
        raise AssertionError("an article that is there has a row")
    return bytes(row["revision"]), Replaced(old.title, date.fromisoformat(row["added"]))


async def _twin(db: Statements, article: Article) -> Outcome | None:
    rows = await db.rows(TWIN, article.digest, article.collection)
    # Not by the digest alone: the text of another one may be damaged.
    same = [row for row in rows if row["text"] == article.text]
    return Outcome("twin", same[0]["number"], same[0]["source_id"]) if same else None


async def _write_article(db: Statements, prepared: Prepared, at: int) -> tuple[int, bytes]:
    """Insert or replace the article's row; a replaced one keeps its number.

    Return the number, and the revision that this is.
    """
    article = prepared.article
    row = await db.first(
        """
        INSERT INTO articles (collection, source_id, title, text, digest, published, author,
                              publisher, url, language, hits, statements, statements_version,
                              analysis_version, marks, added_at, revision)
        VALUES ((SELECT id FROM collections WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?)
        ON CONFLICT (collection, source_id) DO UPDATE SET
            title = excluded.title, text = excluded.text, digest = excluded.digest,
            published = excluded.published, author = excluded.author,
            publisher = excluded.publisher, url = excluded.url, language = excluded.language,
            hits = excluded.hits, statements = excluded.statements,
            statements_version = excluded.statements_version,
            analysis_version = excluded.analysis_version, marks = excluded.marks,
            added_at = excluded.added_at, revision = excluded.revision
        RETURNING number, revision
        """,
        article.collection, article.source_id, article.title, article.text, article.digest,
        article.published.isoformat() if article.published else None, article.author,
        article.publisher, article.url, article.language, article.hits,
        written_statements(prepared.said), VERSION, ANALYSIS,
        article.marks.written() if article.marks else None,
        datetime.fromtimestamp(at, UTC).strftime(_WRITTEN_TIME), token_bytes(_REVISION_BYTES),
    )  # fmt: skip
    if row is None:
        raise AssertionError("RETURNING gave no row")
    return row["number"], row["revision"]


def _same(old: Article, new: Article) -> bool:
    return _known(old) == _known(new)


def _known(article: Article) -> tuple[object, ...]:
    return (
        article.title, article.text, article.published, article.author, article.publisher,
        article.url, article.language, article.hits, article.marks,
    )  # fmt: skip
