"""A wording while it is being read: characters that count, and what lies between them. Pure."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.text.characters import BREAK, GLUED, HIDDEN, NOTHING, between

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class Draft:
    """A wording while it is being read."""

    letters: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    gaps: bytearray = field(default_factory=bytearray)
    optional: dict[int, frozenset[str]] = field(default_factory=dict)
    gap: int = BREAK

    def add(self, letter: str, marks: frozenset[str], start: int, end: int) -> None:
        """Add a character that counts."""
        if self.gap == GLUED:
            self.gap = between(self.letters[-1], letter)
        if marks:
            self.optional[len(self.letters)] = marks
        self.letters.append(letter)
        self.starts.append(start)
        self.ends.append(end)
        self.gaps.append(self.gap)
        self.gap = GLUED

    def add_plain(self, letters: str, places: Sequence[int]) -> None:
        """Add letters of one word that count as they are, and where they stand."""
        self.add(letters[0], NOTHING, places[0], places[0] + 1)
        self.letters.extend(letters[1:])
        self.starts.extend(places[1:])
        self.ends.extend(place + 1 for place in places[1:])
        self.gaps.extend(bytes([GLUED]) * (len(letters) - 1))

    def hide(self) -> None:
        """Take note of what may be a gap or not."""
        if self.gap == GLUED:
            self.gap = HIDDEN

    def raise_(self, piece: str, place: int) -> None:
        """Keep a raised or lowered digit, or a fraction, apart from the number before it."""
        form = unicodedata.decomposition(piece[0]).partition(" ")[0]
        if form in {"<super>", "<sub>"}:
            self.add("^" if form == "<super>" else "_", NOTHING, place, place + 1)
        elif form == "<fraction>":
            self.gap = BREAK
