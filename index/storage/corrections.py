"""Corrections of speakers, and names that are one person's. SQL only.

A correction is kept for the text of an article, which its digest tells: it is in force where the
article has that text, however it came to have it, and goes when neither the article nor any kept
version of it has the text any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import stored_number
from index.storage import leftovers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.models import Article, Correction, SamePerson, Span
    from index.storage.seam import Connected, Statements

_INSERT = """
    INSERT INTO corrections
    SELECT collection, source_id, digest, ?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), ?, ?
    FROM articles
    WHERE number = ? AND digest = ?
"""
_REPLACE = """
    ON CONFLICT (collection, source_id, digest, start, "end") DO UPDATE SET
        speaker_start = excluded.speaker_start, speaker_end = excluded.speaker_end,
        "by" = excluded."by", at = excluded.at
"""
_UNDO = """
    DELETE FROM corrections WHERE start = ? AND "end" = ?
    AND (collection, source_id, digest) IN (
        SELECT collection, source_id, digest FROM articles WHERE number = ? AND digest = ?
    )
"""


class Corrections:
    """The corrections in a database, written a transaction at a time."""

    def __init__(self, database: Connected) -> None:
        self._database = database

    async def correct(
        self, article: Article, correction: Correction, instead_of: Iterable[Correction] = ()
    ) -> bool:
        """Store a correction in place of others, and of one of the same quotation.

        Return whether the article still has the text.
        """
        async with self._database.change() as db:
            await _undo(db, article, instead_of)
            return await db.write(f"{_INSERT} {_REPLACE}", *_columns(article, correction)) > 0

    async def undo(self, article: Article, corrections: Iterable[Correction]) -> bool:
        """Delete corrections of an article; return whether any was there."""
        async with self._database.change() as db:
            return await _undo(db, article, corrections)

    async def merge_names(self, same: SamePerson) -> None:
        """Store that two names are one person's, unless that is known."""
        one, other = sorted((same.one, same.other))
        async with self._database.change() as db:
            await db.write(
                "INSERT INTO same_people VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                one,
                other,
                same.by,
                same.at,
            )

    async def split_names(self, one: str, other: str) -> bool:
        """Delete that two names are one person's; return whether that was so."""
        sql = "DELETE FROM same_people WHERE one = ? AND other = ?"
        async with self._database.change() as db:
            return await db.write(sql, *sorted((one, other))) > 0

    async def forget_corrector(self, by: str) -> None:
        """Forget who made somebody's corrections; these stay."""
        async with self._database.transaction() as db:
            await db.write('UPDATE corrections SET "by" = NULL WHERE "by" = ?', by)
            await db.write('UPDATE same_people SET "by" = NULL WHERE "by" = ?', by)


async def take_over(db: Statements, article: Article) -> None:
    """Store the corrections that come with a stored article, where it has none of its own."""
    rows = [_columns(article, correction) for correction in article.corrections]
    await db.write_each(f"{_INSERT} ON CONFLICT DO NOTHING", rows)


async def forget_unused(db: Statements) -> None:
    """Delete corrections of texts that are not there any more."""
    await db.write(leftovers.removal("corrections"))


async def _undo(db: Statements, article: Article, corrections: Iterable[Correction]) -> bool:
    rows = [(*_ends(one.quotation), stored_number(article), article.digest) for one in corrections]
    return await db.write_each(_UNDO, rows) > 0


def _columns(article: Article, made: Correction) -> tuple[object, ...]:
    speaker = _ends(made.speaker) if made.speaker else (None, None)
    which = stored_number(article), article.digest
    return (*_ends(made.quotation), *speaker, made.by, made.at, *which)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
