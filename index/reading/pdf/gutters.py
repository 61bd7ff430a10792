"""Columns that stand beside each other as pieces of their own, by the room between them.

Where lines are read from the right, pieces of one row are put together by their height: those of
two columns must not be.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from index.reading.pdf.boxes import Char, Line

    Piece: TypeAlias = tuple[Line, list[Char]]

# The room is so wide, in points; so many pieces stand on both sides, of so many letters; and the
# sides share so much of their height.
_ROOM, _LEAST, _LETTERS, _SHARED = 5, 3, 12, 0.5
# A title, or a lead, may stand across it.
_MOST_ACROSS = 0.3
_MOST_COLUMNS = 5


def from_right(pieces: Sequence[Piece], most: int = _MOST_COLUMNS) -> list[list[Piece]]:
    """Return the pieces of a page by what they are of, in reading order: the right column first."""
    middle = _gutter(pieces) if most > 1 else None
    if middle is None:
        return [list(pieces)]
    across = sorted(
        (one for one in pieces if one[0].left < middle < one[0].right), key=lambda one: -one[0].top
    )
    beside = [one for one in pieces if not one[0].left < middle < one[0].right]
    found: list[list[Piece]] = []
    for whole in [*across, None]:
        under = whole[0].top if whole else float("-inf")
        band = [one for one in beside if one[0].bottom >= under]
        beside = [one for one in beside if one[0].bottom < under]
        right = [one for one in band if one[0].left >= middle]
        left = [one for one in band if one[0].right <= middle]
        for side in (right, left):
            if side:
                found += from_right(side, most - 1)
        if whole:
            found.append([whole])
    return found


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return the middle of the room that fewest stand across, None where there is none.

    Of several the widest is it.
    """
    lines = [line for line, _ in pieces if line.text.strip()]
    if len(lines) < 2 * _LEAST:
        return None
    edges = sorted({line.right for line in lines} | {line.left for line in lines})
    rooms = [
        (sum(one.left < middle < one.right for one in lines), left - right, middle)
        for left, right in pairwise(edges)
        if right - left >= _ROOM and _parts_columns(lines, middle := (left + right) / 2)
    ]
    return min(rooms)[2] if rooms else None


def _parts_columns(lines: Sequence[Line], middle: float) -> bool:
    left = [one for one in lines if one.right <= middle]
    right = [one for one in lines if one.left >= middle]
    across = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) < _LEAST or across > _MOST_ACROSS * len(lines):
        return False
    if min(median(len(one.text) for one in side) for side in (left, right)) < _LETTERS:
        return False
    tops = [max(one.top for one in side) for side in (left, right)]
    bottoms = [min(one.bottom for one in side) for side in (left, right)]
    shared = min(tops) - max(bottoms)
    return shared >= _SHARED * min(top - bottom for top, bottom in zip(tops, bottoms, strict=True))
