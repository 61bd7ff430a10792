"""Polite parts of a question: "Hello, ...", "... Thanks!". Pure."""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile

from index.models import Span
from index.query.small_talk import small_talk

# Of a question, so many words may be a polite opening.
_LONGEST_OPENING = 3
# Those that may stand before or behind a question.
POLITE = frozenset({"greeting", "thanks", "courtesy", "salute", "farewell", "wellbeing", "assent"})
_WORD = re.compile(r"[^\W_]+")
# From the first of them on, all that stand together: else a run of them takes long.
_MARKS = re.compile(r"(?<![,.;:!?…،؛؟¿¡–—])[,.;:!?…،؛؟¿¡–—]++(?=\s|\Z)|\n")


def polite_parts(text: str) -> list[Span]:
    """Return the parts before and behind a question that only are polite ("Hello, ...").

    None where nothing else would be left.
    """
    marks = [mark.span() for mark in _MARKS.finditer(text)]
    edges = [(0, 0), *marks, (len(text), len(text))]
    between = [(before[1], after[0]) for before, after in pairwise(edges)]
    parts = [Span(start, end) for start, end in between if _WORD.search(text, start, end)]
    before = list(takewhile(lambda part: is_polite(part.of(text)), parts))
    behind = list(takewhile(lambda part: is_polite(part.of(text)), reversed(parts)))
    return [*before, *reversed(behind)] if len(before) < len(parts) else []


def polite_opening(text: str) -> int:
    """Return where the polite words end that a question begins with ("hi who ..."), 0 without.

    They may be what it is about ("thanks to whom ...?").
    """
    ends = [word.end() for word in islice(_WORD.finditer(text), _LONGEST_OPENING)]
    return next((end for end in reversed(ends) if is_polite(text[:end])), 0)


def is_polite(text: str) -> bool:
    """Whether a text is what may stand before or behind a question, and nothing else."""
    said = small_talk(text)
    return said is not None and said.kind in POLITE
