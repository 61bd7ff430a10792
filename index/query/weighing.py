"""Words of a question, with what they are worth in a library: pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from math import log
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from index.languages import LANGUAGES
from index.query.joining import apart, pieces
from index.query.opposites import opposite_sides
from index.query.respelling import (
    begin_alike,
    is_no_word,
    is_transcribed,
    sounds_tell,
    spellings,
)
from index.query.slips import slipped_terms
from index.query.synonyms import near_words, same_words
from index.query.transcribing import is_carried, spellings_elsewhere
from index.text.chinese import simplified
from index.text.scripts import IDEOGRAPHS
from index.text.stems import joined_term
from index.text.stopwords import function_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from index.query.sounds import Similar

_IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
# In letters: of shorter terms many differ in one.
_SLIP, _INTERCHANGED = 5, 4
# Terms that a single character may stand for.
_MOST_PAIRS = 100


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, `start` to `end`: its terms in each likely language, and its idf.

    `held` is whether any article holds it; if none does, it may be `respelled`: then the terms are
    those of words that sound like it, or of what it is `transcribed` from, in other letters; by a
    `slip` it differs from one of these in a letter. Or it is found by words that mean `nearly` the
    same. A `filler` says nothing of what the question is about. `related` are terms that begin like
    it, and are only searched: they may be other forms of it. `near` are terms of words with nearly
    its meaning, which an answer may have in its place.
    """

    text: str
    start: int
    variants: frozenset[str]
    idf: float
    held: bool = True
    respelled: bool = False
    slip: bool = False
    typo: bool = False
    nearly: bool = False
    filler: bool = False
    transcribed: bool = False
    related: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()

    @property
    def missed(self) -> bool:
        """Whether a reader should know that no article holds it."""
        return not (self.held or self.respelled or self.filler)


@dataclass(frozen=True, slots=True)
class Statistics:
    """Statistics of a library by which a question's words are weighed.

    `size` is the number of its passages, `frequency` that of the passages which hold a term, and
    `similar` are the terms that sound like one which none holds. `aliases` are the library's own
    names that stand for each other; `names`, by term, terms that stand for it in this question
    alone. `pairs_with` are the terms of two characters that hold one; `near` is whether terms stand
    side by side in an article. `holds` tells whether a term is held at all, where its frequency
    does not. `foresee` is told of terms that may be asked for next, where each time of asking
    counts.
    """

    size: int
    frequency: Callable[[str], int]
    similar: Callable[[str], Sequence[Similar]]
    aliases: tuple[str, ...] = ()
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pairs_with: Callable[[str], Sequence[str]] = lambda _: ()
    near: Callable[[Sequence[str]], bool] = lambda _: False
    holds: Callable[[str], int] | None = None
    foresee: Callable[[Iterable[str]], None] | None = None

    @property
    def frequency_or_held(self) -> Callable[[str], int]:
        """Whether a term is in any passage, for words that may be put together otherwise."""
        return self.holds or self.frequency

    def without(self, terms: Container[str]) -> Statistics:
        """Return the statistics of a library that has none of some terms."""

        def frequency(term: str) -> int:
            return 0 if term in terms else self.frequency(term)

        def similar(term: str) -> Sequence[Similar]:
            return [one for one in self.similar(term) if one.term not in terms]

        def holds(term: str) -> int:
            return 0 if term in terms else self.frequency_or_held(term)

        return replace(self, frequency=frequency, similar=similar, holds=holds)


