"""JSON lines: one article a line, its text stored exactly as given.

In lines of other layouts, without an id, an article's fields are found by their names.
"""

from __future__ import annotations

import json
from contextlib import suppress
from io import StringIO
from typing import TYPE_CHECKING, TypeGuard

from index.errors import Malformed, Place, Reason
from index.marks import marks_in
from index.models import Article, Correction, Span
from index.reading.bundles.entries import article
from index.reading.dates import parse_date
from index.reading.plain import LONGEST_SOURCE_ID, id_from_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from index.marks import Marks

# Of SQLite's integers.
_LARGEST = 1 << 63


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
    if other := _of_another_layout(fields, where):
        return other
    source_id = fields.get("id", fields.get("article_id"))
    if source_id is None:
        source_id = _numbered(fields, where)
    if isinstance(source_id, int) and not isinstance(source_id, bool):
        source_id = str(source_id)
    if not isinstance(source_id, str) or not source_id.strip():
        raise Malformed(where, Reason.NO_ID)
    if len(source_id) > LONGEST_SOURCE_ID:
        raise Malformed(where, Reason.LONG_ID, limit=LONGEST_SOURCE_ID)
    title = _string(fields, "title", where)
    text = _string(fields, "text", where) or ""
    return Article(
        source_id=_storable(source_id, where),
        title=" ".join((title or "").split()) or source_id,
        text=text,
        published=_published(fields, where),
        author=_string(fields, "author", where),
        publisher=_string(fields, "source", where),
        url=_string(fields, "url", where),
        language=_string(fields, "language", where),
        corrections=tuple(_corrections(fields.get("corrections"), text)),
        marks=_marks(fields.get("marks"), text),
    )


def _of_another_layout(fields: dict[str, object], where: Place) -> Article | None:
    """Return the article of a line whose text and title have other names, None of ours."""
    from index.reading.bundles.json_articles import entry_of  # noqa: PLC0415 - few files need it

    if "text" in fields:
        return None
    entry = entry_of(fields)
    found = article(entry, where.name, where.line) if entry and entry.title else None
    return found if isinstance(found, Article) else None


def _numbered(fields: dict[str, object], where: Place) -> str | None:
    """Return an id made of the file's name and the line, for an article with a title and a text."""
    if not (fields.get("title") and fields.get("text")):
        return None
    return f"{id_from_name(where.name)}-{where.line}"


def _corrections(written: object, text: str) -> Iterator[Correction]:
    """Yield the corrections of speakers that an export holds; others' "corrections" are not ours.

    Their authors are not in an export.
    """
    for one in written if isinstance(written, list) else ():
        if not isinstance(one, dict):
            continue
        quotation = _span(one.get("start"), one.get("end"), text)
        first, last = one.get("speaker_start"), one.get("speaker_end")
        speaker = _span(first, last, text)
        at = one.get("at")
        whole = speaker is not None or (first is None and last is None)
        if quotation and whole and "speaker_start" in one and _is_whole(at):
            yield Correction(quotation, speaker, None, at)


def _marks(written: object, text: str) -> Marks | None:
    """Return the pages or times that an export holds; others' "marks" are not ours."""
    with suppress(ValueError):
        marks = marks_in(written)
        return marks if marks and marks.starts[-1][0] <= len(text) else None
    return None


def _span(start: object, end: object, text: str) -> Span | None:
    if _is_whole(start) and _is_whole(end) and 0 <= start < end <= len(text):
        return Span(start, end)
    return None


def _is_whole(number: object) -> TypeGuard[int]:
    """Whether it is a number that a database can hold."""
    return type(number) is int and abs(number) < _LARGEST


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
