"""A segment with the passages that are still in it (live docs)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.postings import WINDOW
from index.engine.search.cursors import removed_frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.engine.segment import Found, Segment


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
