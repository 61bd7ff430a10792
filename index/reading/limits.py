"""Limits of an article's fields: a longer one is not a field but an accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, Place, Reason, TooLarge
from index.reading.plain import LONGEST_SOURCE_ID

if TYPE_CHECKING:
    from index.errors import ReadingError
    from index.models import Article

# In characters: a long book.
LONGEST_ARTICLE = 5_000_000
# In characters: where a file has no headline, its first paragraph is taken for one.
LONGEST_TITLE = 2_000
LONGEST_FIELD = 500
LONGEST_ADDRESS = 4_000
# More than anybody makes by hand.
MOST_CORRECTIONS = 10_000


def refused(article: Article, name: str) -> ReadingError | None:
    """Return why an article of a file cannot be taken, None where it can."""
    if len(article.source_id) > LONGEST_SOURCE_ID:
        return Malformed(name, Reason.LONG_ID, limit=LONGEST_SOURCE_ID)
    known = article.source_id in name
    place = Place(name, article=None if known else article.source_id)
    for field, written, limit in (
        ("title", article.title, LONGEST_TITLE),
        ("author", article.author, LONGEST_FIELD),
        ("source", article.publisher, LONGEST_FIELD),
        ("url", article.url, LONGEST_ADDRESS),
        ("language", article.language, LONGEST_FIELD),
    ):
        if written is not None and len(written) > limit:
            return TooLarge(place, Reason.LONG_FIELD, field=field, limit=limit)
    if len(article.corrections) > MOST_CORRECTIONS:
        return TooLarge(place, Reason.MANY_CORRECTIONS, limit=MOST_CORRECTIONS)
    if len(article.text) > LONGEST_ARTICLE:
        return TooLarge(place, Reason.TOO_MANY_CHARACTERS, limit=LONGEST_ARTICLE)
    if not any(character.isalnum() for character in article.text):
        return EmptyInput(place, Reason.NO_TEXT)
    return None
