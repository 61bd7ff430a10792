"""JSON lines: one article a line, its text stored exactly as given."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

from index.errors import Malformed, Place, Reason
from index.models import Article
from index.reading.dates import parse_date
from index.reading.plain import LONGEST_SOURCE_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


def read(text: str, name: str) -> Iterator[Article | Malformed]:
    """Yield an article a line, or what is wrong with the line; empty lines are passed over."""
    return read_lines(StringIO(text, newline="\n"), name)


def read_lines(lines: Iterable[str], name: str) -> Iterator[Article | Malformed]:
    """Yield as `read` does, of lines that come one by one."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _article(line, Place(name, line=number))
            except Malformed as error:
                yield error


def _article(line: str, where: Place) -> Article:
    try:
        fields = json.loads(line)
    except RecursionError as error:
        raise Malformed(where, Reason.NESTED_TOO_DEEP) from error
    except ValueError as error:
        column = getattr(error, "colno", 1)
        raise Malformed(where, Reason.NOT_JSON, cause=str(error), column=column) from error
    if not isinstance(fields, dict):
        raise Malformed(where, Reason.NOT_AN_OBJECT)
    source_id = fields.get("id", fields.get("article_id"))
    if isinstance(source_id, int) and not isinstance(source_id, bool):
        source_id = str(source_id)
    if not isinstance(source_id, str) or not source_id.strip():
        raise Malformed(where, Reason.NO_ID)
    if len(source_id) > LONGEST_SOURCE_ID:
        raise Malformed(where, Reason.LONG_ID, limit=LONGEST_SOURCE_ID)
    title = _string(fields, "title", where)
    return Article(
        source_id=_storable(source_id, where),
        title=" ".join((title or "").split()) or source_id,
        text=_string(fields, "text", where) or "",
        published=_published(fields, where),
        author=_string(fields, "author", where),
        publisher=_string(fields, "source", where),
        url=_string(fields, "url", where),
        language=_string(fields, "language", where),
    )


def _string(fields: dict[str, object], key: str, where: Place) -> str | None:
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Malformed(where, Reason.NOT_A_STRING, field=key)
    return _storable(value, where) or None


def _storable(value: str, where: Place) -> str:
    """Refuse what JSON can write but nothing can store or show: half a surrogate pair, and NUL."""
    if "\0" in value:
        raise Malformed(where, Reason.NUL)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Malformed(where, Reason.HALF_CHARACTER) from error
    return value


def _published(fields: dict[str, object], where: Place) -> date | None:
    written = _string(fields, "published", where)
    if written is None:
        return None
    day = parse_date(written)
    if day is None:
        raise Malformed(where, Reason.NOT_A_DATE, written=written[:40])
    return day
