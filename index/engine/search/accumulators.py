"""The innermost loops of a search: terms added to the accumulators of a window of passages.

They take slices, so that each loop has one bound to check, and count in unsigned 32-bit numbers,
which spares the test for an index from the end: that alone halves their time. A list's loops are
compiled twice, for postings of 16 and of 32 bits; `origin` is what the passages in it are counted
from, seen from the window's first: none for the former.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.jit import prefetch, viewing
from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    List = NDArray[np.uint16] | NDArray[np.uint32]

# Passages looked at together for one that is above the threshold.
_CHUNK = 64
_NOTHING = np.float32(0)
_ENDLESS = np.float32(1e9)
_ONE = np.uint32(1)
_BITS, _MANY = np.uint32(FREQUENCY_BITS), np.uint32(MANY)
_SATURATED = np.uint8(SATURATED)
# So many postings are walked through faster than they are halved.
_WALKED = np.uint32(16)


@viewing
def add_column(
    accumulators: NDArray[np.float32],
    frequencies: NDArray[np.uint8],
    length_factors: NDArray[np.float32],
    weight: np.float32,
) -> None:
    """Add a column's part of a window: no branches, so that it is done many at a time."""
    for i in range(frequencies.size):
        frequency = np.float32(frequencies[i])
        frequency = _ENDLESS if frequencies[i] == _SATURATED else frequency
        accumulators[i] += weight * (frequency / (frequency + length_factors[i]))


@viewing
def add_list(
    accumulators: NDArray[np.float32],
    postings: List,
    norms: NDArray[np.uint8],
    impacts: NDArray[np.float32],
    origin: np.uint32,
    weight: np.float32,
    touched: NDArray[np.uint32],
    count: int,
) -> tuple[int, int]:
    """Add a list as far as the accumulators go.

    Return how many passages with a sum `touched` now has, and how many postings are added.
    `touched` has room for one more than the window has passages.
    """
    size, have, added = np.uint32(accumulators.size), np.uint32(count), postings.size
    for at in range(postings.size):
        posting = np.uint32(postings[at])
        i = np.uint32((posting >> _BITS) - origin)
        if i >= size:
            added = at
            break
        before = accumulators[i]
        touched[have] = i
        if have < size:
            have = np.uint32(have + np.uint32(before == _NOTHING))
        impact = impacts[np.uint32((np.uint32(norms[i]) << _BITS) | (posting & _MANY))]
        accumulators[i] = before + weight * impact
    return int(np.int64(have)), added


@viewing
def add_list_to_touched(
    accumulators: NDArray[np.float32],
    postings: List,
    norms: NDArray[np.uint8],
    impacts: NDArray[np.float32],
    origin: np.uint32,
    weight: np.float32,
) -> None:
    """Add a list's part of a window where there is a sum already."""
    size = np.uint32(accumulators.size)
    for at in range(postings.size):
        posting = np.uint32(postings[at])
        i = np.uint32((posting >> _BITS) - origin)
        if i >= size:  # only in a damaged file
            break
        before = accumulators[i]
        factor = weight if before != _NOTHING else _NOTHING
        impact = impacts[np.uint32((np.uint32(norms[i]) << _BITS) | (posting & _MANY))]
        accumulators[i] = before + factor * impact


@viewing
def add_column_at(
    accumulators: NDArray[np.float32],
    frequencies: NDArray[np.uint8],
    norms: NDArray[np.uint8],
    length_factors: NDArray[np.float32],
    weight: np.float32,
    least: np.float32,
    source: NDArray[np.uint32],
    left: NDArray[np.uint32],
) -> int:
    """Add a column at the `source` passages; note in `left` those that reach `least`."""
    kept = np.uint32(0)
    for step in range(source.size):
        i = np.uint32(source[step])
        frequency = np.float32(frequencies[i])
        frequency = _ENDLESS if frequencies[i] == _SATURATED else frequency
        total = accumulators[i] + weight * (
            frequency / (frequency + length_factors[np.uint32(norms[i])])
        )
        accumulators[i] = total
        left[kept] = i
        kept = np.uint32(kept + np.uint32(total >= least))
    return int(np.int64(kept))