def weighed(
    text: str,
    start: int,
    terms: frozenset[str],
    languages: Sequence[str],
    statistics: Statistics,
    *,
    opens: bool,
    tag: bool = False,
    slips: bool = True,
) -> Iterator[Word]:
    """Weigh one word, in the spellings that the library has for it.

    Where no article holds it, it may be several words, one of nearly the same meaning, or one that
    is spelled otherwise. `opens` is whether it begins the question, `tag` whether it is a hashtag
    or a handle, `slips` whether what it may be a slip for is looked for.
    """
    variants = {*terms, *_other_words(text, terms, languages, statistics)}
    if not any(map(statistics.frequency, variants)):
        variants.update(_linked(text, languages))
    if any(map(statistics.frequency, variants)):
        near = _near(text, variants, languages, opens=opens)
        yield replace(_weighed(text, start, frozenset(variants), statistics), near=near)
        return
    for language in languages:
        if statistics.foresee:
            statistics.foresee(pieces(text, sorted(terms), language))
        parts = apart(
            text, sorted(terms), language, statistics.frequency_or_held, statistics.near, tag=tag
        )
        if parts:
            for part in dict.fromkeys(parts):
                yield _weighed(text, start, frozenset({part}), statistics)
            return
    near = _near(text, variants, languages, opens=opens)
    if same := frozenset(filter(statistics.frequency, near)):
        yield replace(_weighed(text, start, same.union(variants), statistics), nearly=True)
        return
    written = dict.fromkeys((*sorted(terms), text.casefold()))
    alike = [*_alike(text, written, statistics)] if sounds_tell(text, terms) else []
    similar = frozenset(spellings(text, written, languages, alike, opens=opens))
    if any(map(statistics.frequency, similar)):
        found = _weighed(text, start, similar, statistics, respelled=True)
        slip = any(is_slip(term, one) for term in terms for one in similar)
        typo = is_no_word(text, languages, opens=opens)
        yield replace(found, transcribed=is_transcribed(text, similar), slip=slip, typo=typo)
    elif slips and (
        meant := slipped_terms(text, languages, statistics.frequency_or_held, opens=opens)
    ):
        typo = is_no_word(text, languages, opens=opens)
        found = _weighed(text, start, meant, statistics, respelled=True)
        yield replace(found, slip=True, typo=typo)
    else:
        missing = _weighed(text, start, frozenset(variants), statistics, held=False)
        related = frozenset(
            one.term for one in alike if any(begin_alike(one.term, term) for term in terms)
        )
        yield replace(missing, related=related)


def by_its_opposite(word: Word, languages: Sequence[str], statistics: Statistics) -> Word:
    """Return a word that no article holds as its opposite, where that is held.

    When something opens is told by until when it is closed.
    """
    if word.held or word.respelled:
        return word
    for language in languages:
        function = function_terms(language)
        for side, other in opposite_sides(language):
            held = frozenset(filter(statistics.frequency, other - function))
            if held and not side.isdisjoint(word.variants):
                found = _weighed(word.text, word.start, word.variants | held, statistics)
                return replace(found, filler=word.filler)
    return word


def is_slip(term: str, other: str) -> bool:
    """Whether a term differs from another one in a letter, or in two that are interchanged."""
    shorter = min(len(term), len(other))
    if DamerauLevenshtein.distance(term, other, score_cutoff=1) > 1:
        return False
    longer = max(len(term), len(other))
    alike = longer >= _SLIP or sorted(term) == sorted(other)
    return shorter >= _INTERCHANGED and alike


def _other_words(
    text: str, terms: frozenset[str], languages: Sequence[str], statistics: Statistics
) -> Iterator[str]:
    """Yield the terms of words that stand for this one."""
    for language in languages:
        same = same_words(language, statistics.aliases)
        for term in terms:
            yield from same.get(term, ())
    for term in terms:
        yield from statistics.names.get(term, ())
    if _IDEOGRAPH.fullmatch(text):
        yield from statistics.pairs_with(simplified(text))[:_MOST_PAIRS]


def _linked(text: str, languages: Sequence[str]) -> Iterator[str]:
    """Yield the terms of a word as it is joined to another ("نانوای محله" of "نانوا")."""
    for language in languages:
        for letters in LANGUAGES[language].ordered("terms", "linking"):
            yield joined_term((text.casefold(), letters), language)


def _near(
    text: str,
    terms: Iterable[str],
    languages: Sequence[str],
    *,
    opens: bool,
) -> frozenset[str]:
    """Return the terms of words with nearly the meaning of one; none of names.

    Where nouns have capitals as well, or a word opens the question, it may be no name.
    """
    if text[:1].isupper() and not opens:
        languages = [one for one in languages if LANGUAGES[one].flag("writing", "capital_nouns")]
    words = map(near_words, languages)
    return frozenset(one for near in words for term in terms for one in near.get(term, ()))


def _alike(text: str, written: Iterable[str], statistics: Statistics) -> Iterator[Similar]:
    """Yield terms that sound like those a word is `written` as, or like it in other letters."""
    for term in written:
        yield from statistics.similar(term)
    for term in spellings_elsewhere(text):
        yield from (one for one in statistics.similar(term) if is_carried(text, one.term))


def _weighed(
    text: str,
    start: int,
    variants: frozenset[str],
    statistics: Statistics,
    *,
    held: bool = True,
    respelled: bool = False,
) -> Word:
    found = min(statistics.size, sum(map(statistics.frequency, variants)))
    idf = log(1 + (statistics.size - found + 0.5) / (found + 0.5))
    return Word(text, start, variants, idf, held and not respelled, respelled)
