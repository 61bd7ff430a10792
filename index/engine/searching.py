"""The search kernel: MaxScore with block maxima, a window of passages at a time.

Every term has an upper bound in every window, from its block maxima. Windows are taken best first
and the search ends at the first one that cannot reach the top k. Inside a window the terms that
even together cannot lift a passage into the top k are not walked through (they are not essential:
Turtle and Flood, "Query evaluation: strategies and optimizations", 1995); the others are added up
in an array as wide as the window, and only for passages whose sum may still suffice are the rest
probed. What passes all that is scored once more in double precision and in the order of the
question, so that equal passages have equal scores whichever segment they are in.

No value of the bulk arrays is ever used as an index without a check: a damaged file gives wrong
numbers until the check in the background is done, and never reads outside an array.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import compiled
from index.engine.postings import IMPACT_STEPS, SATURATED, Postings

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Passages a window: its sums (four bytes each) stay in the first-level cache.
WINDOW_SHIFT = 12
_WINDOW = 1 << WINDOW_SHIFT
# Sums for pruning are in single precision: what misses the threshold by less than this may be in.
_SLACK = np.float32(1 - 1e-5)
# Stands for every saturated frequency while pruning: an impact of all but 1.
_VERY_LARGE = np.float32(1e9)


@compiled
def _locate(postings: Postings, row: int, passage: int) -> int:
    """Return the first posting of a list, within the passage's block, not before the passage."""
    base = postings.list_offsets[row]
    block = postings.block_offsets[row] + (passage >> postings.block_shifts[row])
    low = base + postings.block_starts[block]
    high = postings.list_offsets[row + 1]
    if block + 1 < postings.block_offsets[row + 1]:
        high = base + postings.block_starts[block + 1]
    while low < high:
        middle = (low + high) >> 1
        if postings.passages[middle] < passage:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def frequency_of(postings: Postings, row: int, passage: int) -> int:
    """Return how often the passage holds the term, up to SATURATED; 0 if it does not."""
    column = postings.columns_of[row]
    if column >= 0:
        return np.int64(postings.columns[column * postings.lengths.size + passage])
    at = _locate(postings, row, passage)
    if at < postings.list_offsets[row + 1] and postings.passages[at] == passage:
        return np.int64(postings.frequencies[at])
    return 0


@compiled
def removed_frequency(postings: Postings, row: int, removed: NDArray[np.uint32]) -> int:
    """Return how many of the removed passages hold the term."""
    count = 0
    for i in range(removed.size):
        count += frequency_of(postings, row, np.int64(removed[i])) != 0
    return count


@compiled
def _large_frequency(postings: Postings, row: int, passage: int) -> int:
    low = np.searchsorted(postings.large_rows, row)
    high = np.searchsorted(postings.large_rows, row, "right")
    at = low + np.searchsorted(postings.large_passages[low:high], passage)
    return np.int64(postings.large_frequencies[at]) if at < high else SATURATED


@compiled
def _score(
    postings: Postings,
    rows: NDArray[np.int64],
    weights: NDArray[np.float64],
    passage: int,
    norm: float,
) -> float:
    """Return the exact score of one passage."""
    score = 0.0
    for i in range(rows.size):
        frequency = frequency_of(postings, rows[i], passage)
        if frequency == SATURATED:
            frequency = _large_frequency(postings, rows[i], passage)
        score += weights[i] * frequency / (frequency + norm)
    return score


@compiled
def _worse(score: float, number: int, other: float, other_number: int) -> bool:
    return score < other or (score == other and number > other_number)


