"""Whether a text tells of another event than a question asks for: built, repaired. Pure."""

from __future__ import annotations

from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.opposites import both_ways
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence


def tells_of_another(question: str, text: str, language: str) -> bool:
    """Whether a text has only the other event of a pair of which a question asks for one."""
    has = partial(_holds, language=language)
    return any(
        has(question, own) and not has(question, other) and has(text, other) and not has(text, own)
        for own, other in _events(language)
    )


def _holds(text: str, words: frozenset[str], language: str) -> bool:
    if LANGUAGES[language].flag("writing", "unspaced"):
        return any(word in text for word in words)
    return not words.isdisjoint(_terms(text, language))


@lru_cache(maxsize=64)
def _terms(text: str, language: str) -> frozenset[str]:
    return frozenset(terms(text, language))


@cache
def _events(language: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the terms of each two events that are told apart, both ways round."""
    own = LANGUAGES[language]
    same = own.words("facts", "one_event")
    opposites = [pair for pair in own.pairs("facts", "opposites") if same.isdisjoint(pair[0])]
    pairs = (*own.pairs("facts", "events"), *opposites)
    return tuple(both_ways((_side(one, language), _side(other, language)) for one, other in pairs))


def _side(words: Sequence[str], language: str) -> frozenset[str]:
    """Return what a side is found by: its terms, or its words where they have no spaces."""
    if LANGUAGES[language].flag("writing", "unspaced"):
        return frozenset(words)
    return frozenset(terms(" ".join(words), language)) - function_terms(language)
