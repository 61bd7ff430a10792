"""Bytes become articles, one format a file.

`read` is the door: it decodes, chooses the format by name and content, and yields whole articles
and, for what cannot become one, an error that names the file and the reason.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from index.errors import EmptyInput, ReadingError, TooLarge
from index.reading import json_lines, markdown, plain, scraped
from index.reading.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Article

__all__ = ["LONGEST_ARTICLE", "SUFFIXES", "read"]

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson"})
# In characters: a long book. Beyond it is not an article but an accident.
LONGEST_ARTICLE = 5_000_000


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield what a file called `name` holds, in order: most formats hold one article.

    What cannot become an article is yielded as the error that says why, never raised, so that one
    bad line of many does not stop the rest.
    """
    # A name from outside may hold a path of either kind: only its last part is ever used.
    base = PurePath(name.replace("\\", "/")).name or "upload"
    try:
        text = decode(content, base)
        if not text.strip():
            raise EmptyInput(base, "it is empty")
        for item in _format(base, text).read(text, base):
            yield item if isinstance(item, ReadingError) else _checked(item, base)
    except ReadingError as error:
        yield error


def _checked(article: Article, name: str) -> Article | ReadingError:
    where = name if article.source_id in name else f"{name}, article {article.source_id}"
    if len(article.text) > LONGEST_ARTICLE:
        return TooLarge(where, f"it has over {LONGEST_ARTICLE:,} characters")
    if not any(character.isalnum() for character in article.text):
        return EmptyInput(where, "it has no text")
    return article


def _format(name: str, text: str) -> plain.Format:
    """Choose by content where it is unmistakable, else by the name."""
    suffix = PurePath(name).suffix.casefold()
    if suffix in {".jsonl", ".ndjson"}:
        return json_lines
    if scraped.looks_like_it(text):
        return scraped
    if suffix in {".md", ".markdown"}:
        return markdown
    return plain
