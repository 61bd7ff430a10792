"""Layout of the postings: each term's kind of list, one of three, and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.postings import WINDOW_SHIFT

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A list costs 2.3 bytes a posting, a column one a passage and less time: with fewer passages than
# one in four the column would cost more than four bytes a posting. Short columns are not worth
# their own scan.
COLUMN_SHARE = 4
COLUMN_LEAST = 1024
COLUMN_BLOCK_SHIFT = 8
# As many postings of a list fall into one block on average, at most: of a frequent term's, and
# two to the power of how much more of a rare one's, whose blocks would take as much as its list.
BLOCK_POSTINGS = 16
RARE_SHIFT = 2


class Layout(NamedTuple):
    """Places of each ordinal's postings and blocks, known as soon as the frequencies are."""

    columns_of: NDArray[np.int32]
    windows_of: NDArray[np.int32]
    starts: NDArray[np.int64]
    block_shifts: NDArray[np.uint8]
    block_offsets: NDArray[np.int64]
    rare_count: int
    frequent_count: int


def lay_out(document_frequencies: NDArray[np.int32], passage_count: int) -> Layout:
    """Decide for each ordinal between list and column, and how wide its blocks are."""
    df = document_frequencies.astype(np.int64)
    dense = (df >= COLUMN_LEAST) & (df * COLUMN_SHARE >= passage_count)
    span = np.maximum(passage_count * BLOCK_POSTINGS // np.maximum(df, 1), 1)
    widest = max(passage_count - 1, 0).bit_length()
    shifts = np.minimum(np.floor(np.log2(span)), widest).astype(np.uint8)
    frequent = (shifts <= WINDOW_SHIFT) & ~dense
    rare = ~frequent & ~dense
    shifts[dense] = COLUMN_BLOCK_SHIFT
    shifts[rare] = np.minimum(shifts[rare] + RARE_SHIFT, widest)
    starts = np.where(rare, _starts(df, rare), _longest_first(df, frequent))
    columns = np.full(len(df), passage_count)
    starts[dense] = _starts(columns, dense)[dense]
    blocks = (max(passage_count - 1, 0) >> shifts.astype(np.int64)) + 1
    offsets = np.zeros(len(df) + 1, np.int64)
    np.cumsum(blocks, out=offsets[1:])
    return Layout(
        _numbered(dense), _numbered(~rare), starts, shifts, offsets,
        int(df[rare].sum()), int(df[frequent].sum()),
    )  # fmt: skip


def _starts(sizes: NDArray[np.int64], chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return by ordinal where it begins when the chosen ordinals stand one behind the other."""
    ends: NDArray[np.int64] = np.cumsum(np.where(chosen, sizes, 0))
    return ends - sizes


def _longest_first(sizes: NDArray[np.int64], chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the same when the largest stands first, so that what is mapped is not among others."""
    starts, ordinals = np.zeros_like(sizes), np.flatnonzero(chosen)
    ordinals = ordinals[np.argsort(-sizes[ordinals], kind="stable")]
    starts[ordinals] = np.cumsum(sizes[ordinals]) - sizes[ordinals]
    return starts


def _numbered(chosen: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Return the chosen ordinals' numbers among each other, -1 for the others."""
    numbers = np.cumsum(chosen, dtype=np.int32) - 1
    return np.where(chosen, numbers, -1).astype(np.int32)
