"""Whether two articles are nearly the same: pure.

Shingles after Broder, "On the resemblance and containment of documents" (1997): runs of terms. The
measure is the share of the shorter text in the longer one (containment), so that a shortened
version of a story is found as well as one with a new headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# In terms.
SHINGLE = 4
# Fewer shingles say nothing: any two short notes may begin alike.
FEWEST = 8
# Of the shorter text's shingles. Two reports of one event share about a tenth, a correction of an
# article nine tenths.
NEARLY = 0.7
# Of a longer text its beginning tells. In terms.
LONGEST = 5_000

Shingles = frozenset[tuple[str, ...]]


def shingles(terms: Sequence[str]) -> Shingles:
    """Return the runs of terms in a text."""
    told = terms[:LONGEST]
    return frozenset(zip(*(told[start:] for start in range(SHINGLE)), strict=False))


def containment(one: Shingles, other: Shingles) -> float:
    """Return how much of the shorter text is in the other, 0 to 1; 0 where it is too short."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter >= FEWEST else 0.0


def rarest(terms: Iterable[str], frequency: Callable[[str], int], many: int) -> list[str]:
    """Return the terms that tell a text from others best."""
    return sorted(set(terms), key=lambda term: (frequency(term), term))[:many]
