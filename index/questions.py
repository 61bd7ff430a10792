"""A question in a person's own words, made ready to search with: pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from index.text.function_words import function_terms
from index.text.names import same_words
from index.text.question_kinds import Kind, kind_of
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.text.names import Similar


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, `start` to `end`: its terms in each likely language, and its idf.

    `respelled` is whether no article holds the word and the terms are of others that sound like it.
    """

    text: str
    start: int
    variants: frozenset[str]
    idf: float
    respelled: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question, analysed: the words it is about, and what kind of answer it asks for."""

    text: str
    words: tuple[Word, ...]
    kind: Kind

    @property
    def terms(self) -> list[str]:
        """All terms to look for."""
        return [term for word in self.words for term in sorted(word.variants)]

    @property
    def weight(self) -> float:
        """The sum of the words' idf."""
        return sum(word.idf for word in self.words)


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a question is weighed with.

    The library's `size` in passages, in how many of them a term is, and which of their terms sound
    like one that is in none.
    """

    size: int
    frequency: Callable[[str], int]
    similar: Callable[[str], Sequence[Similar]]


def analyse(text: str, languages: Sequence[str], statistics: Statistics) -> Question:
    """Analyse a question that may be in any of `languages`, the likeliest first.

    Words that only say how it is asked are left out, unless there are no others ("to be or not to
    be").
    """
    spellings: dict[tuple[int, int], dict[str, bool]] = defaultdict(dict)
    for language in languages:
        function = function_terms(language)
        for token in tokens(text, language):
            spellings[token.start, token.end][token.term] = token.term in function
    about = {place: v for place, v in spellings.items() if not any(v.values())} or spellings
    words: dict[frozenset[str], Word] = {}
    for (start, end), variants in about.items():
        word = _word(text[start:end], start, variants, languages, statistics)
        words.setdefault(word.variants, word)
    kind = kind_of(text, languages[0]) if languages else "other"
    return Question(text, tuple(words.values()), kind)


def _word(
    text: str, start: int, asked: Iterable[str], languages: Sequence[str], statistics: Statistics
) -> Word:
    """Weigh one word, in the spellings that the library has for it."""
    variants, respelled = set(asked), False
    for language in languages:
        same = same_words(language)
        variants.update(*(same.get(term, ()) for term in asked))
    found = sum(statistics.frequency(term) for term in variants)
    if not found:
        similar = {one.term for term in asked for one in statistics.similar(term)}
        found = sum(statistics.frequency(term) for term in similar)
        if found:
            variants, respelled = similar, True
    found = min(statistics.size, found)
    idf = log(1 + (statistics.size - found + 0.5) / (found + 0.5))
    return Word(text, start, frozenset(variants), idf, respelled)
