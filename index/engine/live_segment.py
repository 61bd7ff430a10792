"""A segment with the passages that are still in it (live docs)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from index.engine.segment import Segment


@dataclass(frozen=True, slots=True, eq=False)
class LiveSegment:
    """A segment and the tombstones it has: `live` by passage, `removed` in order of removal."""

    segment: Segment
    live: NDArray[np.uint8]
    removed: NDArray[np.uint32]
    total_length: int

    @property
    def count(self) -> int:
        """Number of passages that are not removed."""
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

    def saved(self, save: Callable[[Segment], Segment]) -> LiveSegment:
        """Return this segment with its file, which `save` gives it if it is in memory only."""
        return self if self.segment.path else replace(self, segment=save(self.segment))

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

    def of_collections(self, chosen: frozenset[int]) -> LiveSegment | None:
        """Return this segment as if only the passages of some collections had come; None for none.

        That takes time, and is slower to search, where it has some of them and not all.
        """
        if self.segment.collections <= chosen:
            return self
        if self.segment.collections.isdisjoint(chosen):
            return None
        others = np.isin(self.segment.postings.collections, list(chosen), invert=True)
        left = self.without(np.flatnonzero(others))
        return left if left.count else None


def replaced(
    segments: Sequence[LiveSegment],
    sources: Sequence[LiveSegment],
    merged: Sequence[LiveSegment],
) -> list[LiveSegment]:
    """Return `segments` with the `merged` ones, now the last, for their sources.

    Passages removed from the sources since then are removed from the merged ones.
    """
    before = {one.segment: one for one in sources}
    kept = []
    for one in segments:
        if one.segment not in before:
            kept.append(one)
            continue
        since = one.removed[len(before[one.segment].removed) :]
        gone = one.segment.postings.ids[since]
        merged = [each.without(each.segment.places(gone)) for each in merged]
    return [*kept, *merged]
