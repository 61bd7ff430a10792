"""RTF, without what was deleted in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, Reason
from index.reading import databases
from index.reading.documents.outline import Block, Properties, article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.errors import ReadingError
    from index.models import Article

SAMPLES = (rb"{\rtf1\ansi\ansicpg1251 Mill \'cc\par sold\par}",)
# Signs by which groups are found: escaped signs, and braces.
_BRACE = re.compile(r"\\[\\{}]|[{}]")
# Control words in front of a group's text by which it was deleted, or is hidden.
_DELETED = re.compile(r"\{(?:\s|\\\*|\\[a-z]+-?\d*\s?)*?\\(?:deleted|v)(?![a-z0-9])")
_BINARY = re.compile(r"\\bin(\d{1,9}) ?")
_ANNOTATION = re.compile(r"\{\\\*\\(?:annotation|atnid|atnauthor|atndate|atnref)\b|\{\\footnote\b")
_NOTE = re.compile(r"\{\\footnote(?:\\ftnalt)?")
# A group that is left out may stand where a control word ends, which goes on without it.
_NOTHING = "{}"
# First bytes of characters of two bytes, by the code page; the second may be written as a letter.
_FIRST_BYTES = {
    "932": "8[1-9a-f]|9[0-9a-f]|e[0-9a-f]|f[0-9a-c]",
    **dict.fromkeys(("936", "949", "950"), "[89a-e][0-9a-f]|f[0-9a-e]"),
}
_LETTER = r"(?:\\'[0-9a-f]{2}|[ -\[\]-z|~])"
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
_TITLE = re.compile(r"\{\\title\s([^{}]{1,2000})\}")
_AUTHOR = re.compile(r"\{\\author\s([^{}]{1,2000})\}")
_CREATED = re.compile(r"\{\\creatim((?:\\[a-z]+\d+)+)")
_FIELD = re.compile(r"\\(yr|mo|dy)(\d{1,4})")
# Groups inside each other: a file with more of them is taken for broken.
_DEEPEST = 2_000


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield the one article of an RTF file, or those of an export.

    Raises EmptyInput, Malformed.
    """
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    source = _without_binary(content.decode("latin-1"))
    properties = Properties(
        title=_property(source, _TITLE), author=_property(source, _AUTHOR), created=_day(source)
    )
    try:
        text = rtf_to_text(_with_whole_characters(_without_deleted(source, name)), errors="ignore")
    except (ValueError, LookupError, OverflowError) as error:
        raise Malformed(name, Reason.BROKEN) from error
    if databases.looks_like_it(text):
        yield from databases.read(text, name)
        return
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


def _with_whole_characters(source: str) -> str:
    """Return a text with both bytes of East Asian characters written as bytes."""
    page = _CODE_PAGE.search(source)
    if not page or not (first := _FIRST_BYTES.get(page[1])):
        return source
    pattern = re.compile(rf"(\\'(?:{first}))({_LETTER})", re.IGNORECASE)
    return pattern.sub(lambda found: found[1] + _as_byte(found[2]), source)


def _as_byte(written: str) -> str:
    return written if len(written) > 1 else f"\\'{ord(written):02x}"


def _without_deleted(source: str, name: str) -> str:
    """Leave out groups of deleted text and comments, and put notes behind the text.

    Raises Malformed where they are nested too deeply.
    """
    parts, place, depth, left_out, begins = [], 0, 0, 0, 0
    notes: list[str] = []
    for found in _BRACE.finditer(source):
        brace = found[0]
        if brace == "{":
            depth += 1
            at = found.start()
            if not left_out and (_DELETED.match(source, at) or _ANNOTATION.match(source, at)):
                parts += [source[place:at], _NOTHING]
                left_out, begins = depth, at
        elif brace == "}":
            if left_out == depth:
                if note := _NOTE.match(source, begins):
                    notes.append(f"{{\\par {source[note.end() : found.end()]}")
                place, left_out = found.end(), 0
            depth -= 1
        if depth > _DEEPEST:
            raise Malformed(name, Reason.BROKEN)
    whole = "".join(parts) if left_out else "".join([*parts, source[place:]])
    end = whole.rfind("}")
    return whole[:end] + "".join(notes) + whole[end:] if notes else whole


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
