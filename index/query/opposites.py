"""Words that say the opposite of each other (open, closed), both ways round. Pure."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from index.languages import LANGUAGES
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Side = TypeVar("Side")


def both_ways(pairs: Iterable[tuple[Side, Side]]) -> Iterator[tuple[Side, Side]]:
    """Yield the two sides of each pair, and then the same the other way round."""
    for one, other in pairs:
        yield one, other
        yield other, one


@cache
def written_sides(language: str) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    """Return the words of each two sides that say the opposite, both ways round."""
    return tuple(both_ways(LANGUAGES[language].pairs("facts", "opposites")))


@cache
def opposite_sides(language: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the terms of each two sides that say the opposite, both ways round."""
    sides = (
        (frozenset(terms(" ".join(one), language)), frozenset(terms(" ".join(other), language)))
        for one, other in LANGUAGES[language].pairs("facts", "opposites")
    )
    return tuple(both_ways(sides))
