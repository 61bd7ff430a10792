"""Articles."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from index.marks import Marks
    from index.models.corrections import Correction
    from index.models.spans import Span
    from index.origins import Origin

DEFAULT_COLLECTION = "default"
_PAGES = {"page", "scan"}


@dataclass(frozen=True, slots=True)
class Article:
    """Uploaded text with its metadata.

    `source_id` is the id its source gave it, unique within its collection. `number` is the
    library's own, and None until the article is stored. `corrections` of speakers come with it.
    `marks` are the pages, times or asides of what it was read from, and `origin` is what that was:
    known while it is added, and not stored.
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
    def told(self) -> str:
        """The text with blanks in place of captions: what the article itself tells."""
        return self.text if self.marks is None else self.marks.without_asides(self.text)

    @property
    def by_ocr(self) -> bool:
        """Whether its text was recognized in pictures of pages, so that letters may be wrong."""
        return self.marks is not None and self.marks.kind == "scan"

    def pages(self, span: Span) -> tuple[int, int] | None:
        """Return the first and the last page of a stretch, where it was read from pages."""
        if self.marks is None or self.marks.kind not in _PAGES:
            return None
        first, last = self.marks.at(span.start), self.marks.at(span.end - 1)
        return None if first is None or last is None else (first, max(first, last))


_ARTICLE_FIELDS: attrgetter[tuple[object, ...]] = attrgetter(*(f.name for f in fields(Article)))


def stored_number(article: Article) -> int:
    """Return the number of an article that came from the library."""
    if article.number is None:
        raise AssertionError("a stored article has a number")
    return article.number
