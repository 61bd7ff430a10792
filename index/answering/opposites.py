"""Whether words say the opposite of what others say in their place (for, against). Pure."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def are_opposed(one: Sequence[str], other: Sequence[str], language: str) -> bool:
    """Whether some words say the opposite of others, and nothing else that tells something."""
    mine, others = (set(terms(" ".join(words), language)) for words in (one, other))
    function = function_terms(language)
    for side, opposite in _sides(language):
        if mine.isdisjoint(side) or others.isdisjoint(opposite):
            continue
        if mine.isdisjoint(opposite) and others.isdisjoint(side):
            return mine - side - function == others - opposite - function
    return False


def are_opposed_within(
    one: str, other: str, places: tuple[int, int, int, int], language: str
) -> bool:
    """Whether two texts without spaces differ in parts of words that say the opposite.

    `places` are where the part of one begins and ends, then that of the other.
    """
    start, end, its_start, its_end = places
    return any(
        _covers(side, one, start, end) and _covers(opposite, other, its_start, its_end)
        for side, opposite in _written(language)
    )


def _covers(words: Iterable[str], text: str, start: int, end: int) -> bool:
    """Whether one of the words stands in a text so that it holds all of a part."""
    return any(
        0 <= text.find(word, max(0, end - len(word)), start + len(word)) <= start for word in words
    )


@cache
def _sides(language: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the terms of each two sides that are opposed, both ways round."""
    return tuple(
        (frozenset(terms(" ".join(side), language)), frozenset(terms(" ".join(other), language)))
        for side, other in _written(language)
    )


@cache
def _written(language: str) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    return tuple(_both_ways(language))


def _both_ways(language: str) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    for side, other in LANGUAGES[language].pairs("facts", "opposites"):
        yield side, other
        yield other, side
