"""From postings in one width to a segment's arrays, with blocks and windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.impacts import IMPACT_STEPS, average_length, impact_steps, impacts_at, norms_of
from index.engine.jit import compiled
from index.engine.layout import COLUMN_BLOCK_SHIFT, Layout
from index.engine.postings import (
    FREQUENCY_BITS,
    MANY,
    SATURATED,
    WINDOW,
    WINDOW_SHIFT,
    Postings,
    windows_in,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BITS, _MANY = np.uint32(FREQUENCY_BITS), np.uint32(MANY)


@compiled
def _pack_list(
    wide: NDArray[np.uint32],
    window_maxima: NDArray[np.uint8],
    window_starts: NDArray[np.uint32],
    shift: np.uint32,
    norms: NDArray[np.uint8],
    steps: NDArray[np.uint8],
    starts: NDArray[np.uint32],
    maxima: NDArray[np.uint8],
    packed: NDArray[np.uint16],
) -> None:
    """Fill the blocks of a list and, where it is a frequent term's, its windows and postings."""
    filled = begun = np.uint32(0)
    for at in range(wide.size):
        posting = wide[at]
        passage = np.uint32(posting >> _BITS)
        block = np.uint32(passage >> shift)
        while filled <= block:
            starts[filled] = at
            filled = np.uint32(filled + np.uint32(1))
        impact = steps[(np.uint32(norms[passage]) << _BITS) | (posting & _MANY)]
        maxima[block] = max(maxima[block], impact)
        if packed.size:
            window = np.uint32(passage >> np.uint32(WINDOW_SHIFT))
            window_maxima[window] = max(window_maxima[window], impact)
            while begun <= window:
                window_starts[begun] = at
                begun = np.uint32(begun + np.uint32(1))
            packed[at] = np.uint16(posting & np.uint32((WINDOW << FREQUENCY_BITS) - 1))
    starts[filled:] = wide.size
    if packed.size:
        window_starts[begun:] = wide.size


@compiled
def _pack_column(
    column: NDArray[np.uint8],
    window_maxima: NDArray[np.uint8],
    norms: NDArray[np.uint8],
    length_factors: NDArray[np.float32],
    maxima: NDArray[np.uint8],
) -> None:
    """Fill the blocks and windows of a column."""
    for passage in range(column.size):
        frequency = np.float32(column[passage])
        if frequency == SATURATED:
            frequency = np.float32(np.inf)
        if frequency == 0:
            continue
        share = np.float32(1) / (np.float32(1) + length_factors[norms[passage]] / frequency)
        impact = np.uint8(min(np.ceil(share * (1 + 1e-6) * IMPACT_STEPS), IMPACT_STEPS))
        block, window = passage >> COLUMN_BLOCK_SHIFT, passage >> WINDOW_SHIFT
        maxima[block] = max(maxima[block], impact)
        window_maxima[window] = max(window_maxima[window], impact)


@compiled
def _pack(
    postings: Postings,
    lists: NDArray[np.uint32],
    list_offsets: NDArray[np.int64],
    length_factors: NDArray[np.float32],
    steps: NDArray[np.uint8],
    windows: int,
) -> None:
    passage_count = postings.lengths.size
    nothing = np.empty(0, np.uint16)
    for ordinal in range(postings.columns_of.size):
        first, end = postings.block_offsets[ordinal], postings.block_offsets[ordinal + 1]
        starts, maxima = postings.block_starts[first:end], postings.block_maxima[first:end]
        at, number = postings.starts[ordinal], max(postings.windows_of[ordinal], 0)
        window_maxima = postings.window_maxima[number * windows : (number + 1) * windows]
        first, end = number * (windows + 1), (number + 1) * (windows + 1)
        window_starts = postings.window_starts[first:end]
        if postings.columns_of[ordinal] >= 0:
            column = postings.columns[at : at + passage_count]
            _pack_column(column, window_maxima, postings.norms, length_factors, maxima)
            continue
        wide = lists[list_offsets[ordinal] : list_offsets[ordinal + 1]]
        packed = nothing
        if postings.windows_of[ordinal] >= 0:
            packed = postings.frequent[at : at + wide.size]
        else:
            postings.rare[at : at + wide.size] = wide
        _pack_list(
            wide, window_maxima, window_starts, np.uint32(postings.block_shifts[ordinal]),
            postings.norms, steps, starts, maxima, packed,
        )  # fmt: skip


def pack(
    given: tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32]],
    terms: tuple[NDArray[np.uint8], NDArray[np.int64]],
    document_frequencies: NDArray[np.int32],
    layout: Layout,
    lists: tuple[NDArray[np.uint32], NDArray[np.int64]],
    columns: NDArray[np.uint8],
    large: NDArray[np.int64],
) -> Postings:
    """Put the arrays of a segment together.

    `given` are ids, lengths and collections by passage; `lists` the postings of all lists, in 32
    bits, and where each term's begin; `large` ordinal, passage and frequency of those that do not
    fit.
    """
    ids, lengths, collections = given
    windows, block_count = windows_in(len(ids)), layout.block_offsets[-1]
    in_windows = np.count_nonzero(layout.windows_of >= 0)
    large = large[np.lexsort((large[:, 1], large[:, 0]))]
    postings = Postings(
        ids, lengths, collections, norms_of(lengths), *terms, document_frequencies,
        layout.columns_of, layout.windows_of, layout.starts,
        np.empty(layout.rare_count, np.uint32), np.empty(layout.frequent_count, np.uint16), columns,
        np.zeros(in_windows * windows, np.uint8), np.zeros(in_windows * (windows + 1), np.uint32),
        layout.block_shifts, layout.block_offsets,
        np.zeros(block_count, np.uint32), np.zeros(block_count, np.uint8),
        large[:, 0].astype(np.int32), large[:, 1].astype(np.uint32), large[:, 2].astype(np.int32),
    )  # fmt: skip
    impacts = impacts_at(average_length(lengths))
    _pack(postings, *lists, impacts.length_factors, impact_steps(impacts), windows)
    return postings
