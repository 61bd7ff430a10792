"""Entries of feeds and exports as articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Place, Reason
from index.models import Article
from index.reading.blocks import joined, line
from index.reading.bylines import without_by
from index.reading.dates import parse_date
from index.reading.plain import LONGEST_SOURCE_ID, LONGEST_TITLE, id_from_name, title_from_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_DATE = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of many, as its file says it. `id` is what its maker calls it."""

    blocks: Sequence[str]
    id: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None


def article(entry: Entry, name: str, number: int | None = None) -> Article | EmptyInput:
    """Return the article of an entry, the `number`-th of a file, or say that it has no text."""
    own = id_from_name(name) if number is None else f"{id_from_name(name)}-{number}"
    title = line(entry.title or "")[:LONGEST_TITLE]
    first, *rest = entry.blocks or [""]
    # A post of one line has its title for text: there is nothing else to quote.
    text = (joined(rest) if line(first) == title else "") or joined(entry.blocks)
    if not text:
        return EmptyInput(
            Place(name, article=None if number is None else title or str(number)), Reason.NO_TEXT
        )
    url = (entry.url or "").strip()
    return Article(
        source_id=_storable(entry.id or "") or own,
        title=title or title_from_name(name),
        text=text,
        published=parse_date((entry.published or "")[:_LONGEST_DATE]),
        author=without_by(line(entry.author or "")) or None,
        publisher=line(entry.publisher or "") or None,
        url=url if url.startswith(("https://", "http://")) else None,
    )


def _storable(source_id: str) -> str:
    """Return an id as one line of a length that can be kept, "" where it is none."""
    one = line(source_id)
    return one if len(one) <= LONGEST_SOURCE_ID else ""
