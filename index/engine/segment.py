"""An immutable part of the index, in memory or mapped from its file."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.engine.disk import container
from index.engine.disk.open_file import OpenFile
from index.engine.impacts import average_length, norm_accuracy
from index.engine.postings import BULK, DTYPES, Memory, Postings, name_in_file
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

SUFFIX = ".segment"
_BULK = frozenset(map(name_in_file, BULK))
# Segments of up to this many passages are small enough to be checked whole when they are opened,
# and to be merged within a commit, in milliseconds.
SMALL = 2048
# Of the smallest file from which short lists are read and not mapped, in bytes.
SMALLEST_READ = 64 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Passages and their postings; `path` is None while it is in memory only."""

    memory: Memory
    postings: Postings  # in the memory
    total_length: int
    average: float  # of the lengths, when the highest impacts were taken
    norm_accuracy: float  # see `postings.norm_accuracy`
    # Of its passages: one, but for files of earlier versions.
    collections: frozenset[int]
    path: Path | None = None
    mapped: container.Mapped | None = None  # its file
    open_file: OpenFile | None = None  # a large one

    def __len__(self) -> int:
        return len(self.postings.ids)

    @classmethod
    def of(cls, postings: Postings) -> Segment:
        """Return the segment of postings that have just been made."""
        lengths = postings.lengths
        total = int(lengths.sum(dtype=np.int64))
        memory = Memory.of(postings)
        return cls(
            memory, memory.postings, total, average_length(lengths), norm_accuracy(lengths),
            _distinct(postings.collections),
        )  # fmt: skip

    @classmethod
    def read(cls, path: Path) -> Segment:
        """Map a segment's file; raise IndexDamaged if it is not what was written."""
        file = container.read(path, unchecked=_BULK)
        if tuple(file.places) != tuple(map(name_in_file, DTYPES)):
            raise IndexDamaged(path.name, "has other arrays than a segment")
        types, firsts, ends = zip(*file.places.values(), strict=True)
        if types != tuple(DTYPES.values()):
            raise IndexDamaged(path.name, "has arrays of other types than a segment")
        memory, meta = Memory(file.octets, np.array([firsts, ends]).T.copy()), file.meta
        postings = memory.postings
        if len(postings.ids) <= SMALL:
            file.check(_BULK)
        total, average = meta["total_length"], meta["average"]
        open_file = OpenFile(path) if len(file.octets) >= SMALLEST_READ else None
        known = meta.get("collections")
        collections = _distinct(postings.collections) if known is None else frozenset(known)
        return cls(
            memory, postings, total, average, meta["closeness"], collections, path, file, open_file
        )

    def saved(self, folder: Path) -> Segment:
        """Return this segment as its file in `folder`, under a name that was never used."""
        path = folder / f"{secrets.token_hex(8)}{SUFFIX}"
        meta = {
            "total_length": self.total_length,
            "average": self.average,
            "closeness": self.norm_accuracy,
            "collections": sorted(self.collections),
        }
        arrays = {name_in_file(name): own for name, own in self.postings._asdict().items()}
        container.write(path, meta, arrays)
        return Segment.read(path)

    def check(self) -> None:
        """Compare the checksums that opening had no time for; raise IndexDamaged."""
        if self.mapped and len(self) > SMALL:
            self.mapped.check(_BULK)

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
        """Return the terms by ordinal."""
        text = self.postings.term_text.tobytes().decode("utf-8", "surrogatepass")
        return text.split("\0")[:-1]


def _distinct(collections: NDArray[np.int32]) -> frozenset[int]:
    return frozenset(np.unique(collections).tolist())
