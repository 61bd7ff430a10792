"""Quotations between single marks, which apostrophes look like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.statements.spans.quotation import quotation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from index.models import Span
    from index.statements.spans.quotation import Quotation

# ‘ or ' where a word begins, with nothing or a space before it; not the ’90s, 'em or 'tis.
# The mark comes first in the pattern, which is found far faster than what stands before it.
_SINGLE = re.compile(
    r"(?:‘|'(?!s\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|\d))"
    r"(?:(?<=[\s(\[—–:].)|(?<=^.))(?=[^\W\d_]|[\[…])",
    re.MULTILINE,
)
_SINGLE_END = re.compile(r"(?<=[^\s‘])['’](?!\w)")
_LOWER_BEHIND = re.compile(r" [a-z]")
# A quotation within a quotation; marks that seem deeper are apostrophes.
_DEEPEST = 2


def opens_single(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a single mark opens a quotation in a stretch of text."""
    return _SINGLE.search(text, start, len(text) if end is None else end) is not None


def between_single(text: str, within: Span) -> Iterator[Quotation]:
    """Yield the quotations of a paragraph between single marks."""
    openings = {mark.start() for mark in _SINGLE.finditer(text, within.start, within.end)}
    if not openings:
        return
    closings = (mark.start() for mark in _SINGLE_END.finditer(text, within.start, within.end))
    marks = sorted(openings.union(closings))
    place = 0
    while place < len(marks):
        start = marks[place]
        place += 1
        if start not in openings:
            continue
        opened = (text[start], start, start + 1)
        closing = _closing_single(text, marks, place, openings)
        if closing is not None:
            found = quotation(text, opened, marks[closing], marks[closing] + 1)
            place = closing + 1
        elif opened[0] == "‘" and start == within.start and len(openings) == 1:
            found = quotation(text, opened, within.end, None)
        else:
            continue
        if found:
            yield found


def _closing_single(
    text: str, marks: Sequence[int], start: int, openings: Collection[int]
) -> int | None:
    """Return which of the marks closes what was opened before `start`, past others inside it."""
    depth, fallback = 1, None
    for place in range(start, len(marks)):
        if marks[place] in openings:
            depth += 1
            if depth > _DEEPEST:
                return None
        elif not _is_possessive(text, marks[place]):
            depth -= 1
            if not depth:
                return place
        elif depth == 1:
            fallback = place
    return fallback if depth == 1 else None


def _is_possessive(text: str, mark: int) -> bool:
    """Whether a mark behind a word is a possessive's: the workers’ hall."""
    return text[mark - 1] in "sS" and _LOWER_BEHIND.match(text, mark + 1) is not None
