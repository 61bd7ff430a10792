"""Names of collections, and articles put into one: pure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.errors import ReadingError, UnusableName

if TYPE_CHECKING:
    from index.models import Article

_NAME = re.compile(r"[^\W_][\w.-]{0,63}")


def collection_name(given: str) -> str:
    """Return the name of a collection as it was given. Raises UnusableName."""
    if not _NAME.fullmatch(given):
        raise UnusableName(
            f"a collection is called by one word of at most 64 letters, digits, - . _: {given!r}"
        )
    return given


def in_collection(item: Article | ReadingError, name: str) -> Article | ReadingError:
    """Return an article with its collection set; a failure stays as it is."""
    return item if isinstance(item, ReadingError) else replace(item, collection=name)
