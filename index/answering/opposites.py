"""Whether words say the opposite of what others say in their place (for, against). Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query.opposites import opposite_sides, written_sides
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.models import Span


def are_opposed(one: Sequence[str], other: Sequence[str], language: str) -> bool:
    """Whether some words say the opposite of others, and nothing else that tells something."""
    mine, others = (terms(" ".join(words), language) for words in (one, other))
    function = function_terms(language)
    for side, opposite in opposite_sides(language):
        if side.isdisjoint(mine) or opposite.isdisjoint(others):
            continue
        if opposite.isdisjoint(mine) and side.isdisjoint(others):
            # In order: the one who beat somebody lost to nobody.
            rest, its_rest = _without(mine, side | function), _without(others, opposite | function)
            return rest == its_rest
    return False


def _without(found: Iterable[str], left_out: frozenset[str]) -> list[str]:
    return [term for term in found if term not in left_out]


def are_opposed_within(one: str, part: Span, other: str, its_part: Span, language: str) -> bool:
    """Whether parts of two texts without spaces lie in words that say the opposite."""
    return any(
        _covers(side, one, part) and _covers(opposite, other, its_part)
        for side, opposite in written_sides(language)
    )


def _covers(words: Iterable[str], text: str, part: Span) -> bool:
    """Whether one of the words stands in a text so that it holds all of a part."""
    return any(
        0 <= text.find(word, max(0, part.end - len(word)), part.start + len(word)) <= part.start
        for word in words
    )
