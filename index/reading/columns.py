"""Names of the columns of tables, in any language that the library knows."""

from __future__ import annotations

from functools import cache

from index.languages import LANGUAGES
from index.languages.schema import SECTIONS

_OTHER = "other"
# The kinds of columns: text, title, published, ...
KINDS = tuple(key for key in SECTIONS["columns"] if key != _OTHER)


def plain(cell: str) -> str:
    """Return a column's name in small letters, with _ for blanks."""
    return cell.strip().strip('"').casefold().replace(" ", "_")


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Return the names of each kind of column, English ones first: the first one wins."""
    return {kind: _ordered(kind) for kind in KINDS}


@cache
def others() -> frozenset[str]:
    """Return words in the names of columns about something else: image_url, author_id."""
    return frozenset(_ordered(_OTHER))


def _ordered(key: str) -> tuple[str, ...]:
    return tuple(plain(name) for name in LANGUAGES.everywhere("columns", key))
