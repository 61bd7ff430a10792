"""What a search sees: segments, what is removed from them, and the statistics of the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.build.merging import live_frequencies
from index.engine.postings import WINDOW, impacts_at
from index.engine.search.cursors import removed_frequency
from index.engine.search.kernel import search_only_segment, search_segment
from index.engine.search.short_lists import CUT_OFF
from index.engine.segment import Found, Segment, encoded
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


# Masks of restricted searches kept per segment: a byte a passage each.
_MASKS_KEPT = 8
_FREQUENCIES_KEPT = 100_000


class Mask(NamedTuple):
    """Which passages of a segment may be found, and which windows have any."""

    eligible: NDArray[np.uint8]
    occupied: NDArray[np.uint8]

    @classmethod
    def of(cls, eligible: NDArray[np.uint8]) -> Mask:
        """Return the mask of the passages marked with 1."""
        starts = np.arange(0, len(eligible), WINDOW)
        occupied = np.maximum.reduceat(eligible, starts) if len(starts) else eligible
        return cls(eligible, occupied)


@dataclass(frozen=True, slots=True, eq=False)
class LiveSegment:
    """A segment and the tombstones it has: `live` by passage, `removed` in order of removal."""

    segment: Segment
    live: NDArray[np.uint8]
    removed: NDArray[np.uint32]
    total_length: int
    masks: dict[frozenset[int] | None, Mask] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many passages are not removed."""
        return len(self.live) - len(self.removed)

    @property
    def is_plain(self) -> bool:
        """Whether nothing is removed."""
        return not len(self.removed)

    @classmethod
    def of(cls, segment: Segment) -> LiveSegment:
        """Return a segment from which nothing is removed."""
        live = np.ones(len(segment), np.uint8)
        return cls(segment, live, np.empty(0, np.uint32), segment.total_length)

    def without(self, places: NDArray[np.int64]) -> LiveSegment:
        """Return this segment with more passages removed; itself if they were already."""
        places = places[self.live[places] != 0]
        if not len(places):
            return self
        live = self.live.copy()
        live[places] = 0
        removed = np.concatenate((self.removed, places.astype(np.uint32)))
        length = int(self.segment.postings.lengths[places].sum(dtype=np.int64))
        return LiveSegment(self.segment, live, removed, self.total_length - length)

    def frequency(self, row: int) -> int:
        """Return how many passages that are not removed hold the term of a row."""
        frequency = int(self.segment.postings.document_frequencies[row])
        if not len(self.removed):
            return frequency
        cache = self.segment.removed_frequencies
        counted, seen = cache.get(row, (0, 0))
        if seen > len(self.removed):  # this snapshot is older than the count
            counted, seen = 0, 0
        if seen < len(self.removed):
            counted += removed_frequency(self.segment.postings, row, self.removed[seen:])
            if len(cache) >= _FREQUENCIES_KEPT:
                cache.clear()
            cache[row] = (counted, len(self.removed))
        return frequency - counted

    def find(self, wanted: bytes, count: int) -> Found:
        """Find `encoded` terms; their frequencies are those of the passages not removed."""
        found = self.segment.find(wanted, count)
        if len(self.removed):
            for i, row in enumerate(found.rows.tolist()):
                found.frequencies[i] = self.frequency(row) if row >= 0 else 0
        return found

    def mask(self, within: frozenset[int] | None) -> Mask:
        """Return which passages a search in the given collections may find."""
        mask = self.masks.get(within)
        if mask is None:
            eligible = self.live
            if within is not None:
                allowed = np.isin(self.segment.postings.collections, list(within))
                eligible = eligible & allowed.astype(np.uint8)
            mask = Mask.of(eligible)
            if len(self.masks) >= _MASKS_KEPT:
                self.masks.clear()
            self.masks[within] = mask
        return mask


def replaced(
    segments: Sequence[LiveSegment], sources: Sequence[LiveSegment], merged: LiveSegment
) -> list[LiveSegment]:
    """Return `segments` with `merged`, now the last, for its sources.

    What was removed from them since is removed from it.
    """
    before = {one.segment: one for one in sources}
    kept = []
    for one in segments:
        if one.segment not in before:
            kept.append(one)
            continue
        since = one.removed[len(before[one.segment].removed) :]
        merged = merged.without(merged.segment.places(one.segment.postings.ids[since]))
    return [*kept, merged]


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
