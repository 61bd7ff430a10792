"""Lists read from a segment's file where the rest of it is mapped.

A page that is touched is mapped with its neighbours, sixteen or so: the short lists of a thousand
questions, a few pages each, are most of a file. Reading one takes no longer than the processor
takes to find its pages, and leaves nothing behind. A long list is mapped, for a search looks only
at parts of it, and so is a small file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.jit import compiled, pread

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The longest list that is read, in bytes.
LONGEST = 64 << 10
# Instead of where a list begins: the file ends before it does, or cannot be read.
CUT_OFF, UNREADABLE = -2, -3
# A signal may come in between, and next time not.
_TRIES = 10
_ALIGNMENT = 4


@compiled
def _fill(memory: NDArray[np.uint8], file: int, first: int) -> int:
    """Fill memory from a file; return 0, or why it cannot be."""
    done, tries = 0, 0
    while done < memory.size:
        got = pread(file, memory[done:].ctypes, memory.size - done, first + done)
        if got == 0:
            return CUT_OFF
        tries += got < 0
        if tries == _TRIES:
            return UNREADABLE
        done += max(got, 0)
    return 0


@compiled
def read_short(file: int, lists: NDArray[np.int64]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Read those of the lists, each given by its first octet and its size, that are short.

    Return them in memory of their own, and by list where each begins there, -1 where it is not
    read; none is where `file` is -1. All are CUT_OFF or UNREADABLE where one cannot be read.
    """
    at, size = np.full(lists.shape[0], -1), 0
    if file >= 0:
        for i in range(lists.shape[0]):
            if 0 < lists[i, 1] <= LONGEST:
                at[i] = size
                size += -(-lists[i, 1] // _ALIGNMENT) * _ALIGNMENT
    memory = np.empty(size, np.uint8)
    for i in range(lists.shape[0]):
        if at[i] >= 0:
            fault = _fill(memory[at[i] : at[i] + lists[i, 1]], file, lists[i, 0])
            if fault:
                at[:] = fault
                break
    return memory, at
