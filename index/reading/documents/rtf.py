"""RTF, without what was deleted in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, Reason
from index.reading.documents.outline import Block, Properties, article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Article

SAMPLES = (rb"{\rtf1\ansi\ansicpg1251 Mill \'cc\par sold\par}",)
# What is looked at to find groups: escaped signs, and braces.
_BRACE = re.compile(r"\\[\\{}]|[{}]")
# What stands in front of a group's text and says that it was deleted, or is hidden.
_DELETED = re.compile(r"\{(?:\s|\\\*|\\[a-z]+-?\d*\s?)*?\\(?:deleted|v)(?![a-z0-9])")
_BINARY = re.compile(r"\\bin(\d{1,9}) ?")
_ANNOTATION = re.compile(r"\{\\\*\\(?:annotation|atnid|atnauthor|atndate|atnref)\b|\{\\footnote\b")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
_TITLE = re.compile(r"\{\\title\s([^{}]{1,2000})\}")
_AUTHOR = re.compile(r"\{\\author\s([^{}]{1,2000})\}")
_CREATED = re.compile(r"\{\\creatim((?:\\[a-z]+\d+)+)")
_FIELD = re.compile(r"\\(yr|mo|dy)(\d{1,4})")
# In bytes: what comes with pictures is mostly those.
_DEEPEST = 2_000


def read(content: bytes, name: str) -> Iterator[Article]:
    """Yield the one article of an RTF file. Raises EmptyInput, Malformed."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    source = _without_binary(content.decode("latin-1"))
    properties = Properties(
        title=_property(source, _TITLE), author=_property(source, _AUTHOR), created=_day(source)
    )
    try:
        text = rtf_to_text(_without_deleted(source, name), errors="ignore")
    except (ValueError, LookupError, OverflowError) as error:
        raise Malformed(name, Reason.BROKEN) from error
    blocks = [Block(_row(one)) for one in text.split("\n") if one.strip()]
    if not blocks:
        raise EmptyInput(name, Reason.NO_TEXT)
    yield article(blocks, properties, name, untitled=True)


def _row(text: str) -> str:
    """Return a row of a table with blanks at the strokes between its cells."""
    cells = [cell.strip() for cell in text.split("|")]
    return " | ".join(filter(None, cells)) if text.rstrip().endswith("|") else text


def _without_binary(source: str) -> str:
    """Leave out pictures' bytes, which may hold braces."""
    parts, place = [], 0
    for found in _BINARY.finditer(source):
        if found.start() >= place:
            parts.append(source[place : found.start()])
            place = min(len(source), found.end() + int(found[1]))
    return "".join([*parts, source[place:]])


def _without_deleted(source: str, name: str) -> str:
    """Leave out groups of deleted text, comments and notes. Raises Malformed where too deep."""
    parts, place, depth, left_out = [], 0, 0, 0
    for found in _BRACE.finditer(source):
        brace = found[0]
        if brace == "{":
            depth += 1
            begins = found.start()
            if not left_out and (
                _DELETED.match(source, begins) or _ANNOTATION.match(source, begins)
            ):
                parts.append(source[place:begins])
                left_out = depth
        elif brace == "}":
            if left_out == depth:
                place, left_out = found.end(), 0
            depth -= 1
        if depth > _DEEPEST:
            raise Malformed(name, Reason.BROKEN)
    return "".join(parts) if left_out else "".join([*parts, source[place:]])


def _property(source: str, pattern: re.Pattern[str]) -> str | None:
    """Return a property's text, which is written as all text is."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    if not (found := pattern.search(source)):
        return None
    page = _CODE_PAGE.search(source)
    head = f"\\ansicpg{page[1]}" if page else ""
    try:
        return (
            str(rtf_to_text(f"{{\\rtf1\\ansi{head} {found[1]}}}", errors="ignore")).strip() or None
        )
    except (ValueError, KeyError, IndexError, UnicodeError, LookupError):
        return None


def _day(source: str) -> str | None:
    if not (found := _CREATED.search(source)):
        return None
    fields = dict(_FIELD.findall(found[1]))
    return "-".join((fields.get("yr", ""), fields.get("mo", ""), fields.get("dy", "")))
