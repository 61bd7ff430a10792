"""Boxes on a page: characters, and lines of them, with where they stand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple


class Char(NamedTuple):
    """Character with its box, in points from the page's lower left, and its size, 0 if not asked.

    A blank that is `generated` is none of the page's: PDFium reads a gap as one. It is turned by
    `turn` quarters, clockwise.
    """

    code: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    generated: bool
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Line of text with its box; `hyphenated` where its last word goes on in the next line.

    `base` is where most letters stand, not a number where that is not told.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    page: int
    hyphenated: bool = False
    base: float = math.nan

    @property
    def height(self) -> float:
        """Height of its box, at least a point."""
        return max(1.0, self.top - self.bottom)
