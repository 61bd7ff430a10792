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

# "2 of 15 DOCUMENTS", "Dokument 2 von 15", a blank line above and below.
_BEGINS = re.compile(
    r"(?:\A|(?<=\n\n)|(?<=\n\n\n))[ \t]*(?:document |dokument )?(?P<number>\d{1,5}) (?:of|de|von)"
    r" \d{1,5}(?: documents?)?[ \t]*(?=\n[ \t]*\n|\Z)",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"^(?:HEADLINE|LENGTH|Length|BYLINE|Byline):", re.MULTILINE)
_BODY = re.compile(r"^(?:BODY:?|Body:?|LOAD-DATE:.*|Load-Date:.*)[ \t]*$", re.MULTILINE)
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
    if not _HEADLINE.search(text) or not _BODY.search(text):
        return False
    return bool(_begins(text)) or _END.search(text) is not None


def exported(text: str) -> Iterator[Exported]:
    """Yield the articles of an export, in order."""
    if begins := _begins(text):
        ends = [*(one.start() for one in begins[1:]), len(text)]
        parts = [text[one.end() : end] for one, end in zip(begins, ends, strict=True)]
    else:
        parts = [one for one in _END.split(text) if one.strip()]
    yield from (_article(_END.split(part)[0].split("\n")) for part in parts)


def _begins(text: str) -> list[re.Match[str]]:
    """Return where articles begin: they are counted from one to the next."""
    found: list[re.Match[str]] = []
    for one in _BEGINS.finditer(text):
        if not found or int(one["number"]) == int(found[-1]["number"]) + 1:
            found.append(one)
    return found


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
        text="\n\n".join(_without_what_is_below(behind)),
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


def _without_what_is_below(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of a text without the fields that stand below the last of it."""
    starts = [n for n, line in enumerate(lines) if line and (n == 0 or not lines[n - 1])]
    end = len(lines)
    while starts and _is_field(lines[starts[-1]], _BELOW):
        end = starts.pop()
    return list(paragraphs(lines[:end]))


def _is_field(line: str, labels: frozenset[str]) -> bool:
    found = _FIELD.fullmatch(line)
    return found is not None and found["label"].casefold() in labels


def _is_day(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and parse_date(line) is not None
