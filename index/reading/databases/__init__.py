"""Text exports of press databases: several articles in a file, each below its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import Malformed, Reason
from index.models import Article
from index.reading.databases import europresse, factiva, lexisnexis
from index.reading.plain import id_from_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.errors import ReadingError

_DATABASES = (lexisnexis, europresse, factiva)


def looks_like_it(text: str) -> bool:
    """Whether a text is what one of the databases exports."""
    return any(one.looks_like_it(text) for one in _DATABASES)


def read(text: str, name: str) -> Iterator[Article | ReadingError]:
    """Yield the articles of an export, and an error for each that has no text."""
    database = next(one for one in _DATABASES if one.looks_like_it(text))
    for number, one in enumerate(database.exported(text), start=1):
        if not one.text:
            yield Malformed(f"{name}#{number}", Reason.ONLY_HEADERS)
            continue
        yield Article(
            source_id=one.id or f"{id_from_name(name)}-{number}",
            title=one.title,
            text=one.text,
            published=one.published,
            author=one.author or None,
            publisher=one.publisher or None,
        )
