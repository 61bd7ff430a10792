"""Searches by the compiled kernels."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.impacts import impacts_at
from index.engine.search.kernel import search_only_segment, search_segment
from index.engine.search.leaf import Leaf, encoded
from index.engine.search.lists import live_frequencies
from index.engine.search.short_lists import CUT_OFF
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.engine.live_segment import LiveSegment


class Wanted(NamedTuple):
    """Terms that are searched for, `encoded`, and how often each is asked for."""

    terms: bytes
    times: NDArray[np.int64]


class Best(NamedTuple):
    """Room for the best passages, which the kernels fill."""

    scores: NDArray[np.float64]
    ids: NDArray[np.int64]


class KernelScorer:
    """Passages of segments, scored by the kernels.

    `earlier` is the scorer of the state before: the leaves of this one use what its leaves keep.
    """

    __slots__ = ("_alone", "_average", "_count", "_impacts", "_total_length", "leaves")

    def __init__(
        self, segments: Sequence[LiveSegment], earlier: KernelScorer | None = None
    ) -> None:
        known = {leaf.segment: leaf for leaf in earlier.leaves} if earlier else {}
        # The largest first: its best passages let the search skip most of the others.
        self.leaves: tuple[Leaf, ...] = tuple(
            _leaf(one, known.get(one.segment))
            for one in sorted(segments, key=lambda one: -one.count)
        )
        self._count = sum(one.count for one in segments)
        self._total_length = sum(one.total_length for one in segments)
        self._average = self._total_length / self._count if self._total_length else 1.0
        self._impacts = impacts_at(self._average)
        # One segment, and that whole.
        self._alone = len(segments) == 1 and segments[0].is_plain

    def document_frequency(self, term: str) -> int:
        """Return how many passages hold the term."""
        wanted = encoded([term])
        return sum(int(one.find(wanted, 1).frequencies[0]) for one in self.leaves)

    def vocabulary(self) -> list[tuple[str, int]]:
        """Return the terms that occur and how many passages hold each."""
        total: Counter[str] = Counter()
        for one in self.leaves:
            postings = one.segment.postings
            frequencies = postings.document_frequencies
            if not one.live_segment.is_plain:
                frequencies = live_frequencies(postings, one.live_segment.live)
            pairs = zip(one.segment.terms(), frequencies.tolist(), strict=True)
            if len(self.leaves) == 1:
                return [pair for pair in pairs if pair[1]]
            for term, frequency in pairs:
                total[term] += frequency
        return [pair for pair in total.items() if pair[1]]

    def search(self, terms: Sequence[str], k: int) -> list[tuple[int, float]]:
        """Return the best `k` passages as (id, score), best first and equal ones by id."""
        size = min(k, self._count)
        asked: dict[str, int] = {}
        for term in terms:
            asked[term] = asked.get(term, 0) + 1
        if size <= 0 or not self._total_length or not asked:
            return []
        wanted = Wanted(encoded(asked), np.array(list(asked.values())))
        best = Best(np.empty(size), np.empty(size, np.int64))
        found = (self._search_only if self._alone else self._search_all)(wanted, best)
        pairs = list(zip(best.ids[:found].tolist(), best.scores[:found].tolist(), strict=True))
        pairs.reverse()
        return pairs

    def _search_all(self, wanted: Wanted, best: Best) -> int:
        """Fill `best` from the segments, the worst first; return how many there are."""
        terms, times = wanted
        terms_found = [one.find(terms, len(times)) for one in self.leaves]
        frequencies = reduce(np.add, [own.frequencies for own in terms_found])
        found = 0
        for one, own in zip(self.leaves, terms_found, strict=True):
            found = search_segment(
                *one.segment.memory, *one.mask, own.ordinals, own.lists,
                one.segment.file_number, times, frequencies, self._count, self._average,
                self._impacts, self._average_ratio(one), one.segment.norm_accuracy, *best, found,
            )  # fmt: skip
            if found < 0:
                raise _unreadable(one, found)
        return found

    def _search_only(self, wanted: Wanted, best: Best) -> int:
        """Do the same where a segment is alone."""
        [one] = self.leaves
        terms, times = wanted
        found: int = search_only_segment(
            *one.segment.memory, one.guide, np.frombuffer(terms, np.uint8),
            *one.mask, one.segment.file_number, times, self._count, self._average,
            self._impacts, self._average_ratio(one), one.segment.norm_accuracy, *best,
        )  # fmt: skip
        if found < 0:
            raise _unreadable(one, found)
        return found

    def _average_ratio(self, one: Leaf) -> float:
        """Return the average length over the one that a segment's highest impacts were taken at."""
        return self._average / one.segment.average


def _leaf(one: LiveSegment, earlier: Leaf | None) -> Leaf:
    return earlier if earlier and earlier.live_segment is one else Leaf(one, earlier)


def _unreadable(one: Leaf, fault: int) -> Exception:
    name = one.segment.path.name if one.segment.path else "a segment"
    if fault == CUT_OFF:
        return IndexDamaged(name, "is cut off")
    return OSError(f"{name} cannot be read")
