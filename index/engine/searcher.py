"""What a search sees: segments, what is removed from them, and the statistics of the rest."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.build.merging import live_frequencies
from index.engine.postings import impacts_at
from index.engine.search.kernel import search_only_segment, search_segment
from index.engine.search.short_lists import CUT_OFF
from index.engine.segment import encoded
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.engine.live_segment import LiveSegment


class Wanted(NamedTuple):
    """What is searched for: `encoded` terms, how often each is asked for, and in which collections.

    None stands for all collections.
    """

    terms: bytes
    times: NDArray[np.int64]
    within: frozenset[int] | None


class Best(NamedTuple):
    """Room for the best passages, which the kernels fill."""

    scores: NDArray[np.float64]
    ids: NDArray[np.int64]


class Snapshot:
    """A consistent state of the index: never changed, so any number of threads may search it."""

    __slots__ = ("_alone", "_average", "_impacts", "count", "segments", "total_length")

    def __init__(self, segments: Sequence[LiveSegment]) -> None:
        # The largest first: its best passages let the search skip most of the others.
        self.segments = tuple(sorted(segments, key=lambda one: -one.count))
        self.count = sum(one.count for one in segments)
        self.total_length = sum(one.total_length for one in segments)
        self._average = self.total_length / self.count if self.total_length else 1.0
        self._impacts = impacts_at(self._average)
        # One segment, and that whole.
        self._alone = len(self.segments) == 1 and self.segments[0].is_plain

    def document_frequency(self, term: str) -> int:
        """Return how many passages hold the term."""
        wanted = encoded([term])
        return sum(int(one.find(wanted, 1).frequencies[0]) for one in self.segments)

    def vocabulary(self) -> list[tuple[str, int]]:
        """Return the terms that occur and how many passages hold each."""
        total: Counter[str] = Counter()
        for one in self.segments:
            postings = one.segment.postings
            frequencies = postings.document_frequencies
            if len(one.removed):
                frequencies = live_frequencies(postings, one.live)
            pairs = zip(one.segment.terms(), frequencies.tolist(), strict=True)
            if len(self.segments) == 1:
                return [pair for pair in pairs if pair[1]]
            for term, frequency in pairs:
                total[term] += frequency
        return [pair for pair in total.items() if pair[1]]

    def search(
        self, terms: Sequence[str], k: int, within: frozenset[int] | None
    ) -> list[tuple[int, float]]:
        """Return the best `k` passages as (id, score), best first and equal ones by id."""
        size = min(k, self.count)
        asked: dict[str, int] = {}
        for term in terms:
            asked[term] = asked.get(term, 0) + 1
        if size <= 0 or not self.total_length or not asked:
            return []
        wanted = Wanted(encoded(asked), np.array(list(asked.values())), within)
        best = Best(np.empty(size), np.empty(size, np.int64))
        found = (self._search_only if self._alone else self._search_all)(wanted, best)
        pairs = list(zip(best.ids[:found].tolist(), best.scores[:found].tolist(), strict=True))
        pairs.reverse()
        return pairs

    def _search_all(self, wanted: Wanted, best: Best) -> int:
        """Fill `best` from the segments, the worst first; return how many there are."""
        terms, times, within = wanted
        terms_found = [one.find(terms, len(times)) for one in self.segments]
        frequencies = reduce(np.add, [own.frequencies for own in terms_found])
        found = 0
        for one, own in zip(self.segments, terms_found, strict=True):
            found = search_segment(
                *one.segment.memory, *one.mask(within), own.rows, own.lists,
                one.segment.file_number, times, frequencies, self.count, self._average,
                self._impacts, self._drift(one), one.segment.closeness, *best, found,
            )  # fmt: skip
            if found < 0:
                raise _unreadable(one, found)
        return found

    def _search_only(self, wanted: Wanted, best: Best) -> int:
        """Do the same where a segment is alone."""
        [one] = self.segments
        terms, times, within = wanted
        found: int = search_only_segment(
            *one.segment.memory, one.segment.guide, np.frombuffer(terms, np.uint8),
            *one.mask(within), one.segment.file_number, times, self.count, self._average,
            self._impacts, self._drift(one), one.segment.closeness, *best,
        )  # fmt: skip
        if found < 0:
            raise _unreadable(one, found)
        return found

    def _drift(self, one: LiveSegment) -> float:
        """Return the average length over the one that a segment's highest impacts were taken at."""
        return self._average / one.segment.average


def _unreadable(one: LiveSegment, fault: int) -> Exception:
    name = one.segment.path.name if one.segment.path else "a segment"
    if fault == CUT_OFF:
        return IndexDamaged(name, "is cut off")
    return OSError(f"{name} cannot be read")
