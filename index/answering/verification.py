"""Whether an article holds given words: word for word, nearly, or not. Pure."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Levenshtein

from index.models import Difference, Span
from index.text.wording import BREAK, NOTHING, UNSPACED, essence, may_be_one, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rapidfuzz.distance import Opcode

    from index.text.wording import Wording

# From where to where among the words that are wanted, and among those that an article has.
Change = tuple[int, int, int, int]
# Of a hundred: less alike words are others.
NEARLY = 70
# The same of the part of an article that is as long as the words, before it is widened to the words
# at its ends, up to so many of them.
LEAST_ALIGNED, REACH = 55, 4
# Up to so many characters are laid beside an article letter by letter, more of them word by word.
_BY_LETTERS = 300
# More words are only compared whole.
MOST_WORDS = 5_000


@dataclass(frozen=True, slots=True)
class Likeness:
    """Where an article holds nearly the given words, how alike of a hundred, and what differs."""

    span: Span
    score: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that are looked for: as they were given, and what counts of them."""

    words: str
    wording: Wording
    essence: str

    @classmethod
    def of(cls, words: str) -> Wanted:
        """Return words ready to be looked for."""
        return cls(words, wording(words), essence(words))

    def stand_in(self, text: str) -> Span | None:
        """Return where a text has all of the words, word for word; None where it does not."""
        if not self.wording.letters or self.essence not in essence(text):
            return None
        found = wording(text).find(self.wording)
        return Span(*found) if found else None


def find_nearly(wanted: Wanted, text: str, within: Span) -> Likeness | None:
    """Return what of a text, near the part `within`, is nearly the words that are wanted.

    None where nothing is. There is a difference, as the words do not stand in the text.
    """
    given = _Words.of(wanted.words, wanted.wording)
    if not 0 < len(given.words) <= MOST_WORDS:
        return None
    start, end = max(0, within.start - len(wanted.words)), within.end + len(wanted.words)
    near = text[start:end]
    own = _Words.of(near, wording(near))
    if not own.words:
        return None
    by_letters = len(given.joined) <= _BY_LETTERS
    place = _likest_letters(given, own) if by_letters else _likest_words(given, own)
    if place is None:
        return None
    first, last = place
    score = fuzz.ratio(given.joined, own.part(first, last), score_cutoff=NEARLY)
    if not score:
        return None
    shown = Span(start + own.starts[first], start + own.ends[last])
    return Likeness(shown, score, _differences(given, own, first, last))


@dataclass(frozen=True, slots=True)
class _Words:
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
    def of(cls, text: str, own: Wording) -> _Words:
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


def _likest_letters(given: _Words, own: _Words) -> tuple[int, int] | None:
    """Return the first and the last word of what is most like the given ones."""
    aligned = fuzz.partial_ratio_alignment(given.joined, own.joined, score_cutoff=LEAST_ALIGNED)
    if aligned is None:
        return None
    # At its beginning may be a gap.
    first = own.at(aligned.dest_start + (own.joined[aligned.dest_start] == " "))
    last = own.at(aligned.dest_end - 1)
    # What was found is as long as what was given: an article may have some words more.
    wider = [
        (start, end)
        for start in range(max(0, first - REACH), first + 1)
        for end in range(last, min(last + REACH + 1, len(own.words)))
    ]
    return max(wider, key=lambda place: (fuzz.ratio(given.joined, own.part(*place)), place[0]))


def _likest_words(given: _Words, own: _Words) -> tuple[int, int] | None:
    """Do the same by whole words: for many of them."""
    blocks = [one for one in Indel.opcodes(given.words, own.words) if one.tag == "equal"]
    # What is alone at either end, further from the rest than it is long, stands there by chance.
    while len(blocks) > 1 and _alone(blocks[0], blocks[1].dest_start - blocks[0].dest_end):
        blocks.pop(0)
    while len(blocks) > 1 and _alone(blocks[-1], blocks[-1].dest_start - blocks[-2].dest_end):
        blocks.pop()
    return (blocks[0].dest_start, blocks[-1].dest_end - 1) if blocks else None


def _alone(block: Opcode, gap: int) -> bool:
    return gap > block.dest_end - block.dest_start


def _differences(given: _Words, own: _Words, first: int, last: int) -> tuple[Difference, ...]:
    """Return how the words that were given differ from those of an article, at least in one."""
    changes = _changes(given.words, own.words[first : last + 1]) or _other_marks(given, own, first)
    found = [
        Difference(given.shown(a, b), own.shown(first + c, first + d)) for a, b, c, d in changes
    ]
    return tuple(found) or (
        Difference(given.shown(0, len(given.words)), own.shown(first, last + 1)),
    )


def _other_marks(given: _Words, own: _Words, first: int) -> list[Change]:
    """Return which words have the same letters and other marks."""
    return [
        (n, n + 1, n, n + 1)
        for n, (marks, others) in enumerate(zip(given.marks, own.marks[first:], strict=False))
        if not all(map(may_be_one, marks, others))
    ]


def _changes(given: Sequence[str], own: Sequence[str]) -> list[Change]:
    """Return what is changed, from where to where in both; what lies side by side is one change."""
    changes: list[Change] = []
    for one in Levenshtein.opcodes(given, own):
        if one.tag == "equal":
            continue
        a, b, c, d = one.src_start, one.src_end, one.dest_start, one.dest_end
        if changes and changes[-1][1] == a and changes[-1][3] == c:
            a, _, c, _ = changes.pop()
        changes.append((a, b, c, d))
    return changes
