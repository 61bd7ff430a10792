"""A file that holds one article."""

from __future__ import annotations

from index import Article, ReadingError, read


def one(content: str | bytes, name: str = "a.txt") -> Article:
    """Read a file of a name; raise what makes it none."""
    data = content.encode() if isinstance(content, str) else content
    [item] = read(data, name)
    if isinstance(item, ReadingError):
        raise item
    return item
