"""What a sentence shares with a question: pure."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.questions import Question

# Words are near each other within so many words; the nearer, the more it counts.
_NEAR = {1: 1.0, 2: 0.6, 3: 0.4}
# Two words may be forms of one when they share at least their first four letters, and half of all.
_STEM_LETTERS, _STEM_SHARE = 4, 0.5


class Matcher:
    """A question made ready to be compared with many sentences.

    Words are known by their place in the question.
    """

    def __init__(self, question: Question) -> None:
        self._idf = [word.idf for word in question.words]
        self._weight = max(question.weight, 1e-9)
        self._place = {t: n for n, word in enumerate(question.words) for t in word.variants}
        self.rarest = max(range(len(self._idf)), key=self._idf.__getitem__, default=-1)
        self._beginnings: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for term, place in self._place.items():
            if len(term) >= _STEM_LETTERS:
                self._beginnings[term[:_STEM_LETTERS]].append((place, term))

    def asks(self, term: str) -> bool:
        """Whether a term is a word of the question."""
        return term in self._place

    def matched(self, terms: Iterable[str]) -> set[int]:
        """Return the words of the question that are among `terms`."""
        return {self._place[term] for term in terms if term in self._place}

    def share(self, matched: Iterable[int]) -> float:
        """Return the share of the question's idf that some of its words have."""
        return sum(self._idf[place] for place in matched) / self._weight

    def pairs(self, terms: Sequence[str], matched: set[int]) -> float:
        """Return the share of the question's pairs of neighbours that are near each other."""
        if len(matched) < 2:  # noqa: PLR2004 - a pair
            return 0.0
        places: dict[int, list[int]] = defaultdict(list)
        for position, term in enumerate(terms):
            if term in self._place:
                places[self._place[term]].append(position)
        share = 0.0
        for one, other in pairwise(range(len(self._idf))):
            if one in places and other in places:
                gap = min(abs(a - b) for a in places[one] for b in places[other])
                share += _NEAR.get(gap, 0.0) * (self._idf[one] + self._idf[other]) / 2
        return share / self._weight

    def variants(self, terms: Iterable[str], matched: set[int]) -> float:
        """Return the share of unmatched words that other forms of them stand for."""
        found: dict[int, float] = {}
        if not self._beginnings:
            return 0.0
        for term in terms:
            for place, asked in self._beginnings.get(term[:_STEM_LETTERS], ()):
                if place not in matched:
                    likeness = _common_beginning(term, asked) / max(len(term), len(asked))
                    if likeness >= _STEM_SHARE:
                        found[place] = max(likeness, found.get(place, 0.0))
        return sum(self._idf[place] * like for place, like in found.items()) / self._weight


def _common_beginning(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
