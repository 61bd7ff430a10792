"""Lists read from a segment's file where the rest of it is mapped.

A page that is touched is mapped with its neighbours, sixteen or so: the short lists of a thousand
questions, a few pages each, are most of a file. Reading one takes no longer than the processor
takes to find its pages, and leaves nothing behind. What is long is mapped: of that a search looks
at parts. So is a small file.
"""

from __future__ import annotations

import os
import weakref
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.errors import IndexDamaged

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# The longest list that is read, and the smallest file of which any are, in bytes.
LONGEST = 64 << 10
SMALLEST_FILE = 64 << 20
_ALIGNMENT = 4
_NOTHING = np.frombuffer(b"", np.uint8)


class Read(NamedTuple):
    """Lists in memory of their own, and by term where each begins there, -1 where it is not."""

    octets: NDArray[np.uint8]
    at: NDArray[np.int64]


class ListReader:
    """Reads from one file, which it keeps open as long as it lives.

    Raises IndexDamaged where it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        try:
            self._file = os.open(path, os.O_RDONLY)
        except OSError as error:
            raise IndexDamaged(path.name, f"cannot be read: {error}") from error
        weakref.finalize(self, os.close, self._file)

    def read(self, lists: NDArray[np.int64]) -> Read:
        """Read those of the lists, each given by its first octet and its size, that are short.

        Raises IndexDamaged where the file has been cut off.
        """
        at = np.full(len(lists), -1)
        size = 0
        short = []
        for term, (first, octets) in enumerate(lists.tolist()):
            if 0 < octets <= LONGEST:
                at[term] = size
                short.append((first, size, size + octets))
                size += -(-octets // _ALIGNMENT) * _ALIGNMENT
        memory = memoryview(bytearray(size))
        for first, start, end in short:
            if os.preadv(self._file, [memory[start:end]], first) != end - start:
                raise IndexDamaged(self._name, "is cut off")
        return Read(np.frombuffer(memory.toreadonly(), np.uint8), at)


@lru_cache(maxsize=64)
def nothing(terms: int) -> Read:
    """Return what is read of a segment that is mapped, or in memory."""
    return Read(_NOTHING, np.full(terms, -1))