@compiled
def _offer(
    scores: NDArray[np.float64], ids: NDArray[np.int64], found: int, score: float, number: int
) -> int:
    """Offer a passage to the top k, a heap with the worst at its root; return its new size."""
    if found < scores.size:
        at = found
        while at > 0 and _worse(score, number, scores[(at - 1) >> 1], ids[(at - 1) >> 1]):
            scores[at], ids[at] = scores[(at - 1) >> 1], ids[(at - 1) >> 1]
            at = (at - 1) >> 1
        scores[at], ids[at] = score, number
        return found + 1
    if not _worse(scores[0], ids[0], score, number):
        return found
    at = 0
    while 2 * at + 1 < found:
        child = 2 * at + 1
        if child + 1 < found and _worse(
            scores[child + 1], ids[child + 1], scores[child], ids[child]
        ):
            child += 1
        if not _worse(scores[child], ids[child], score, number):
            break
        scores[at], ids[at] = scores[child], ids[child]
        at = child
    scores[at], ids[at] = score, number
    return found


@compiled
def _window_bounds(
    postings: Postings,
    rows: NDArray[np.int64],
    weights: NDArray[np.float64],
    inflation: float,
    windows: int,
) -> NDArray[np.float32]:
    """Return by window and term how much the term can add to a score there."""
    bounds = np.empty((windows, rows.size), np.float32)
    for i in range(rows.size):
        shift = postings.block_shifts[rows[i]]
        first, end = postings.block_offsets[rows[i]], postings.block_offsets[rows[i] + 1]
        for window in range(windows):
            low = first + ((window << WINDOW_SHIFT) >> shift)
            high = min(first + ((((window + 1) << WINDOW_SHIFT) - 1) >> shift) + 1, end)
            highest = np.uint8(0)
            for block in range(low, high):
                highest = max(highest, postings.block_maxima[block])
            impact = min(highest * inflation / IMPACT_STEPS, 1.0)
            bounds[window, i] = weights[i] * impact
    return bounds


@compiled
def _add_column(
    sums: NDArray[np.float32],
    column: NDArray[np.uint8],
    lengths: NDArray[np.int32],
    weight: np.float32,
    constant: np.float32,
    per_length: np.float32,
) -> None:
    """Add a column's part of a window: no branches, so that it is done many at a time."""
    for i in range(column.size):
        frequency = np.float32(column[i])
        frequency = _VERY_LARGE if frequency == np.float32(SATURATED) else frequency
        norm = constant + per_length * np.float32(lengths[i])
        sums[i] += weight * frequency / (frequency + norm)


@compiled
def _add_list(
    postings: Postings,
    row: int,
    base: int,
    size: int,
    cut: np.float32,
    inflation: np.float32,
    weight: np.float32,
    constant: np.float32,
    per_length: np.float32,
    sums: NDArray[np.float32],
    touched: NDArray[np.int32],
    count: int,
) -> int:
    """Add a list's part of a window but for blocks whose highest impact is under the cut.

    Notes the passages that had no sum yet in `touched`; returns how many are noted there.
    """
    shift = postings.block_shifts[row]
    first = postings.block_offsets[row]
    start = _locate(postings, row, base)
    for block in range(first + (base >> shift), first + ((base + size - 1) >> shift) + 1):
        end = postings.list_offsets[row + 1]
        if block + 1 < postings.block_offsets[row + 1]:
            end = postings.list_offsets[row] + postings.block_starts[block + 1]
        if weight * min(postings.block_maxima[block] * inflation, np.float32(1)) >= cut:
            for at in range(start, end):
                i = np.int64(postings.passages[at]) - base
                if i < 0 or i >= size:
                    break
                frequency = np.float32(postings.frequencies[at])
                if frequency == SATURATED:
                    frequency = _VERY_LARGE
                norm = constant + per_length * np.float32(postings.lengths[base + i])
                if sums[i] == 0 and count < touched.size:
                    touched[count] = i
                    count += 1
                sums[i] += weight * frequency / (frequency + norm)
        start = end
    return count


