"""An immutable part of the index, in memory or mapped from its file."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from index.engine import files
from index.engine.inverting import average_length
from index.engine.postings import BULK, Postings
from index.engine.terms import find_terms
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

SUFFIX = ".segment"
# Segments of up to this many passages are small enough to be checked whole when they are opened,
# and to be merged within a commit, in milliseconds.
SMALL = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Passages and their postings; `path` is None while it is in memory only."""

    postings: Postings
    average: float
    path: Path | None = None
    # By row: passages counted that are removed, and after how many removals that was.
    removed_frequencies: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.postings.ids)

    @classmethod
    def of(cls, postings: Postings) -> Segment:
        """Return the segment of postings that have just been made."""
        return cls(postings, average_length(postings.lengths))

    @classmethod
    def read(cls, path: Path) -> Segment:
        """Map a segment's file; raise IndexDamaged if it is not what was written."""
        meta, arrays = files.read(path, unchecked=BULK)
        if set(arrays) != set(Postings._fields):
            raise IndexDamaged(path.name, "has other arrays than a segment")
        if len(arrays["ids"]) <= SMALL:
            files.check(path)
        return cls(Postings(**arrays), meta["average"], path)

    def saved(self, folder: Path) -> Segment:
        """Return this segment as its file in `folder`, under a name that was never used."""
        path = folder / f"{secrets.token_hex(8)}{SUFFIX}"
        files.write(path, {"average": self.average}, self.postings._asdict())
        return Segment.read(path)

    def find(self, wanted: tuple[NDArray[np.uint8], NDArray[np.int64]]) -> NDArray[np.int64]:
        """Return the row of each of the `encoded` terms, -1 for a term that is not here."""
        return find_terms(self.postings.term_text, self.postings.term_offsets, *wanted)

    def places(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the local numbers of those of the ids that are in this segment."""
        own = self.postings.ids
        if not len(own):
            return np.empty(0, np.int64)
        at = np.minimum(np.searchsorted(own, ids), len(own) - 1)
        return np.unique(at[own[at] == ids])

    def terms(self) -> list[str]:
        """Return the terms by row."""
        text = self.postings.term_text.tobytes().decode("utf-8", "surrogatepass")
        return text.split("\0")[:-1]


def encoded(terms: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Return terms as UTF-8 with a NUL behind each, and where each begins."""
    octets = [term.encode("utf-8", "surrogatepass") for term in terms]
    offsets = np.zeros(len(octets) + 1, np.int64)
    np.cumsum([len(one) + 1 for one in octets], out=offsets[1:])
    return np.frombuffer(b"\0".join([*octets, b""]), np.uint8), offsets
