"""Letters that are passed on: what their first writer wrote, by whom and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.blocks import line
from index.reading.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence

# Fields that a header has at least, and its length in characters at most.
_LEAST_FIELDS, _LONGEST = 3, 1_500
_ADDRESS = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\s]+@[^<>\s]+[>\])]")


@dataclass(frozen=True, slots=True)
class Forwarded:
    """Blocks of a forwarded letter without the header over them, and that header's fields."""

    blocks: Sequence[str]
    author: str | None = None
    published: str | None = None


def forwarded(blocks: Sequence[str]) -> Forwarded:
    """Return a letter's blocks without the headers of other letters, and what the first says."""
    kept: list[str] = []
    author = published = None
    for block in blocks:
        text = line(block)
        mark = _mark().match(text)
        rest = text[mark.end() :] if mark else text
        fields = list(_field().finditer(rest)) if len(rest) <= _LONGEST else []
        if mark and not rest:
            continue
        if len(fields) < _LEAST_FIELDS or fields[0].start() > 0:
            kept.append(block)
            continue
        if author is None and published is None:
            said = _said(rest, fields)
            author, published = (
                _ADDRESS.sub("", said.get("sender", "")).strip(" *"),
                said.get("day"),
            )
    return Forwarded(kept, author or None, published)


def is_forward(subject: str) -> bool:
    """Whether the subject of a letter says that it is passed on."""
    return _forward().match(subject) is not None


def without_prefixes(subject: str) -> str:
    """Return the subject of a letter without what says that it answers, or is passed on."""
    return _prefixes().sub("", subject)


@cache
def _forward() -> re.Pattern[str]:
    return re.compile(rf"(?i)\s*{LANGUAGES.any_of('mail', 'forward')}\s*[:：]")


@cache
def _prefixes() -> re.Pattern[str]:
    answer, forward = LANGUAGES.any_of("mail", "answer"), LANGUAGES.any_of("mail", "forward")
    return re.compile(rf"(?i)^(?:\s*(?:{answer}|{forward})\s*[:：])+\s*")


@cache
def _mark() -> re.Pattern[str]:
    """Return the expression that finds what says that a letter is passed on."""
    alone, by = LANGUAGES.any_of("mail", "passed_on"), LANGUAGES.any_of("mail", "passed_on_by")
    return re.compile(rf"(?i)\W*(?:{alone}|{by} .{{0,80}})\W*")


@cache
def _field() -> re.Pattern[str]:
    """Return the expression that finds the fields over a letter."""
    sender, day, other = (LANGUAGES.any_of("mail", key) for key in ("sender", "sent", "fields"))
    return re.compile(
        rf"(?i)(?:(?<=\s)|^)(?:(?P<sender>{sender})|(?P<day>{day})|{other})\s?[:：]\s"
    )


def _said(text: str, fields: Sequence[re.Match[str]]) -> dict[str, str]:
    ends = [*(one.start() for one in fields[1:]), len(text)]
    said: dict[str, str] = {}
    for field, end in zip(fields, ends, strict=True):
        value = text[field.end() : end].strip(" *\t")
        if field["sender"]:
            said.setdefault("sender", value)
        elif field["day"] and parse_date(value):
            said.setdefault("day", value)
    return said