@compiled
def _promising(
    postings: Postings,
    rows: NDArray[np.int64],
    weights: NDArray[np.float64],
    terms: NDArray[np.int64],
    reach: NDArray[np.float32],
    essential: int,
    passage: int,
    total: np.float32,
    norm: np.float32,
    cut: np.float32,
) -> bool:
    """Probe the terms that are not essential, the strongest first; stop when it cannot suffice."""
    for position in range(essential - 1, -1, -1):
        if total + reach[position + 1] < cut:
            return False
        term = terms[position]
        frequency = np.float32(frequency_of(postings, rows[term], passage))
        if frequency == SATURATED:
            frequency = _VERY_LARGE
        total += np.float32(weights[term]) * frequency / (frequency + norm)
    return total >= cut


@compiled
def search_segment(
    postings: Postings,
    eligible: NDArray[np.uint8],
    occupied: NDArray[np.uint8],
    rows: NDArray[np.int64],
    weights: NDArray[np.float64],
    norms: tuple[float, float],
    inflation: float,
    scores: NDArray[np.float64],
    ids: NDArray[np.int64],
    found: int,
) -> int:
    """Offer the passages of a segment to the top k in `scores` and `ids`; return how many are in.

    `eligible` marks the passages that may be found, `occupied` the windows that have any.
    A passage's score is the sum of `weights` times frequency / (frequency + norm), its norm
    `norms[0]` and, for each term of its length, `norms[1]`. `inflation` is by how much impacts can
    exceed the block maxima.
    """
    windows = occupied.size
    bounds = _window_bounds(postings, rows, weights, inflation, windows)
    totals = np.zeros(windows, np.float32)
    for window in range(windows):
        if occupied[window]:
            totals[window] = bounds[window].sum()
    sums = np.zeros(_WINDOW, np.float32)
    touched = np.empty(_WINDOW, np.int32)
    terms = np.empty(rows.size, np.int64)
    reach = np.zeros(rows.size + 1, np.float32)
    constant, per_length = np.float32(norms[0]), np.float32(norms[1])
    block_inflation = np.float32(inflation / IMPACT_STEPS)

    for window in np.argsort(-totals):
        cut = np.float32(scores[0]) * _SLACK if found == scores.size else np.float32(0)
        if totals[window] <= 0 or totals[window] < cut:
            break
        base = window << WINDOW_SHIFT
        size = min(_WINDOW, postings.lengths.size - base)
        # Insertion sort: there are few terms. `reach` is what the weakest can do together.
        for i in range(rows.size):
            at = i
            while at > 0 and bounds[window, terms[at - 1]] > bounds[window, i]:
                terms[at] = terms[at - 1]
                at -= 1
            terms[at] = i
        essential = 0
        for i in range(rows.size):
            reach[i + 1] = reach[i] + bounds[window, terms[i]]
            if reach[i + 1] < cut:
                essential = i + 1

        count, scan = 0, False
        for position in range(essential, rows.size):
            term = terms[position]
            row, weight = rows[term], np.float32(weights[term])
            column = postings.columns_of[row]
            if column >= 0:
                scan = True
                at = column * postings.lengths.size + base
                _add_column(
                    sums[:size],
                    postings.columns[at : at + size],
                    postings.lengths[base : base + size],
                    weight,
                    constant,
                    per_length,
                )
            elif bounds[window, term] > 0:
                count = _add_list(
                    postings,
                    row,
                    base,
                    size,
                    cut - (totals[window] - bounds[window, term]),
                    block_inflation,
                    weight,
                    constant,
                    per_length,
                    sums,
                    touched,
                    count,
                )
        for step in range(size if scan else count):
            i = step if scan else np.int64(touched[step])
            total = sums[i]
            sums[i] = 0
            passage = base + i
            if total <= 0 or total + reach[essential] < cut or not eligible[passage]:
                continue
            norm = constant + per_length * np.float32(postings.lengths[passage])
            if essential and not _promising(
                postings, rows, weights, terms, reach, essential, passage, total, norm, cut
            ):
                continue
            exact = _score(
                postings, rows, weights, passage, norms[0] + norms[1] * postings.lengths[passage]
            )
            found = _offer(scores, ids, found, exact, postings.ids[passage])
            if found == scores.size:
                cut = np.float32(scores[0]) * _SLACK
    return found
