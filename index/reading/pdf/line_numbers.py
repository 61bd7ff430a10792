"""Numbers that count the lines of a page, as in minutes, bills and drafts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import partial
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from index.reading.left_out import note_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from index.reading.pdf.boxes import Char

    _Found: TypeAlias = dict[int, re.Match[str]]

# Before a line, behind it, or apart from it; a list's numbers have a full stop or a bracket.
_PLACES = (re.compile(r"^\s*(\d{1,4})(?:\s+|$)"), re.compile(r"(?:^|\s+)(\d{1,4})\s*$"))
# Each line is counted, or each fifth or tenth is marked; so many numbers at least follow each
# other, which are so large a share of the lines that could have one.
_STEPS = {1: 10, 5: 4, 10: 4}
_SHARE, _IN_ORDER = 0.6, 0.8
# Rows of a table are shorter than lines of a text, in characters; and marks stand lines apart.
_LEAST_LENGTH, _APART = 30, 0.5
# In points: what stands one below the other.
_SAME_PLACE = 2.0


def without_line_numbers(rows: Sequence[list[Char]]) -> list[list[Char]]:
    """Return the lines of a page without the numbers that count them."""
    texts = ["".join(chr(one.code) for one in row) for row in rows]
    lettered = [len(text) for text in texts if any(map(str.isalpha, text))]
    if not lettered or median(lettered) < _LEAST_LENGTH:
        return list(rows)
    for place in _PLACES:
        found = {at: one for at, text in enumerate(texts) if (one := place.search(text))}
        found = _in_a_row({at: (one, _edges(rows[at], one.span(1))) for at, one in found.items()})
        alone = {at for at, one in found.items() if one[0] == texts[at]}
        counting = _counting({at: int(one[1]) for at, one in found.items()}, alone, len(lettered))
        if counting:
            note_lines(found[at][1] for at in sorted(counting))
            return [
                _without(row, found[at].span()) if at in counting else row
                for at, row in enumerate(rows)
            ]
    return list(rows)


def _edges(row: Sequence[Char], span: tuple[int, int]) -> tuple[float, float]:
    """Return where a number in a line begins and ends, in points."""
    return row[span[0]].left, row[span[1] - 1].right


def _in_a_row(found: dict[int, tuple[re.Match[str], tuple[float, float]]]) -> _Found:
    """Return the numbers that stand one below the other: those of pages and notes are elsewhere.

    They may be set to either side, and are of one length then or not.
    """
    best: _Found = {}
    for side in range(2):
        places = sorted(edges[side] for _, edges in found.values())
        middle = max(places, key=partial(_near, places), default=0)
        held = {
            at: one
            for at, (one, edges) in found.items()
            if abs(edges[side] - middle) <= _SAME_PLACE
        }
        best = max(best, held, key=len)
    return best


def _near(places: Sequence[float], one: float) -> int:
    """Return how many places, which are sorted, are the same as one."""
    return bisect_right(places, one + _SAME_PLACE) - bisect_left(places, one - _SAME_PLACE)


def _counting(numbers: dict[int, int], alone: set[int], lines: int) -> set[int]:
    """Return at which lines the numbers stand that count, none where they count nothing.

    Those that stand `alone` in a line may stand one behind the other.
    """
    places = list(numbers)
    pairs = list(pairwise(places))
    for step, least in _STEPS.items():
        following = [
            (one, other)
            for one, other in pairs
            if numbers[other] - numbers[one] == step
            and (other - one >= step * _APART or alone >= {one, other})
        ]
        counted = {at for pair in following for at in pair}
        if (
            len(counted) >= least
            and len(following) >= _IN_ORDER * len(pairs)
            and len(counted) * step >= _SHARE * lines
        ):
            return counted
    return set()


def _without(row: list[Char], span: tuple[int, int]) -> list[Char]:
    return [*row[: span[0]], *row[span[1] :]]
