"""Articles in JSON of any layout: their fields are found by their names, wherever the list is.

One object, a list of them, a list somewhere in an export ({"data": {"posts": [...]}}), and tables
as pandas writes them (`orient="split"` and `"columns"`). Of a Jupyter notebook the text is read.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING, Any

from index.errors import EmptyInput, Malformed, Reason
from index.reading import markdown
from index.reading.bundles import ghost
from index.reading.bundles.entries import Entry, article
from index.reading.bundles.table import known_columns
from index.reading.encoding import decode
from index.reading.markup import blocks_of_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.errors import ReadingError
    from index.models import Article

Row = dict[str, Any]
# Greatest depth at which lists are looked for, and the most values that are looked at for them.
_DEEPEST, _MOST_VALUES = 6, 20_000
# Parts of an object that say what it is, the first that it has: a rendered text, a block, a person.
_PARTS = (
    "rendered", "value", "text", "#text", "content", "blocks", "items", "data", "children",
    "name", "full_name", "title", "html",
)  # fmt: skip
# Words of content systems for articles in a list that are not published.
_NOT_OUT = ("draft", "scheduled", "future", "pending", "trash")
# Beginning of the next value, behind blanks and commas.
_VALUE = re.compile(r"[^\s,]")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Seconds or milliseconds since 1970, of days between 1973 and 2286.
_SECONDS, _MILLISECONDS = range(10**8, 10**10), range(10**11, 10**13)


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article an object. Raises EmptyInput, Malformed, NotText."""
    try:
        whole = _value(decode(content, name))
    except RecursionError as error:
        raise Malformed(name, Reason.NESTED_TOO_DEEP) from error
    except ValueError as error:
        column = getattr(error, "colno", 1)
        raise Malformed(name, Reason.NOT_JSON, cause=str(error), column=column) from error
    if isinstance(whole, dict) and "nbformat" in whole:
        yield from _notebook(whole, name)
        return
    exported = ghost.looks_like_it(whole)
    found = list(ghost.entries(whole) if exported else map(_entry, _shallowest(whole)))
    if not found:
        raise EmptyInput(name, Reason.NO_ARTICLE)
    # Of one object the file is the article.
    many = len(found) > 1
    for number, entry in enumerate(found, start=1):
        yield article(entry, name, number if many else None)


def _value(text: str) -> object:
    """Return the value in a text, of several one behind the other a list. Raises ValueError."""
    try:
        return json.loads(text)
    except ValueError:
        found, place, decoder = list[object](), 0, json.JSONDecoder()
        while behind := _VALUE.search(text, place):
            value, place = decoder.raw_decode(text, behind.start())
            found.append(value)
        return found


def entry_of(fields: Mapping[str, Any]) -> Entry | None:
    """Return what an object tells of an article by the names of its fields, None without a text."""
    found = _entry(_named(fields))
    return found if any(found.blocks) else None


def _shallowest(whole: object) -> list[Row]:
    """Return the articles that lie least deep: comments and related ones lie in others."""
    level: list[Any] = [whole]
    looked_at = 0
    for _ in range(_DEEPEST):
        found = [row for value in level for row in _rows(value) if _is_article(row)]
        if found:
            return found
        inside = (
            one
            for value in level
            for one in (value.values() if isinstance(value, dict) else value)
            if isinstance(one, dict | list)
        )  # fmt: skip
        level = list(islice(inside, _MOST_VALUES - looked_at))
        looked_at += len(level)
    return []


def _rows(value: object) -> Iterator[Row]:
    """Yield what may be articles: an object, those of a list, the rows of a table of pandas."""
    if isinstance(value, list):
        listed = (one for one in value if isinstance(one, dict))
        yield from (_named(one) for one in listed if one.get("status") not in _NOT_OUT)
    elif isinstance(value, dict):
        columns, data = value.get("columns"), value.get("data")
        if isinstance(columns, list) and isinstance(data, list):
            rows = (row for row in data if isinstance(row, list))
            yield from (_named(dict(zip(map(str, columns), row, strict=False))) for row in rows)
        elif _is_by_column(value):
            for number in next(iter(value.values())):
                yield _named({key: column.get(number) for key, column in value.items()})
        else:
            yield _named(value)


def _is_by_column(value: Mapping[str, Any]) -> bool:
    """Whether an object has a table's columns, each an object with the rows by their numbers."""
    columns = list(value.values())
    return bool(columns) and all(
        isinstance(one, dict) and one.keys() == columns[0].keys() for one in columns
    ) and "text" in known_columns(list(value))  # fmt: skip


def _named(fields: Mapping[str, Any]) -> Row:
    """Return an object with the kinds of its fields for their names; others are left out."""
    keys = list(fields)
    known = known_columns([_HUMP.sub("_", key) for key in keys])
    if "text" not in known and "html" in keys:
        known["text"] = keys.index("html")
    return {kind: fields[keys[place]] for kind, place in known.items()}


def _is_article(row: Row) -> bool:
    """Whether an object has a text, and a title or an address."""
    return bool(("title" in row or "url" in row) and _written(row.get("text"), "\n\n"))


def _entry(row: Row) -> Entry:
    return Entry(
        blocks_of_field(_written(row.get("text"), "\n\n")),
        id=_written(row.get("id"), " ") or None,
        title=_written(row.get("title"), " ") or None,
        published=_day(row.get("published")) or None,
        author=_written(row.get("author"), ", ") or None,
        publisher=_written(row.get("publisher"), ", ") or None,
        url=_written(row.get("url"), " ") or None,
    )


def _day(value: object) -> str:
    number = 0
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        number = int(value)
    if number in _MILLISECONDS:
        number //= 1_000
    if number in _SECONDS:
        return datetime.fromtimestamp(number, UTC).date().isoformat()
    return _written(value, " ")


def _written(value: object, between: str, depth: int = 0) -> str:
    """Return a value as text: of an object the part that says what it is, a list joined."""
    if depth > _DEEPEST or value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and not isfinite(value):
        return ""  # an empty cell of a table
    if isinstance(value, dict):
        part = next((key for key in _PARTS if value.get(key)), None)
        # The parts of one paragraph: "One ", "bold", " word".
        within = "" if part == "children" else between
        return _written(value[part], within, depth + 1) if part else ""
    if isinstance(value, list):
        if any(isinstance(one, dict) and one.get("type") == "text" for one in value):
            between = ""  # the parts of a paragraph
        return between.join(filter(None, (_written(one, between, depth + 1) for one in value)))
    return str(value) if not between else str(value).strip()


def _notebook(whole: Mapping[str, Any], name: str) -> Iterator[Article]:
    """Yield the article that the cells of a notebook hold which are text."""
    cells = whole.get("cells")
    texts = [
        "".join(source) if isinstance(source, list) else str(source)
        for cell in (cells if isinstance(cells, list) else ())
        if isinstance(cell, dict) and cell.get("cell_type") == "markdown"
        for source in (cell.get("source", ""),)
        if not isinstance(source, list) or all(isinstance(one, str) for one in source)
    ]
    if not any(one.strip() for one in texts):
        raise EmptyInput(name, Reason.NO_ARTICLE)
    yield from markdown.read("\n\n".join(texts), name)
