"""A segment as it is searched, with what is kept between searches (Lucene's leaf reader)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.postings import WINDOW
from index.engine.search.cursors import removed_frequency
from index.engine.terms import find_terms, guide_to

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

    from index.engine.live_segment import LiveSegment

_FREQUENCIES_KEPT = 100_000


class Mask(NamedTuple):
    """Marks (1) of the passages of a segment that may be found, and of the windows with any."""

    eligible: NDArray[np.uint8]
    occupied: NDArray[np.uint8]

    @classmethod
    def of(cls, eligible: NDArray[np.uint8]) -> Mask:
        """Return the mask of the passages marked with 1."""
        starts = np.arange(0, len(eligible), WINDOW)
        occupied = np.maximum.reduceat(eligible, starts) if len(starts) else eligible
        return cls(eligible, occupied)


class Found(NamedTuple):
    """Ordinal and document frequency of each term in a segment, -1 and 0 where it is absent.

    `lists` has the offset of its list in the file and the list's length, both in octets, 0 without.
    """

    ordinals: NDArray[np.int64]
    frequencies: NDArray[np.int64]
    lists: NDArray[np.int64]


class Leaf:
    """A live segment, its mask, the guide to its terms, and frequencies that were asked for.

    `earlier` is a leaf of the same segment with fewer passages removed: this one takes on all that
    it knows.
    """

    __slots__ = ("guide", "live_segment", "mask", "removed_frequencies", "segment")

    def __init__(self, live_segment: LiveSegment, earlier: Leaf | None = None) -> None:
        self.live_segment = live_segment
        self.segment = live_segment.segment
        self.mask = Mask.of(live_segment.live)
        # By ordinal: passages counted that are removed, and after how many removals that was.
        self.removed_frequencies: dict[int, tuple[int, int]] = {}
        self.guide: NDArray[np.uint64]
        if earlier:
            self.guide, self.removed_frequencies = earlier.guide, earlier.removed_frequencies
        else:
            postings = self.segment.postings
            self.guide = guide_to(postings.term_text, postings.term_offsets)

    def find(self, wanted: bytes, count: int) -> Found:
        """Find `encoded` terms; their frequencies are those of the passages not removed."""
        found = Found(
            np.empty(count, np.int64), np.empty(count, np.int64), np.empty((count, 2), np.int64)
        )
        find_terms(*self.segment.memory, self.guide, np.frombuffer(wanted, np.uint8), *found)
        if len(self.live_segment.removed):
            for i, ordinal in enumerate(found.ordinals.tolist()):
                found.frequencies[i] = self._frequency(ordinal) if ordinal >= 0 else 0
        return found

    def _frequency(self, ordinal: int) -> int:
        """Return how many passages that are not removed hold the term of a ordinal."""
        postings, removed = self.segment.postings, self.live_segment.removed
        counted, seen = self.removed_frequencies.get(ordinal, (0, 0))
        if seen > len(removed):  # a later leaf has counted on
            counted, seen = 0, 0
        if seen < len(removed):
            counted += removed_frequency(postings, ordinal, removed[seen:])
            if len(self.removed_frequencies) >= _FREQUENCIES_KEPT:
                self.removed_frequencies.clear()
            self.removed_frequencies[ordinal] = (counted, len(removed))
        return int(postings.document_frequencies[ordinal]) - counted


def encoded(terms: Collection[str]) -> bytes:
    """Return terms as UTF-8 with a NUL behind each; one that holds a NUL as what is never there."""
    text = "\0".join(terms) + "\0"
    if text.count("\0") == len(terms):
        return text.encode("utf-8", "surrogatepass")
    return b"".join(
        b"\xff\0" if "\0" in term else term.encode("utf-8", "surrogatepass") + b"\0"
        for term in terms
    )
