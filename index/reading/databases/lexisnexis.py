"""LexisNexis: "2 of 15 DOCUMENTS", fields in capitals, and the text behind "BODY:".

Newer exports (Nexis Uni) have the headline in the first line, fields in small letters, the text
behind a line "Body", and "End of Document" below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.bylines import without_by
from index.reading.databases.exported import Exported, paragraphs
from index.reading.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_BEGINS = re.compile(
    r"^[ \t]*(?:\d+ of \d+ documents?|\d+ de \d+ documents?|(?:document|dokument) \d+ (?:of|de|von)"
    r" \d+)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(r"(?P<label>[A-Z][A-Za-z -]{2,30}):[ \t]*(?P<value>.*)")
_ABOVE = frozenset(
    {"section", "length", "headline", "byline", "dateline", "highlight", "series", "body"}
)
_BELOW = frozenset(
    {
        "load-date", "language", "publication-type", "graphic", "subject", "copyright",
        "journal-code", "company", "organization", "person", "city", "state", "country",
        "geographic", "industry", "type", "correction-date", "ticker", "acc-no",
    }
)  # fmt: skip
_RIGHTS = re.compile(r"copyright\b|all rights reserved|©", re.IGNORECASE)
# A line with the day of publication has no more words: "July 3, 2014 Thursday".
_MOST_WORDS = 7


def looks_like_it(text: str) -> bool:
    """Whether a text has such articles."""
    if _BEGINS.search(text):
        return re.search(r"^(?:LENGTH|Length|LOAD-DATE|Load-Date):", text, re.MULTILINE) is not None
    return _END.search(text) is not None and re.search(r"^Body\s*$", text, re.MULTILINE) is not None


def exported(text: str) -> Iterator[Exported]:
    """Yield the articles of an export, in order."""
    begins = [found.end() for found in _BEGINS.finditer(text)]
    if begins:
        ends = [found.start() for found in _BEGINS.finditer(text)][1:]
        parts = [text[start:end] for start, end in zip(begins, [*ends, len(text)], strict=True)]
    else:
        parts = [one for one in _END.split(text) if one.strip()]
    yield from (_article(_END.split(part)[0].split("\n")) for part in parts)


def _article(lines: Sequence[str]) -> Exported:
    lines = [line.strip() for line in lines]
    body = next((n for n, one in enumerate(lines) if one.rstrip(":").casefold() == "body"), None)
    above = lines[:body] if body is not None else lines
    fields = _fields(above)
    top = [line for line in above[: _first_field(above)] if line and not _RIGHTS.search(line)]
    day = next((n for n, line in enumerate(top) if _is_day(line)), None)
    behind = lines[body + 1 :] if body is not None else lines[_end_of_fields(lines) :]
    return Exported(
        title=fields.get("headline") or (top[0] if top else ""),
        text="\n\n".join(paragraphs(_without_what_is_below(behind))),
        published=parse_date(top[day]) if day is not None else None,
        author=without_by(fields.get("byline", "")),
        publisher=top[day - 1] if day else "",
    )


def _fields(lines: Sequence[str]) -> Mapping[str, str]:
    """Return the fields by their labels in small letters; they go on up to an empty line."""
    fields: dict[str, str] = {}
    label = ""
    for line in lines:
        found = _FIELD.fullmatch(line)
        if found and found["label"].casefold() in _ABOVE:
            label = found["label"].casefold()
            fields[label] = found["value"].strip()
        elif label and line:
            fields[label] = f"{fields[label]} {line}".strip()
        else:
            label = ""
    return fields


def _first_field(lines: Sequence[str]) -> int:
    return next((n for n, line in enumerate(lines) if _is_field(line, _ABOVE)), len(lines))


def _end_of_fields(lines: Sequence[str]) -> int:
    """Return where the text begins that no "BODY:" announces: behind the last field."""
    last = max((n for n, line in enumerate(lines) if _is_field(line, _ABOVE)), default=-1)
    return next((n for n in range(last + 1, len(lines)) if not lines[n]), len(lines))


def _without_what_is_below(lines: Sequence[str]) -> Sequence[str]:
    end = next(
        (n for n, line in enumerate(lines) if _is_field(line, _BELOW) and not lines[n - 1]),
        len(lines),
    )
    return lines[:end]


def _is_field(line: str, labels: frozenset[str]) -> bool:
    found = _FIELD.fullmatch(line)
    return found is not None and found["label"].casefold() in labels


def _is_day(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and parse_date(line) is not None