@viewing
def look_up_at(
    accumulators: NDArray[np.float32],
    postings: List,
    norms: NDArray[np.uint8],
    impacts: NDArray[np.float32],
    origin: np.uint32,
    starts: NDArray[np.uint32],
    maxima: NDArray[np.uint8],
    shift: np.uint32,
    base: np.uint32,
    step: np.float32,
    weight: np.float32,
    least: np.float32,
    source: NDArray[np.uint32],
    left: NDArray[np.uint32],
) -> int:
    """Add a whole list, of the given blocks, at the `source` passages, as `add_column_at` does.

    A look into a list waits for memory: the block's highest impact tells first whether it is vain,
    and those that are not are fetched together.
    """
    size, may, kept = np.uint32(postings.size), np.uint32(0), np.uint32(0)
    last_block = np.uint32(starts.size - 1)
    for place in range(source.size):
        i = np.uint32(source[place])
        block = np.uint32(np.uint32(base + i) >> shift)
        left[may] = i
        if accumulators[i] + step * np.float32(maxima[block]) >= least:
            prefetch(postings, np.int64(starts[block]))
            may = np.uint32(may + _ONE)
    for place in range(np.int64(may)):
        i = np.uint32(left[place])
        total = accumulators[i]
        block = np.uint32(np.uint32(base + i) >> shift)
        passage = np.uint32(i + origin)
        at = min(starts[block], size)
        limit = min(starts[block + _ONE], size) if block < last_block else size
        last = limit
        while last > at + _WALKED:  # a block of many: the list is dense just there
            middle = np.uint32((at + last) >> _ONE)
            if np.uint32(postings[middle]) >> _BITS < passage:
                at = np.uint32(middle + _ONE)
            else:
                last = middle
        while at < last and np.uint32(postings[at]) >> _BITS < passage:
            at = np.uint32(at + _ONE)
        if at < limit:
            posting = np.uint32(postings[at])
            if posting >> _BITS == passage:
                impact = impacts[np.uint32((np.uint32(norms[i]) << _BITS) | (posting & _MANY))]
                total += weight * impact
                accumulators[i] = total
        left[kept] = i
        kept = np.uint32(kept + np.uint32(total >= least))
    return int(np.int64(kept))


@viewing
def length_factors_of(
    norms: NDArray[np.uint8], length_factors: NDArray[np.float32], into: NDArray[np.float32]
) -> None:
    """Note the length_factor of each passage of a window."""
    for i in range(into.size):
        into[i] = length_factors[np.uint32(norms[i])]


@viewing
def above(
    accumulators: NDArray[np.float32],
    low: int,
    high: int,
    least: np.float32,
    touched: NDArray[np.uint32],
) -> int:
    """Note in `touched` which accumulators from `low` on are above 0 and not less than `least`."""
    count = 0
    for start in range(low, high, _CHUNK):
        part = accumulators[start : min(start + _CHUNK, high)]
        hits = 0
        for i in range(part.size):  # no branch: eight at a time
            hits += part[i] >= least
        if hits:
            for i in range(part.size):
                if part[i] >= least and part[i] > 0:
                    touched[count] = start + i
                    count += 1
    return count


@viewing
def still_above(
    accumulators: NDArray[np.float32],
    least: np.float32,
    source: NDArray[np.uint32],
    left: NDArray[np.uint32],
) -> int:
    """Note in `left`, which may be `source`, its passages whose sum is not less than `least`."""
    kept = np.uint32(0)
    for step in range(source.size):
        i = np.uint32(source[step])
        left[kept] = i
        kept = np.uint32(kept + np.uint32(accumulators[i] >= least))
    return int(np.int64(kept))


@viewing
def forget(accumulators: NDArray[np.float32], touched: NDArray[np.uint32]) -> None:
    """Set the accumulators of the touched passages back to 0."""
    for step in range(touched.size):
        accumulators[np.uint32(touched[step])] = _NOTHING
