"""Features of a sentence: the words that it shares with a question. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from index.query.figures import begins_with_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.models import Sentence
    from index.query.analysis import Question

# Words are near each other within so many words; the nearer, the more it counts.
_NEAR = {0: 1.0, 1: 1.0, 2: 0.6, 3: 0.4}
# Two words may be forms of one when they share at least their first four letters, and half of all.
_STEM_LETTERS, _STEM_SHARE = 4, 0.5
_HANGUL = re.compile("[\uac00-\ud7a3]")


class Matcher:
    """A question made ready to be compared with many sentences.

    Words are known by their place in the question, and several of them by a number whose bits are
    those places.
    """

    def __init__(self, question: Question) -> None:
        self.marked = question.marked
        self._idf = [word.idf for word in question.words]
        self._weight = max(question.weight, 1e-9)
        # A term may stand for several words: for all that it is put together from.
        self._places: dict[str, tuple[int, ...]] = defaultdict(tuple)
        self._bits: dict[str, int] = defaultdict(int)
        for place, word in enumerate(question.words):
            for term in word.variants:
                self._places[term] += (place,)
                self._bits[term] |= 1 << place
        # The words that a term has nearly the meaning of.
        self._meaning: dict[str, int] = defaultdict(int)
        for place, word in enumerate(question.words):
            for term in word.near:
                self._meaning[term] |= 1 << place
        self._meanings = frozenset(self._meaning)
        self._terms = frozenset(self._places)
        self._figures = question.figures
        # Those that were asked now, where the others are of the question before.
        asked_now = [n for n, word in enumerate(question.words) if word.start >= question.new_from]
        self.asked_now = sum(1 << place for place in asked_now) if question.new_from else 0
        # Those that name a time: an article from that time need not have them.
        dated = range(*(question.period.words or (0, 0)))
        self.dated = sum(1 << n for n, word in enumerate(question.words) if word.start in dated)
        # Many sentences hold the same words.
        self._shares: dict[int, float] = {}
        self._beginnings: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._syllables = any(map(_HANGUL.search, self._places))
        for written, places in self._places.items():
            term = _letters(written)
            if len(term) >= _STEM_LETTERS:
                self._beginnings[term[:_STEM_LETTERS]] += [(place, term) for place in places]

    def new_figures(self, terms: Iterable[str]) -> list[str]:
        """Return the numbers and dates among `terms` that are not in the question."""
        return [
            term
            for term in terms
            if (begins_with_number(term) or term in self._figures) and term not in self._terms
        ]

    def matched(self, terms: Iterable[str]) -> int:
        """Return the words of the question that are among `terms`."""
        matched = 0
        for term in self._terms.intersection(terms):
            matched |= self._bits[term]
        return matched

    def share(self, matched: int) -> float:
        """Return the share of the question's idf that some of its words have."""
        share = self._shares.get(matched)
        if share is None:
            held = (idf for place, idf in enumerate(self._idf) if matched >> place & 1)
            share = self._shares[matched] = sum(held) / self._weight
        return share

    def share_of_asked_now(self, matched: int) -> float:
        """Return the share of what is asked now, 0 where no question before goes with it."""
        if not self.asked_now:
            return 0.0
        return self.share(matched & self.asked_now) / (self.share(self.asked_now) or 1.0)

    def pairs(self, sentence: Sentence, matched: int) -> float:
        """Return the share of the question's pairs of neighbours that are near each other."""
        both = matched & matched >> 1
        if not both:
            return 0.0
        known, places = self._places, defaultdict[int, list[int]](list)
        found = [(at, term) for at, term in enumerate(sentence.terms) if term in known]
        for position, term in chain(found, sentence.also):
            for place in known.get(term, ()):
                places[place].append(position)
        share = 0.0
        for one in range(both.bit_length()):
            # A word that only the article's date holds has no place in the sentence.
            if both >> one & 1 and places[one] and places[one + 1]:
                gap = min([abs(a - b) for a in places[one] for b in places[one + 1]])
                share += _NEAR.get(gap, 0.0) * (self._idf[one] + self._idf[one + 1]) / 2
        return share / self._weight

    def told(self, sentences: Iterable[Sentence]) -> float:
        """Return the share of words, the rare like the common, that sentences have in any form."""
        sentences = list(sentences)
        matched = self.matched(term for one in sentences for term in one.searched)
        other = self.forms([term for one in sentences for term in one.terms], matched)
        return self.told_by(matched, other)

    def told_by(self, matched: int, other: Mapping[int, float]) -> float:
        """Return the share of words that are `matched`, or found in `other` forms."""
        return (matched.bit_count() + sum(other.values())) / max(1, len(self._idf))

    def share_of_forms(self, other: Mapping[int, float]) -> float:
        """Return the share of the question's idf that is found in `other` forms."""
        return sum(self._idf[place] * like for place, like in other.items()) / self._weight

    def share_nearly(self, terms: Iterable[str], matched: int, other: Mapping[int, float]) -> float:
        """Return the share of words, found in no form, that have one of nearly their meaning."""
        nearly = 0
        for term in self._meanings.intersection(terms):
            nearly |= self._meaning[term]
        if not nearly:
            return 0.0
        return self.share(nearly & ~matched & ~sum(1 << place for place in other))

    def forms(self, terms: Iterable[str], matched: int = 0) -> dict[int, float]:
        """Return how alike other forms of unmatched words are, by the places of the words."""
        found: dict[int, float] = {}
        beginnings = self._beginnings
        if self._syllables:
            terms = map(_letters, terms)
        for term in [term for term in terms if term[:_STEM_LETTERS] in beginnings]:
            for place, asked in beginnings[term[:_STEM_LETTERS]]:
                if not matched >> place & 1:
                    likeness = _common_beginning(term, asked) / max(len(term), len(asked))
                    if likeness >= _STEM_SHARE:
                        found[place] = max(likeness, found.get(place, 0.0))
        return found


@lru_cache(maxsize=50_000)
def _letters(term: str) -> str:
    """Return a term by its letters: of Korean syllables those that they are put together from."""
    return unicodedata.normalize("NFD", term) if _HANGUL.search(term) else term


def _common_beginning(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
