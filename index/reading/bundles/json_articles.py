"""Articles in JSON of any layout: their fields are found by their names, wherever the list is.

One object, a list of them, a list somewhere in an export ({"data": {"posts": [...]}}), and tables
as pandas writes them (`orient="split"` and `"columns"`). Of a Jupyter notebook the text is read.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from index.errors import EmptyInput, Malformed, Reason
from index.reading import markdown
from index.reading.bundles.entries import Entry, article
from index.reading.bundles.table import known_columns
from index.reading.encoding import decode
from index.reading.markup import blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.errors import ReadingError
    from index.models import Article

Row = dict[str, Any]
# How deep lists may lie, and how many values are looked at for them.
_DEEPEST, _MOST_VALUES = 6, 20_000
# Parts of an object that say what it is, the first that it has: a rendered text, a block, a person.
_PARTS = (
    "rendered", "value", "text", "#text", "content", "data", "children", "name", "full_name",
    "title", "html",
)  # fmt: skip
_MARKUP = re.compile(r"</?(?:p|br|div|li|h\d)\b[^<>]*>", re.IGNORECASE)
_BETWEEN = " \t\r\n,"
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
    found = max(_tables(whole), key=_size, default=[])
    if not _size(found):
        raise EmptyInput(name, Reason.NO_ARTICLE)
    # Of one object the file is the article.
    many = len(found) > 1
    for number, row in enumerate(found, start=1):
        yield article(_entry(row), name, number if many else None)


def _value(text: str) -> object:
    """Return the value in a text, of several one behind the other a list. Raises ValueError."""
    try:
        return json.loads(text)
    except ValueError:
        found, rest, decoder = list[object](), text.lstrip(_BETWEEN), json.JSONDecoder()
        while rest:
            value, end = decoder.raw_decode(rest)
            found.append(value)
            rest = rest[end:].lstrip(_BETWEEN)
        return found


def entry_of(fields: Mapping[str, Any]) -> Entry | None:
    """Return what an object tells of an article by the names of its fields, None without a text."""
    found = _entry(_named(fields))
    return found if any(found.blocks) else None


def _tables(whole: object) -> Iterator[list[Row]]:
    """Yield what may be lists of articles: objects whose fields have names."""
    waiting: list[tuple[object, int]] = [(whole, 0)]
    for value, depth in islice(_unfolding(waiting), _MOST_VALUES):
        if isinstance(value, dict):
            columns, data = value.get("columns"), value.get("data")
            if isinstance(columns, list) and isinstance(data, list):
                rows = (row for row in data if isinstance(row, list))
                yield [_named(dict(zip(map(str, columns), row, strict=False))) for row in rows]
            elif _is_by_column(value):
                numbers = next(iter(value.values()))
                yield [
                    _named({key: column.get(number) for key, column in value.items()})
                    for number in numbers
                ]
            yield [_named(value)]
        elif isinstance(value, list):
            yield [_named(one) for one in value if isinstance(one, dict)]
        if depth < _DEEPEST:
            inside = value.values() if isinstance(value, dict) else value
            waiting += ((one, depth + 1) for one in inside if isinstance(one, dict | list))


def _unfolding(waiting: list[tuple[Any, int]]) -> Iterator[tuple[Any, int]]:
    """Yield what waits, and what is added meanwhile."""
    place = 0
    while place < len(waiting):
        yield waiting[place]
        place += 1


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


def _size(rows: Sequence[Row]) -> int:
    """Return how much text a list of articles has, of those with a title or an address."""
    return sum(
        len(_written(row.get("text"), "\n\n")) for row in rows if "title" in row or "url" in row
    )


def _entry(row: Row) -> Entry:
    text = _written(row.get("text"), "\n\n")
    blocks = blocks_of_html(text) if _MARKUP.search(text) else text.split("\n\n")
    return Entry(
        [one for one in blocks if one.strip()],
        id=_written(row.get("id"), " ") or None,
        title=_written(row.get("title"), " ") or None,
        published=_day(row.get("published")) or None,
        author=_written(row.get("author"), ", ") or None,
        publisher=_written(row.get("publisher"), ", ") or None,
        url=_written(row.get("url"), " ") or None,
    )


def _day(value: object) -> str:
    number = int(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0
    if number in _MILLISECONDS:
        number //= 1_000
    if number in _SECONDS:
        return datetime.fromtimestamp(number, UTC).date().isoformat()
    return _written(value, " ")


def _written(value: object, between: str, depth: int = 0) -> str:
    """Return a value as text: of an object the part that says what it is, a list joined."""
    if depth > _DEEPEST or value is None or isinstance(value, bool):
        return ""
    if isinstance(value, dict):
        part = next((key for key in _PARTS if value.get(key)), None)
        return _written(value[part], between, depth + 1) if part else ""
    if isinstance(value, list):
        return between.join(filter(None, (_written(one, between, depth + 1) for one in value)))
    return str(value).strip()


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
