"""Tables with a header: an article a row, its columns found by their names."""

from __future__ import annotations

import csv
from contextvars import ContextVar
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, Place, Reason
from index.languages import COMMON, LANGUAGES
from index.languages.schema import SECTIONS
from index.reading.bundles.entries import Entry, article
from index.reading.encoding import decode
from index.reading.markup import blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.errors import ReadingError
    from index.models import Article
    from index.origins import Columns

_KEYS = tuple(SECTIONS["columns"])
# What the columns of the table that is read are called, where its reader was told.
given: ContextVar[Columns] = ContextVar("given", default=())
_DELIMITERS = "\t;,|"
# In characters: a cell holds an article at most.
LONGEST_CELL = 5_000_000
# Rows whose beginning is looked at for the sign between columns.
_MARKUP = ("<p>", "<p ", "<br", "<div")


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article a row. Raises NotText, or Malformed where no column holds texts."""
    text = decode(content, name)
    header_line = text.lstrip("\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=lambda sign: _score(header_line, sign))
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = next((row for row in rows if any(row)), [])
        yield from articles(header, rows, name)
    except csv.Error as error:
        raise Malformed(name, Reason.BROKEN) from error


def articles(
    header: Sequence[str], rows: Iterator[Sequence[str]], name: str
) -> Iterator[Article | ReadingError]:
    """Yield an article a row of a table. Raises Malformed where no column holds texts."""
    columns = known_columns(header)
    if "text" not in columns:
        raise Malformed(name, Reason.NO_COLUMN)
    empty = True
    for number, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        empty = False
        given = {key: row[at].strip() for key, at in columns.items() if at < len(row)}
        text = given.pop("text", "")
        blocks = blocks_of_html(text) if any(one in text for one in _MARKUP) else text.split("\n\n")
        found = article(
            Entry(blocks, **{key: value or None for key, value in given.items()}), name, number
        )
        if isinstance(found, EmptyInput):
            yield EmptyInput(Place(name, line=number), Reason.NO_TEXT)
        else:
            yield found
    if empty:
        raise EmptyInput(name, Reason.NO_TEXT)


def _score(header: str, sign: str) -> int:
    return len(known_columns(header.split(sign))) * 100 + header.count(sign)


def columns_in(written: str) -> Columns:
    """Return the columns that a text such as "text=Story,title=Head" names.

    Raises ValueError where it names what no column can hold.
    """
    found = []
    for part in filter(None, map(str.strip, written.split(","))):
        key, equals, name = map(str.strip, part.partition("="))
        if key not in _KEYS or not equals or not name:
            raise ValueError(f"{part!r} is not one of {', '.join(_KEYS)} with = and a name")
        found.append((key, name))
    return tuple(found)


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Return what each column is called in any language, English names first."""
    languages = [LANGUAGES[code] for code in dict.fromkeys((COMMON, *LANGUAGES.codes))]
    return {
        key: tuple(_plain(name) for own in languages for name in own.ordered("columns", key))
        for key in _KEYS
    }


def _plain(cell: str) -> str:
    return cell.strip().strip('"').casefold().replace(" ", "_")


def known_columns(header: Sequence[str]) -> dict[str, int]:
    """Return the place of each column that is known by its name; the first name wins."""
    named = [_plain(cell) for cell in header]
    found = {}
    said = dict(given.get())
    for key, known in _names().items():
        names = (_plain(said[key]),) if key in said else known
        if place := next((one for one in names if one in named), None):
            found[key] = named.index(place)
    return found
