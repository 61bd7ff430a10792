"""Block maxima: filled once when a segment is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import compiled
from index.engine.postings import IMPACT_STEPS, K1, SATURATED, B

if TYPE_CHECKING:
    from numpy.typing import NDArray


@compiled
def steps(frequency: int, norm: float) -> int:
    """Return the impact in 255ths, rounded up; of a saturated frequency the highest there is."""
    if frequency == SATURATED:
        return IMPACT_STEPS
    return min(int(np.ceil(IMPACT_STEPS * frequency / (frequency + norm))), IMPACT_STEPS)


@compiled
def fill_blocks(
    lengths: NDArray[np.int32],
    average: float,
    columns_of: NDArray[np.int32],
    list_offsets: NDArray[np.int64],
    passages: NDArray[np.uint32],
    frequencies: NDArray[np.uint8],
    columns: NDArray[np.uint8],
    block_shifts: NDArray[np.uint8],
    block_offsets: NDArray[np.int64],
    block_starts: NDArray[np.uint32],
    block_maxima: NDArray[np.uint8],
) -> None:
    """Fill `block_starts` and `block_maxima`, impacts taken at the given average length."""
    norms = np.empty(lengths.size, np.float64)
    for passage in range(lengths.size):
        norms[passage] = K1 * (1 - B + B * lengths[passage] / average)
    for row in range(columns_of.size):
        first, shift = block_offsets[row], block_shifts[row]
        if columns_of[row] >= 0:
            start = columns_of[row] * lengths.size
            for passage in range(lengths.size):
                frequency = columns[start + passage]
                if frequency:
                    block = first + (passage >> shift)
                    impact = steps(frequency, norms[passage])
                    block_maxima[block] = max(block_maxima[block], impact)
            continue
        filled = first
        for posting in range(list_offsets[row], list_offsets[row + 1]):
            passage = np.int64(passages[posting])
            block = first + (passage >> shift)
            while filled <= block:
                block_starts[filled] = posting - list_offsets[row]
                filled += 1
            impact = steps(frequencies[posting], norms[passage])
            block_maxima[block] = max(block_maxima[block], impact)
        while filled < block_offsets[row + 1]:
            block_starts[filled] = list_offsets[row + 1] - list_offsets[row]
            filled += 1
