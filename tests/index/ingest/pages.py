"""A page that readers of files are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Article

if TYPE_CHECKING:
    from index import ReadingError

PAGE = (
    b"<html><head><title>Mill sold</title></head><body><article><p>The mill on the Ane was sold on "
    b"Friday, and its new owner wants to grind rye.</p></article></body></html>"
)


def title(items: list[Article | ReadingError]) -> str:
    [item] = items
    return item.title if isinstance(item, Article) else str(item)
