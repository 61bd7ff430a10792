"""Pages whose text is turned: drawn or scanned sideways, or upside down."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.reading.pdf.boxes import Char, Line

T = TypeVar("T")
_QUARTER = math.pi / 2


def quarters(angle: float) -> int:
    """Return by how many quarters, clockwise, letters are turned that stand at an angle."""
    return round(angle / _QUARTER) % 4


def upright(
    rows: Sequence[list[Char]], width: float, height: float
) -> tuple[list[list[Char]], float]:
    """Return the characters of a page as they stand once most are upright, and its height then.

    The sides are those of the page as its characters are placed.
    """
    weights = Counter[int]()
    for row in rows:
        if row:
            weights[row[0].turn] += len(row)
    [(turn, _)] = weights.most_common(1) or [(0, 0)]
    if not turn:
        return list(rows), height
    turned = [[_turned(char, turn, width, height) for char in row] for row in rows]
    return turned, width if turn % 2 else height


def from_the_top(rows: Sequence[tuple[Line, T]]) -> list[tuple[Line, T]]:
    """Return the lines of a turned page from its top: PDFium may give the last of them first."""
    rising = sum(
        1 if below.bottom > above.top else -1 if below.top < above.bottom else 0
        for (above, _), (below, _) in pairwise(rows)
    )
    return list(reversed(rows)) if rising > 0 else list(rows)


def _turned(char: Char, turn: int, width: float, height: float) -> Char:
    left, right, bottom, top = char.left, char.right, char.bottom, char.top
    if turn == 1:
        left, right, bottom, top = height - top, height - bottom, left, right
    elif turn == 2:  # noqa: PLR2004 - upside down
        left, right, bottom, top = width - right, width - left, height - top, height - bottom
    else:
        left, right, bottom, top = bottom, top, width - right, width - left
    return char._replace(left=left, right=right, bottom=bottom, top=top)
