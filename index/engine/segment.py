"""An immutable part of the index, in memory or mapped from its file."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.disk import container
from index.engine.postings import BULK, DTYPES, Memory, Postings, average_length, closeness
from index.engine.search.short_lists import SMALLEST_FILE, OpenFile
from index.engine.terms import find_terms, guide_to
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from numpy.typing import NDArray

SUFFIX = ".segment"
# Segments of up to this many passages are small enough to be checked whole when they are opened,
# and to be merged within a commit, in milliseconds.
SMALL = 2048


class Found(NamedTuple):
    """What a segment has of each term: its row and document frequency, -1 and 0 if it has not.

    `lists` are the first octet of its list in the file and how many it has, 0 where it has none.
    """

    rows: NDArray[np.int64]
    frequencies: NDArray[np.int64]
    lists: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Passages and their postings; `path` is None while it is in memory only."""

    memory: Memory
    postings: Postings  # in the memory
    guide: NDArray[np.uint64]  # to its terms
    total_length: int
    average: float  # of the lengths, when the highest impacts were taken
    closeness: float  # see `postings.closeness`
    path: Path | None = None
    open_file: OpenFile | None = None  # a large one
    # By row: passages counted that are removed, and after how many removals that was.
    removed_frequencies: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.postings.ids)

    @classmethod
    def of(cls, postings: Postings) -> Segment:
        """Return the segment of postings that have just been made."""
        lengths = postings.lengths
        total = int(lengths.sum(dtype=np.int64))
        memory = Memory.of(postings)
        return cls(
            memory, memory.postings, _guide(postings), total,
            average_length(lengths), closeness(lengths),
        )  # fmt: skip

    @classmethod
    def read(cls, path: Path) -> Segment:
        """Map a segment's file; raise IndexDamaged if it is not what was written."""
        file = container.read(path, unchecked=BULK)
        if tuple(file.places) != Postings._fields:
            raise IndexDamaged(path.name, "has other arrays than a segment")
        types, firsts, ends = zip(*file.places.values(), strict=True)
        if types != DTYPES:
            raise IndexDamaged(path.name, "has arrays of other types than a segment")
        memory, meta = Memory(file.octets, np.array([firsts, ends]).T.copy()), file.meta
        postings = memory.postings
        if len(postings.ids) <= SMALL:
            file.check(BULK)
        total, average = meta["total_length"], meta["average"]
        open_file = OpenFile(path) if len(file.octets) >= SMALLEST_FILE else None
        return cls(
            memory, postings, _guide(postings), total, average, meta["closeness"], path, open_file
        )

    def saved(self, folder: Path) -> Segment:
        """Return this segment as its file in `folder`, under a name that was never used."""
        path = folder / f"{secrets.token_hex(8)}{SUFFIX}"
        meta = {
            "total_length": self.total_length,
            "average": self.average,
            "closeness": self.closeness,
        }
        container.write(path, meta, self.postings._asdict())
        return Segment.read(path)

    def find(self, wanted: bytes, count: int) -> Found:
        """Find `encoded` terms."""
        found = Found(
            np.empty(count, np.int64), np.empty(count, np.int64), np.empty((count, 2), np.int64)
        )
        find_terms(*self.memory, self.guide, np.frombuffer(wanted, np.uint8), *found)
        return found

    @property
    def file_number(self) -> int:
        """The number of the file that short lists are read from for a search, -1 if none are."""
        return self.open_file.number if self.open_file else -1

    def places(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the local numbers of those of the ids that are in this segment."""
        own = self.postings.ids
        # New passages have new ids, and what is added by the million is looked for in vain.
        if not len(own) or not len(ids) or ids.max() < own[0] or own[-1] < ids.min():
            return np.empty(0, np.int64)
        at = np.minimum(np.searchsorted(own, ids), len(own) - 1)
        return np.unique(at[own[at] == ids])

    def terms(self) -> list[str]:
        """Return the terms by row."""
        text = self.postings.term_text.tobytes().decode("utf-8", "surrogatepass")
        return text.split("\0")[:-1]


def _guide(postings: Postings) -> NDArray[np.uint64]:
    return guide_to(postings.term_text, postings.term_offsets)


def encoded(terms: Collection[str]) -> bytes:
    """Return terms as UTF-8 with a NUL behind each; one that holds a NUL as what is never there."""
    text = "\0".join(terms) + "\0"
    if text.count("\0") == len(terms):
        return text.encode("utf-8", "surrogatepass")
    return b"".join(
        b"\xff\0" if "\0" in term else term.encode("utf-8", "surrogatepass") + b"\0"
        for term in terms
    )
