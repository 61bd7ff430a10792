"""Two texts laid side by side, word by word. Pure."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from index.text.characters import BREAK, NOTHING, UNSPACED
from index.text.chinese import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rapidfuzz.distance import Opcode

    from index.text.wording import Wording


class Change(NamedTuple):
    """Words that differ: those of one text from `start` to `end`, and the other's in their place.

    Either may be none.
    """

    start: int
    end: int
    other_start: int
    other_end: int

    @property
    def own(self) -> tuple[int, int]:
        """From where to where it is in the one text."""
        return self.start, self.end

    @property
    def other(self) -> tuple[int, int]:
        """From where to where it is in the other."""
        return self.other_start, self.other_end

    @property
    def replaces(self) -> bool:
        """Whether both texts have words there."""
        return self.start < self.end and self.other_start < self.other_end

    def up_to(self, last: Change) -> Change:
        """Return all from here to the end of a change behind."""
        return Change(self.start, last.end, self.other_start, last.other_end)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: what counts of each, its optional marks, and where it stands.

    `joined` is all of them with a space at each gap, in which `offsets` tells where each begins.
    """

    text: str
    words: tuple[str, ...]
    marks: tuple[tuple[frozenset[str], ...], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str, own: Wording) -> Words:
        """Return the words of a text whose wording is given."""
        first = [n for n, gap in enumerate(own.gaps) if gap in {BREAK, UNSPACED}]
        bounds = list(pairwise([*first, len(own.letters)]))
        words = tuple(own.letters[a:b] for a, b in bounds)
        joined, offsets = "", []
        for (a, _), word in zip(bounds, words, strict=True):
            joined += " " if joined and own.gaps[a] == BREAK else ""
            offsets.append(len(joined))
            joined += word
        return cls(
            text,
            words,
            tuple(tuple(own.optional.get(n, NOTHING) for n in range(a, b)) for a, b in bounds),
            tuple(own.starts[a] for a, _ in bounds),
            tuple(own.ends[b - 1] for _, b in bounds),
            joined,
            tuple(offsets),
        )

    def simplified(self) -> Words:
        """Return the words with simplified characters of Chinese for traditional ones."""
        if self.joined.isascii():
            return self
        words = tuple(map(simplified, self.words))
        return replace(self, words=words, joined=simplified(self.joined))

    def at(self, offset: int) -> int:
        """Return which word stands at an offset of `joined`."""
        return max(0, bisect_right(self.offsets, offset) - 1)

    def part(self, first: int, last: int) -> str:
        """Return the words from the first to the last, joined."""
        end = self.offsets[last] + len(self.words[last])
        return self.joined[self.offsets[first] : end]

    def shown(self, start: int, end: int) -> str:
        """Return words as the text has them."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


def changed(given: Sequence[str], own: Sequence[str]) -> list[Change]:
    """Return what is changed, from where to where in both; changes side by side are one."""
    return _side_by_side(Levenshtein.opcodes(given, own))


def not_shared(given: Sequence[str], own: Sequence[str]) -> list[Change]:
    """Return likewise what lies between the most words that both have in the same order."""
    return _side_by_side(Indel.opcodes(given, own))


def _side_by_side(opcodes: Iterable[Opcode]) -> list[Change]:
    changes: list[Change] = []
    for one in opcodes:
        if one.tag == "equal":
            continue
        change = Change(one.src_start, one.src_end, one.dest_start, one.dest_end)
        if changes and (changes[-1].end, changes[-1].other_end) == (
            change.start,
            change.other_start,
        ):
            change = changes.pop().up_to(change)
        changes.append(change)
    return changes
