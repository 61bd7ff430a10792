"""Impacts and block maxima: filled once when a segment is made."""

from __future__ import annotations

import numpy as np

from index.engine.compiled import compiled
from index.engine.postings import IMPACT_STEPS, K1, SATURATED, B, Postings


@compiled
def steps(frequency: int, norm: float) -> int:
    """Return the impact in 255ths, rounded up."""
    return min(int(np.ceil(IMPACT_STEPS * frequency / (frequency + norm))), IMPACT_STEPS)


@compiled
def large_frequency(postings: Postings, row: int, passage: int) -> int:
    """Return a frequency that a byte does not hold."""
    low = np.searchsorted(postings.large_rows, row)
    high = np.searchsorted(postings.large_rows, row, "right")
    at = low + np.searchsorted(postings.large_passages[low:high], passage)
    return np.int64(postings.large_frequencies[at]) if at < high else SATURATED


@compiled
def fill_blocks(postings: Postings, average: float) -> None:
    """Fill impacts, `block_starts` and `block_maxima` at the given average length."""
    lengths, block_maxima = postings.lengths, postings.block_maxima
    norms = np.empty(lengths.size, np.float64)
    for passage in range(lengths.size):
        norms[passage] = K1 * (1 - B + B * lengths[passage] / average)
    for row in range(postings.columns_of.size):
        first, shift = postings.block_offsets[row], postings.block_shifts[row]
        if postings.columns_of[row] >= 0:
            start = postings.columns_of[row] * lengths.size
            for passage in range(lengths.size):
                frequency = np.int64(postings.columns[start + passage])
                if frequency:
                    if frequency == SATURATED:
                        frequency = large_frequency(postings, row, passage)
                    impact = steps(frequency, norms[passage])
                    postings.column_impacts[start + passage] = impact
                    block = first + (passage >> shift)
                    block_maxima[block] = max(block_maxima[block], impact)
            continue
        base, end = postings.list_offsets[row], postings.list_offsets[row + 1]
        filled = first
        for posting in range(base, end):
            passage = np.int64(postings.passages[posting])
            block = first + (passage >> shift)
            while filled <= block:
                postings.block_starts[filled] = posting - base
                filled += 1
            frequency = np.int64(postings.frequencies[posting])
            if frequency == SATURATED:
                frequency = large_frequency(postings, row, passage)
            impact = steps(frequency, norms[passage])
            postings.impacts[posting] = impact
            block_maxima[block] = max(block_maxima[block], impact)
        while filled < postings.block_offsets[row + 1]:
            postings.block_starts[filled] = end - base
            filled += 1
