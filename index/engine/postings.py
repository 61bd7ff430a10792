"""What a segment is made of: the arrays, and how many of each there must be.

A term's postings are kept in one of two ways. Most are a list: the local numbers of the passages
in ascending order and, beside each, how often the term occurs there. A term that many passages
hold is a column: one byte for every passage of the segment, zero where the term is absent. It is
probed with one load, and is added many passages at a time.

Beside every frequency stands its impact at the segment's own average length, in 255ths rounded up.
Searches prune by impacts, without a look at lengths, and score only the few that are left exactly.

Each term's range of passages is cut into blocks of a power of two. A block knows where its part of
the list begins, so a probe searches a handful of postings, and the highest impact in it, so that
whole blocks which cannot reach the top k are passed over (Ding and Suel, "Faster top-k document
retrieval using block-max indexes", SIGIR 2011). Blocks follow passage numbers and not postings,
which makes the blocks of different terms comparable without looking for them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

K1 = 1.5
B = 0.75

# A frequency is one byte; this one means "as many or more, see `large_frequencies`".
SATURATED = 255
# Block maxima are impacts in 255ths, rounded up.
IMPACT_STEPS = 255
# A list costs six bytes a posting, a column two bytes a passage: below one passage in four the
# column would cost more than eight bytes a posting. Short columns are not worth their own scan.
COLUMN_SHARE = 4
COLUMN_LEAST = 1024
COLUMN_BLOCK_SHIFT = 8
# As many postings of a list fall into one block on average, at most.
BLOCK_POSTINGS = 16


class Postings(NamedTuple):
    """The arrays of a segment; `row` counts its terms in the order of their UTF-8 bytes."""

    ids: NDArray[np.int64]  # by passage: what the caller knows it as, ascending
    lengths: NDArray[np.int32]  # by passage: how many terms, repeated ones included
    collections: NDArray[np.int32]  # by passage
    term_text: NDArray[np.uint8]  # every term and a NUL behind it
    term_offsets: NDArray[np.int64]  # by row, and one more
    document_frequencies: NDArray[np.int32]  # by row
    columns_of: NDArray[np.int32]  # by row: which column, or -1 for a list
    list_offsets: NDArray[np.int64]  # by row, and one more, into the two below
    passages: NDArray[np.uint32]  # by posting
    frequencies: NDArray[np.uint8]  # by posting
    columns: NDArray[np.uint8]  # by column and passage
    impacts: NDArray[np.uint8]  # by posting, in 255ths, rounded up
    column_impacts: NDArray[np.uint8]  # by column and passage
    block_shifts: NDArray[np.uint8]  # by row: a block spans 2 ** shift passages
    block_offsets: NDArray[np.int64]  # by row, and one more, into the two below
    block_starts: NDArray[np.uint32]  # by block: its first posting, counted within the list
    block_maxima: NDArray[np.uint8]  # by block: its highest impact in 255ths
    large_rows: NDArray[np.int32]  # frequencies from SATURATED on, ordered by row and passage
    large_passages: NDArray[np.uint32]
    large_frequencies: NDArray[np.int32]


# Read at every search and too large to be checked at opening: checked in the background. None of
# them is trusted as an index by the kernels.
BULK = frozenset({"passages", "frequencies", "columns", "impacts", "column_impacts"})


class Layout(NamedTuple):
    """Where each row's postings and blocks go, known as soon as the frequencies are."""

    columns_of: NDArray[np.int32]
    list_offsets: NDArray[np.int64]
    block_shifts: NDArray[np.uint8]
    block_offsets: NDArray[np.int64]
    column_count: int


def _offsets(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    offsets = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=offsets[1:])
    return offsets


def lay_out(document_frequencies: NDArray[np.int32], passage_count: int) -> Layout:
    """Decide for each row between list and column, and how wide its blocks are."""
    df = document_frequencies.astype(np.int64)
    dense = (df >= COLUMN_LEAST) & (df * COLUMN_SHARE >= passage_count)
    columns_of = np.full(len(df), -1, np.int32)
    columns_of[dense] = np.arange(np.count_nonzero(dense), dtype=np.int32)
    span = np.maximum(passage_count * BLOCK_POSTINGS // np.maximum(df, 1), 1)
    widest = max(passage_count - 1, 0).bit_length()
    shifts = np.minimum(np.floor(np.log2(span)), widest).astype(np.uint8)
    shifts[dense] = COLUMN_BLOCK_SHIFT
    blocks = (max(passage_count - 1, 0) >> shifts.astype(np.int64)) + 1
    return Layout(
        columns_of,
        _offsets(np.where(dense, 0, df)),
        shifts,
        _offsets(blocks),
        int(np.count_nonzero(dense)),
    )
