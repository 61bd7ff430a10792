"""Rows of the database as values, and values as rows: pure.

Where a row is not what was stored, DatabaseDamaged is raised: files are damaged by failing disks.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.errors import ArticleDamaged, DatabaseDamaged
from index.marks import marks_of
from index.models import Article, Correction, Passage, Replaced, Span
from index.storage.analyses import sentences_again, sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.models import Sentence
    from index.storage.seam import Row


class _Passage(NamedTuple):
    """The columns of `queries.PASSAGE`.

    An answer reads dozens of rows, in which sqlite3.Row would look for names.
    """

    id: int
    article: int
    start: int
    end: int
    aside: int
    analysis: str
    title: str
    language: str
    collection: int
    published: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """Entry of the change log that the index follows.

    `passages` is the range of ids that came or went.
    """

    change: int
    kind: Literal["added", "removed"]
    article: int
    passages: range


@dataclass(frozen=True, slots=True)
class Indexed:
    """Article as the index takes it; `collection` is the id that restricts searches."""

    collection: int
    language: str
    title: str
    passages: tuple[Passage, ...]


class Text(NamedTuple):
    """Title and text of an article, and the language that they are in."""

    title: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with what is known of its article before its text is read.

    `collection` is the id that restricts searches.
    """

    passage: Passage
    title: str
    language: str
    published: date | None
    collection: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Outcome of storing an article.

    `twin` is the source id of the article that already has the same text, word for word.
    """

    kind: Literal["added", "replaced", "unchanged", "twin"]
    number: int
    twin: str | None = None
    replaced: Replaced | None = None


# Errors of reading a value that is not written as we write it.
UNREADABLE = (ValueError, TypeError, IndexError, KeyError, AttributeError)


def article_of(row: Row, copy: bytes | None = None) -> Article:
    """Return the article of a row, with the text of a `copy` where one is given.

    Raises ArticleDamaged where that is not the text that was stored.
    """
    text = text_of(row, copy)
    try:
        return Article(
            source_id=row["source_id"],
            title=row["title"],
            text=text,
            published=day_of(row["published"]),
            author=row["author"],
            publisher=row["publisher"],
            url=row["url"],
            language=row["language"],
            collection=row["collection"],
            hits=row["hits"],
            number=row["number"],
            corrections=corrections_of(row["corrections"]),
            marks=marks_of(row["marks"]),
        )
    except UNREADABLE as error:
        raise _damaged(row, str(error)) from error


def text_of(row: Row, copy: bytes | None = None) -> str:
    """Return the text of an article's row, or the `copy` of it that is given.

    Raises ArticleDamaged where that is not the text that was stored.
    """
    octets = row["text"] if copy is None else copy
    if not _is_whole(row, octets):
        raise _damaged(row, "its text is not what was stored")
    return str(octets, "utf-8")


def _damaged(row: Row, why: str) -> ArticleDamaged:
    return ArticleDamaged(
        f"article {row['source_id']} is damaged: {why}. Add it again, or put a backup in place of "
        "the library (quoth restore)."
    )


def whole_copy(row: Row, texts: Iterable[bytes]) -> bytes | None:
    """Return which of these is the text of an article's row, by its digest; None where none is."""
    return next((text for text in texts if _is_whole(row, text)), None)


def _is_whole(row: Row, octets: bytes) -> bool:
    return bool(sha256(octets).digest() == row["digest"])


def json_list(texts: Iterable[str] | None) -> str | None:
    """Return texts as one parameter that json_each() reads, None (for all) as NULL."""
    return None if texts is None else json.dumps(list(texts))


def corrections_of(written: str) -> tuple[Correction, ...]:
    """Return the corrections of an article, as `queries.CORRECTIONS` finds them."""
    if written == "[]":
        return ()  # as nearly always
    return tuple(
        Correction(Span(start, end), None if first is None else Span(first, last), by, at)
        for start, end, first, last, by, at in json.loads(written)
    )


def passage_of(row: Row) -> Passage:
    """Return the passage of a row of `queries.PASSAGE`, with its sentences."""
    return _passage_of(_Passage(*row))


def found_of(row: Row) -> Found:
    """Return the passage of a row of `queries.PASSAGE`, with what is known of its article."""
    columns = _Passage(*row)
    passage = _passage_of(columns, sentences_again)
    try:
        day = day_of(columns.published)
    except UNREADABLE as error:
        raise DatabaseDamaged(f"passage {columns.id} cannot be read: {error}") from error
    return Found(passage, columns.title, columns.language, day, columns.collection)


def indexed_of(rows: Sequence[Row]) -> Indexed:
    """Return an article as the index takes it, given the rows of its passages."""
    first = _Passage(*rows[0])
    passages = tuple(map(passage_of, rows))
    return Indexed(first.collection, first.language, first.title, passages)


def _passage_of(
    columns: _Passage, read: Callable[[str], tuple[Sentence, ...]] | None = None
) -> Passage:
    try:
        sentences = (read or sentences_of)(columns.analysis)
        span = Span(columns.start, columns.end)
    except UNREADABLE as error:
        raise DatabaseDamaged(f"passage {columns.id} cannot be read: {error}") from error
    return Passage(span, sentences, bool(columns.aside), columns.id, columns.article)


def change_of(row: Row) -> Change:
    """Return the entry of the log that a row is."""
    passages = range(row["first_passage"], row["last_passage"] + 1)
    return Change(row["change"], row["kind"], row["article"], passages)


def day_of(written: str | None) -> date | None:
    """Return the day of a date as it is stored."""
    return date.fromisoformat(written) if written else None
