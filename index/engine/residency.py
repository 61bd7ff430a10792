"""How much of a large file stays in a process's memory."""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Of a mapped file, about so many bytes are kept before all is given back. The pages stay in the
# system's cache, from where the next search has them back in microseconds: it is the process that
# is small, and what it does not hold the system may use for others.
MOST_RESIDENT = 40 << 20
# What is read of a file comes with what is around it, in pieces of so many bytes; a posting and
# what belongs to it takes about so many.
_AROUND, _POSTING = 1 << 16, 3


class Residency:
    """Reckons what of a mapped file searches have touched, and gives it back when it is much.

    Threads may touch at once: what one of them counts less, or gives back too early, costs time
    and nothing else.
    """

    def __init__(self, mapping: mmap.mmap, most: int = MOST_RESIDENT) -> None:
        self.given_back = 0  # so many times
        self._mapping = mapping
        self._most = most
        self._rows: set[int] = set()
        self._touched = 0

    def touch(self, rows: NDArray[np.int64], frequencies: NDArray[np.int64]) -> None:
        """Count the lists of a question's terms, whose frequencies are at most those given."""
        for row, frequency in zip(rows.tolist(), frequencies.tolist(), strict=True):
            if row not in self._rows:
                self._rows.add(row)
                self._touched += _AROUND + _POSTING * frequency
        if self._touched > self._most:
            self._rows, self._touched = set(), 0
            self.given_back += 1
            if hasattr(mmap, "MADV_DONTNEED"):  # not on Windows
                self._mapping.madvise(mmap.MADV_DONTNEED)
