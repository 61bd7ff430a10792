"""Tables with a header: an article a row, its columns found by their names."""

from __future__ import annotations

import csv
import re
from contextvars import ContextVar
from functools import cache
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, Place, Reason
from index.reading.bundles.entries import Entry, article
from index.reading.columns import KINDS, names, others, plain
from index.reading.encoding import decode
from index.reading.markup import blocks_of_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.errors import ReadingError
    from index.models import Article
    from index.origins import Columns

# Names of the columns of the table that is read, where they were given with it.
given: ContextVar[Columns] = ContextVar("given", default=())
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_NAME = 40
_DELIMITERS = "\t;,|"
# Rows with something in them, among which the one is that names the columns; in characters, how
# far down that may be.
ROWS_ABOVE, _BEGINNING = 10, 20_000
# In characters: a cell holds an article at most.
LONGEST_CELL = 5_000_000


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article a row. Raises NotText, or Malformed where no column holds texts."""
    text = decode(content, name)
    lines = [one for one in text[:_BEGINNING].split("\n") if one.strip()][:ROWS_ABOVE]
    signs = [max(_DELIMITERS, key=lambda sign: _score(one, sign)) for one in lines]
    named = (
        sign
        for one, sign in zip(lines, signs, strict=True)
        if "text" in known_columns(one.split(sign))
    )
    delimiter = next(named, signs[0] if signs else ",")
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        header, _ = header_of(rows)
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
        known = {key: value or None for key, value in given.items()}
        found = article(Entry(blocks_of_field(text), **known), name, number)
        if isinstance(found, EmptyInput):
            yield EmptyInput(Place(name, line=number), Reason.NO_TEXT)
        else:
            yield found
    if empty:
        raise EmptyInput(name, Reason.NO_TEXT)


def header_of(rows: Iterator[Sequence[str]]) -> tuple[Sequence[str], dict[str, int]]:
    """Return the row that names the columns, and their places: titles may stand above it."""
    for row in islice((row for row in rows if any(row)), ROWS_ABOVE):
        columns = known_columns(row)
        is_title = len([cell for cell in row if cell]) == 1 and " " in "".join(row)
        if "text" in columns and not is_title:
            return row, columns
    return [], {}


def _score(header: str, sign: str) -> int:
    return len(known_columns(header.split(sign))) * 100 + header.count(sign)


def columns_in(written: str) -> Columns:
    """Return the columns that a text such as "text=Story,title=Head" names.

    Raises ValueError where it names what no column can hold.
    """
    found = []
    for part in filter(None, map(str.strip, written.split(","))):
        key, equals, name = map(str.strip, part.partition("="))
        if key not in KINDS or not equals or not name:
            raise ValueError(f"{part!r} is not one of {', '.join(KINDS)} with = and a name")
        found.append((key, name))
    return tuple(found)


def known_columns(header: Sequence[str]) -> dict[str, int]:
    """Return the place of each column that is known by its name; the first name wins."""
    named = [plain(cell) for cell in header]
    found = {}
    said = dict(given.get())
    for key, known in names().items():
        called = (plain(said[key]),) if key in said else known
        if place := next((one for one in called if one in named), None):
            found[key] = named.index(place)
    taken = set(found.values())
    for key in names():
        # A name among other words: article_title, post_date, Дата публикации.
        if key != "id" and key not in found and (near := _near(key, named, taken)) is not None:
            found[key] = near
            taken.add(near)
    return found


def _near(key: str, named: Sequence[str], taken: set[int]) -> int | None:
    """Return the place of a column with a name of this kind among other words.

    An article's address, title or day (article_url) is not its text; a column whose name ends with
    one of the text (site_content) may be it, where nothing else is.
    """
    second = None
    for at, cell in enumerate(named):
        words = _WORDS.findall(cell) if len(cell) <= _LONGEST_NAME else []
        if at in taken or others().intersection(words):
            continue
        kinds = {kind for word in words for kind in _kinds().get(word, ())}
        if key in kinds and (key != "text" or kinds == {key}):
            return at
        if second is None and key in kinds and key in _kinds().get(words[-1], ()):
            second = at
    return second


@cache
def _kinds() -> dict[str, set[str]]:
    """Return the kinds of columns that each name of one word belongs to."""
    found: dict[str, set[str]] = {}
    for kind, known in names().items():
        for one in known:
            found.setdefault(one, set()).add(kind)
    return found
