"""Where a segment has the terms of a question, and what single passages score."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.blocks import large_frequency
from index.engine.compiled import compiled
from index.engine.postings import SATURATED, Postings


class Terms(NamedTuple):
    """The terms of a question that a segment holds, and what of the segment is theirs.

    The kernels take this and not the segment: twenty arrays cost more to hand over than to use.
    """

    rows: NDArray[np.int64]  # by term
    steps: NDArray[np.float32]  # by term: what an impact of one 255th adds to a score, at most
    columns_at: NDArray[np.int64]  # by term: where its column begins, -1 for a list
    lists: NDArray[np.int64]  # by term: its first posting
    list_ends: NDArray[np.int64]
    blocks: NDArray[np.int64]  # by term: its first block
    block_ends: NDArray[np.int64]
    shifts: NDArray[np.int64]  # by term
    passage_count: int
    passages: NDArray[np.uint32]  # these as in Postings
    frequencies: NDArray[np.uint8]
    columns: NDArray[np.uint8]
    impacts: NDArray[np.uint8]
    column_impacts: NDArray[np.uint8]
    block_starts: NDArray[np.uint32]
    block_maxima: NDArray[np.uint8]


@compiled
def terms_of(postings: Postings, rows: NDArray[np.int64], steps: NDArray[np.float32]) -> Terms:
    """Return where the segment has the terms of the given rows."""
    count = postings.lengths.size
    columns = postings.columns_of[rows].astype(np.int64)
    return Terms(
        rows, steps, np.where(columns >= 0, columns * count, -1),
        postings.list_offsets[rows], postings.list_offsets[rows + 1],
        postings.block_offsets[rows], postings.block_offsets[rows + 1],
        postings.block_shifts[rows].astype(np.int64), count,
        postings.passages, postings.frequencies, postings.columns,
        postings.impacts, postings.column_impacts,
        postings.block_starts, postings.block_maxima,
    )  # fmt: skip


@compiled
def first_from(terms: Terms, term: int, passage: int | np.int64) -> np.int64:
    """Return a list's first posting, within the passage's block, that is not before the passage."""
    first, high = terms.lists[term], terms.list_ends[term]
    block = terms.blocks[term] + (passage >> terms.shifts[term])
    low = first + np.int64(terms.block_starts[block])
    if block + 1 < terms.block_ends[term]:
        high = first + np.int64(terms.block_starts[block + 1])
    while low < high:
        middle = (low + high) >> 1
        if terms.passages[middle] < passage:
            low = middle + 1
        else:
            high = middle
    return np.int64(low)


@compiled
def frequency_of(terms: Terms, term: int, passage: int | np.int64) -> np.int64:
    """Return how often the passage holds the term, up to SATURATED; 0 if it does not."""
    if terms.columns_at[term] >= 0:
        return np.int64(terms.columns[terms.columns_at[term] + passage])
    at = first_from(terms, term, passage)
    if at < terms.list_ends[term] and terms.passages[at] == passage:
        return np.int64(terms.frequencies[at])
    return np.int64(0)


@compiled
def removed_frequency(postings: Postings, row: int, removed: NDArray[np.uint32]) -> int:
    """Return how many of the removed passages hold the term."""
    terms = terms_of(postings, np.array([row]), np.zeros(1, np.float32))
    count = 0
    for i in range(removed.size):
        count += frequency_of(terms, 0, np.int64(removed[i])) != 0
    return count


@compiled
def score_of(
    postings: Postings, terms: Terms, weights: NDArray[np.float64], passage: int, norm: float
) -> float:
    """Return the exact score of one passage, the terms in their order."""
    score = 0.0
    for term in range(weights.size):
        frequency = frequency_of(terms, term, passage)
        if frequency == SATURATED:
            frequency = np.int64(large_frequency(postings, terms.rows[term], passage))
        score += weights[term] * frequency / (frequency + norm)
    return score
