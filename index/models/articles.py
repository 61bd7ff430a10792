"""Articles, and stretches of their texts."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from index.corrections import Correction
    from index.marks import Marks
    from index.origins import Origin

DEFAULT_COLLECTION = "default"


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A stretch of an article's text, `start` to `end`, end exclusive, never empty."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start} to {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the slice of `text` that this span names."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


# An article may have a million spans: how a frozen dataclass sets its fields takes twice as long.
_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__


@dataclass(frozen=True, slots=True)
class Article:
    """Uploaded text with its metadata.

    `source_id` is the id its source gave it, unique within its collection. `number` is the
    library's own, and None until the article is stored. `corrections` of speakers come with it.
    `marks` are the pages or times of what it was read from, and `origin` is what that was: known
    while it is added, and not stored.
    """

    source_id: str
    title: str
    text: str
    published: date | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    collection: str = DEFAULT_COLLECTION
    hits: int | None = None
    number: int | None = None
    corrections: tuple[Correction, ...] = ()
    marks: Marks | None = None
    origin: Origin | None = field(default=None, compare=False)

    def __reduce__(self) -> tuple[type[Article], tuple[object, ...]]:
        return Article, _ARTICLE_FIELDS(self)

    @property
    def digest(self) -> bytes:
        """SHA-256 of the text: two articles with the same digest say the same, word for word."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).digest()

    @property
    def by_ocr(self) -> bool:
        """Whether its text was recognized in pictures of pages, so that letters may be wrong."""
        return self.marks is not None and self.marks.kind == "scan"

    def pages(self, span: Span) -> tuple[int, int] | None:
        """Return the first and the last page of a stretch, where it was read from pages."""
        if self.marks is None or self.marks.kind == "time":
            return None
        first, last = self.marks.at(span.start), self.marks.at(span.end - 1)
        return None if first is None or last is None else (first, max(first, last))


_ARTICLE_FIELDS: attrgetter[tuple[object, ...]] = attrgetter(*(f.name for f in fields(Article)))


def stored_number(article: Article) -> int:
    """Return the number of an article that came from the library."""
    if article.number is None:
        raise AssertionError("a stored article has a number")
    return article.number
