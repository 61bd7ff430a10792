"""Whole lists and columns of a segment, walked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.jit import compiled
from index.engine.postings import FREQUENCY_BITS, MANY, WINDOW

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.engine.postings import Postings

_BITS, _MANY = np.uint32(FREQUENCY_BITS), np.uint32(MANY)


@compiled
def live_frequencies(postings: Postings, live: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Return by ordinal how many passages that are not removed hold the term."""
    counts = np.zeros(postings.columns_of.size, np.int32)
    for ordinal in range(counts.size):
        if postings.columns_of[ordinal] >= 0:
            start = postings.starts[ordinal]
            for passage in range(live.size):
                counts[ordinal] += live[passage] and postings.columns[start + passage] != 0
            continue
        passages, _ = unpacked(postings, ordinal)
        for i in range(passages.size):
            counts[ordinal] += passages[i] < live.size and live[passages[i]]
    return counts


@compiled
def unpacked(postings: Postings, ordinal: int) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Return the passages of a list and how often the term is in each, as far as postings tell."""
    start, size = postings.starts[ordinal], postings.document_frequencies[ordinal]
    passages, frequencies = np.empty(size, np.int64), np.empty(size, np.uint8)
    if postings.windows_of[ordinal] < 0:
        for i in range(size):
            posting = postings.rare[start + i]
            passages[i], frequencies[i] = posting >> _BITS, posting & _MANY
        return passages, frequencies
    # The windows that postings are in are those of the blocks they are in.
    first, last = postings.block_offsets[ordinal], postings.block_offsets[ordinal + 1] - 1
    shift, i = np.int64(postings.block_shifts[ordinal]), 0
    for block in range(first, last + 1):
        end = np.int64(size)
        if block < last:
            end = min(end, np.int64(postings.block_starts[block + 1]))
        base = ((block - first) << shift) & ~np.int64(WINDOW - 1)
        while i < end:
            posting = np.uint32(postings.frequent[start + i])
            passages[i], frequencies[i] = base + np.int64(posting >> _BITS), posting & _MANY
            i += 1
    return passages, frequencies
