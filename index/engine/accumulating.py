"""The innermost loops of a search: terms added to the sums of a window of passages.

They take slices, so that each loop has one bound to check, and count in unsigned 32-bit numbers,
which spares the test for an index from the end: that alone halves their time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Passages looked at together for one that is above the threshold.
_CHUNK = 64
_NOTHING = np.float32(0)
_ONE = np.uint32(1)
# So many postings are walked through faster than they are halved.
_WALKED = np.uint32(16)


@compiled
def add_column(sums: NDArray[np.float32], impacts: NDArray[np.uint8], weight: np.float32) -> None:
    """Add a column's part of a window: no branches, so that it is done many at a time."""
    for i in range(impacts.size):
        sums[i] += weight * np.float32(impacts[i])


@compiled
def add_list(
    sums: NDArray[np.float32],
    passages: NDArray[np.uint32],
    impacts: NDArray[np.uint8],
    base: np.uint32,
    weight: np.float32,
    touched: NDArray[np.uint32],
    count: int,
) -> int:
    """Add a list's part of a window; return how many passages with a sum `touched` now has.

    `touched` has room for one more than the window has passages.
    """
    size, have = np.uint32(sums.size), np.uint32(count)
    for at in range(passages.size):
        i = np.uint32(passages[at] - base)
        if i >= size:  # only in a damaged file
            break
        before = sums[i]
        touched[have] = i
        if have < size:
            have = np.uint32(have + np.uint32(before == _NOTHING))
        sums[i] = before + weight * np.float32(impacts[at])
    return int(np.int64(have))


@compiled
def add_list_to_touched(
    sums: NDArray[np.float32],
    passages: NDArray[np.uint32],
    impacts: NDArray[np.uint8],
    base: np.uint32,
    weight: np.float32,
) -> None:
    """Add a list's part of a window where there is a sum already."""
    size = np.uint32(sums.size)
    for at in range(passages.size):
        i = np.uint32(passages[at] - base)
        if i >= size:  # only in a damaged file
            break
        before = sums[i]
        factor = weight if before != _NOTHING else _NOTHING
        sums[i] = before + factor * np.float32(impacts[at])


@compiled
def add_column_at(
    sums: NDArray[np.float32],
    impacts: NDArray[np.uint8],
    weight: np.float32,
    least: np.float32,
    source: NDArray[np.uint32],
    left: NDArray[np.uint32],
) -> int:
    """Add a column at the `source` passages; note in `left` those that reach `least`."""
    kept = np.uint32(0)
    for step in range(source.size):
        i = np.uint32(source[step])
        total = sums[i] + weight * np.float32(impacts[i])
        sums[i] = total
        left[kept] = i
        kept = np.uint32(kept + np.uint32(total >= least))
    return int(np.int64(kept))


@compiled
def look_up_at(
    sums: NDArray[np.float32],
    passages: NDArray[np.uint32],
    impacts: NDArray[np.uint8],
    starts: NDArray[np.uint32],
    maxima: NDArray[np.uint8],
    shift: np.uint32,
    base: np.uint32,
    weight: np.float32,
    least: np.float32,
    source: NDArray[np.uint32],
    left: NDArray[np.uint32],
) -> int:
    """Add a whole list, of the given blocks, at the `source` passages, as `add_column_at` does.

    A look into a list waits for memory: the block's highest impact tells first whether it is vain.
    """
    size, kept = np.uint32(passages.size), np.uint32(0)
    last_block = np.uint32(starts.size - 1)
    for step in range(source.size):
        i = np.uint32(source[step])
        total = sums[i]
        passage = np.uint32(base + i)
        block = np.uint32(passage >> shift)
        if total + weight * np.float32(maxima[block]) < least:
            continue
        at = starts[block]
        last = starts[block + _ONE] if block < last_block else size
        while last > at + _WALKED:  # a block of many: the list is dense just there
            middle = np.uint32((at + last) >> _ONE)
            if passages[middle] < passage:
                at = np.uint32(middle + _ONE)
            else:
                last = middle
        while at < size and passages[at] < passage:
            at = np.uint32(at + _ONE)
        if at < size and passages[at] == passage:
            total += weight * np.float32(impacts[at])
            sums[i] = total
        left[kept] = i
        kept = np.uint32(kept + np.uint32(total >= least))
    return int(np.int64(kept))


@compiled
def above(sums: NDArray[np.float32], least: np.float32, touched: NDArray[np.uint32]) -> int:
    """Note in `touched` the passages whose sum is not 0 and not less than `least`."""
    count = 0
    for start in range(0, sums.size, _CHUNK):
        part = sums[start : start + _CHUNK]
        hits = 0
        for i in range(part.size):  # no branch: eight at a time
            hits += part[i] >= least
        if hits:
            for i in range(part.size):
                if part[i] >= least and part[i] > 0:
                    touched[count] = start + i
                    count += 1
    return count


@compiled
def still_above(
    sums: NDArray[np.float32],
    least: np.float32,
    source: NDArray[np.uint32],
    left: NDArray[np.uint32],
) -> int:
    """Note in `left`, which may be `source`, its passages whose sum is not less than `least`."""
    kept = np.uint32(0)
    for step in range(source.size):
        i = np.uint32(source[step])
        left[kept] = i
        kept = np.uint32(kept + np.uint32(sums[i] >= least))
    return int(np.int64(kept))


@compiled
def forget(sums: NDArray[np.float32], touched: NDArray[np.uint32]) -> None:
    """Set the sums of the touched passages back to 0."""
    for step in range(touched.size):
        sums[np.uint32(touched[step])] = _NOTHING
