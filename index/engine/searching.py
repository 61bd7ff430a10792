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

from index.engine.blocks import large_frequency
from index.engine.compiled import compiled
from index.engine.postings import IMPACT_STEPS, SATURATED, Postings

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A window's sums, four bytes a passage, stay in the second-level cache. A segment has some hundred
# windows: bounds are tight in small ones, large ones are walked through without a pause.
_LEAST_SHIFT, _MOST_SHIFT = 12, 14
_WINDOWS_SHIFT = 6
# Sums for pruning are in single precision: what misses the threshold by less than this may be in.
_SLACK = np.float32(1 - 1e-5)
# Passages looked at together for one that is above the threshold.
_CHUNK = 64
# How many passages of a window a column is added to, and how many postings of a list are added, in
# the time that one passage is looked up.
_PROBE = 200
_LIST_PROBE = 10
# Candidates more than asked for before those that have fallen behind are dropped.
_ROOM = 512


@compiled
def window_shift(passage_count: int) -> int:
    """Return which power of two passages a window of a segment spans."""
    shift = _LEAST_SHIFT
    while shift < _MOST_SHIFT and passage_count >> (shift + _WINDOWS_SHIFT):
        shift += 1
    return shift


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
            frequency = large_frequency(postings, rows[i], passage)
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
def _impact_of(postings: Postings, row: int, passage: int) -> int:
    """Return the term's impact in the passage, in 255ths rounded up; 0 if it is not there."""
    column = postings.columns_of[row]
    if column >= 0:
        return np.int64(postings.column_impacts[column * postings.lengths.size + passage])
    at = _locate(postings, row, passage)
    if at < postings.list_offsets[row + 1] and postings.passages[at] == passage:
        return np.int64(postings.impacts[at])
    return 0


@compiled
def _window_bounds(
    postings: Postings, rows: NDArray[np.int64], weights: NDArray[np.float32], windows: int
) -> NDArray[np.float32]:
    """Return by window and term how much the term can add to a score there."""
    wide = window_shift(postings.lengths.size)
    bounds = np.empty((windows, rows.size), np.float32)
    for i in range(rows.size):
        shift = postings.block_shifts[rows[i]]
        first, end = postings.block_offsets[rows[i]], postings.block_offsets[rows[i] + 1]
        for window in range(windows):
            low = first + ((window << wide) >> shift)
            high = min(first + ((((window + 1) << wide) - 1) >> shift) + 1, end)
            highest = np.uint8(0)
            for block in range(low, high):
                highest = max(highest, postings.block_maxima[block])
            bounds[window, i] = weights[i] * np.float32(highest)
    return bounds


@compiled
def _add_column(sums: NDArray[np.float32], impacts: NDArray[np.uint8], weight: np.float32) -> None:
    """Add a column's part of a window: no branches, so that it is done many at a time."""
    for i in range(impacts.size):
        sums[i] += weight * np.float32(impacts[i])


@compiled
def _part_of(postings: Postings, row: int, base: int, size: int) -> tuple[int, int]:
    """Return the first posting of a list in a window and the first behind it."""
    start = _locate(postings, row, base)
    last = base + size
    if last >= postings.lengths.size:
        return start, postings.list_offsets[row + 1]
    return start, _locate(postings, row, last)


@compiled
def _add_list(
    postings: Postings,
    row: int,
    base: int,
    size: int,
    weight: np.float32,
    sums: NDArray[np.float32],
    touched: NDArray[np.int32],
    count: int,
) -> int:
    """Add a list's part of a window; return how many passages with a sum `touched` now has."""
    start, end = _part_of(postings, row, base, size)
    for at in range(start, end):
        i = np.int64(postings.passages[at]) - base
        if i < 0 or i >= size:  # only in a damaged file
            break
        if sums[i] == 0 and count < touched.size:
            touched[count] = i
            count += 1
        sums[i] += weight * np.float32(postings.impacts[at])
    return count


@compiled
def _above(sums: NDArray[np.float32], least: np.float32, touched: NDArray[np.int32]) -> int:
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
def _still_above(
    sums: NDArray[np.float32], least: np.float32, touched: NDArray[np.int32], count: int
) -> int:
    """Keep in `touched` the passages whose sum is not less than `least`."""
    kept = 0
    for step in range(count):
        touched[kept] = touched[step]
        kept += sums[touched[step]] >= least
    return kept


@compiled
def _add_the_rest(
    postings: Postings,
    rows: NDArray[np.int64],
    weights: NDArray[np.float32],
    terms: NDArray[np.int64],
    reach: NDArray[np.float32],
    essential: int,
    base: int,
    cut: np.float32,
    sums: NDArray[np.float32],
    touched: NDArray[np.int32],
    count: int,
) -> int:
    """Add the terms that are not essential, the strongest first, while any passage may suffice.

    A term is looked up for each passage that is left, or, where those are many, added to the whole
    window: that walks straight through memory.
    """
    for position in range(essential - 1, -1, -1):
        if not count:
            return 0
        row, weight = rows[terms[position]], weights[terms[position]]
        column = postings.columns_of[row]
        if column >= 0:
            at = column * postings.lengths.size + base
            if count * _PROBE > sums.size:
                _add_column(sums, postings.column_impacts[at : at + sums.size], weight)
            else:
                for step in range(count):
                    i = touched[step]
                    sums[i] += weight * np.float32(postings.column_impacts[at + i])
        else:
            start, end = _part_of(postings, row, base, sums.size)
            if (end - start) < count * _LIST_PROBE:
                for at in range(start, end):
                    i = np.int64(postings.passages[at]) - base
                    if 0 <= i < sums.size:
                        sums[i] += weight * np.float32(postings.impacts[at])
            else:
                for step in range(count):
                    i = touched[step]
                    sums[i] += weight * np.float32(_impact_of(postings, row, base + i))
        count = _still_above(sums, cut - reach[position], touched, count)
    return count


@compiled
def _compacted(
    candidates: NDArray[np.int64], about: NDArray[np.float32], count: int, cut: np.float32
) -> int:
    """Drop the candidates under the cut; return how many are left."""
    kept = 0
    for i in range(count):
        if about[i] >= cut:
            candidates[kept], about[kept] = candidates[i], about[i]
            kept += 1
    return kept


@compiled
def search_segment(
    postings: Postings,
    eligible: NDArray[np.uint8],
    occupied: NDArray[np.uint8],
    rows: NDArray[np.int64],
    weights: NDArray[np.float64],
    norms: tuple[float, float],
    drift: float,
    scores: NDArray[np.float64],
    ids: NDArray[np.int64],
    found: int,
) -> int:
    """Offer the passages of a segment to the top k in `scores` and `ids`; return how many are in.

    `eligible` marks the passages that may be found, `occupied` the windows that have any.
    A passage's score is the sum of `weights` times frequency / (frequency + norm), its norm
    `norms[0]` and, for each term of its length, `norms[1]`. `drift` is the average length now over
    the one that impacts were taken at: they are off by no larger factor.
    """
    windows = occupied.size
    highest = (weights * max(drift, 1.0) / IMPACT_STEPS).astype(np.float32)
    # From a sum of highest impacts to what the passage scores at least.
    certain = np.float32(min(drift, 1.0) / max(drift, 1.0)) * _SLACK
    rounding = np.float32(weights.sum() / IMPACT_STEPS)
    bounds = _window_bounds(postings, rows, highest, windows)
    totals = np.zeros(windows, np.float32)
    for window in range(windows):
        if occupied[window]:
            totals[window] = bounds[window].sum()
    wide = window_shift(postings.lengths.size)
    sums = np.zeros(1 << wide, np.float32)
    touched = np.empty(sums.size, np.int32)
    terms = np.empty(rows.size, np.int64)
    reach = np.zeros(rows.size + 1, np.float32)
    # What may be among the best: only those that still may be in the end are scored exactly.
    candidates = np.empty(scores.size + _ROOM, np.int64)
    about = np.empty(candidates.size, np.float32)
    near, near_ids, full, kept = scores.copy(), ids.copy(), found, 0
    cut = np.float32(near[0]) * _SLACK if full == near.size else np.float32(0)

    for _ in range(windows):
        window = np.argmax(totals)
        total_of_window = totals[window]
        if total_of_window <= 0 or total_of_window < cut:
            break
        totals[window] = 0
        base = window << wide
        size = min(sums.size, postings.lengths.size - base)
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

        part, count, scan = sums[:size], 0, False
        for position in range(essential, rows.size):
            row, weight = rows[terms[position]], highest[terms[position]]
            column = postings.columns_of[row]
            if column >= 0:
                scan = True
                at = column * postings.lengths.size + base
                _add_column(part, postings.column_impacts[at : at + size], weight)
            elif bounds[window, terms[position]] > 0:
                count = _add_list(postings, row, base, size, weight, part, touched, count)
        least = cut - reach[essential]
        count = _above(part, least, touched) if scan else _still_above(part, least, touched, count)
        count = _add_the_rest(
            postings, rows, highest, terms, reach, essential, base, cut, part, touched, count
        )
        for step in range(count):
            passage, total = base + np.int64(touched[step]), part[touched[step]]
            if total < cut or not eligible[passage]:
                continue
            if kept == candidates.size:
                kept = _compacted(candidates, about, kept, cut)
                if kept * 2 > candidates.size:
                    candidates = np.concatenate((candidates, np.empty_like(candidates)))
                    about = np.concatenate((about, np.empty_like(about)))
            candidates[kept], about[kept] = passage, total
            kept += 1
            certainly = total * certain - rounding
            full = _offer(near, near_ids, full, np.float64(certainly), passage)
            if full == near.size:
                cut = np.float32(near[0]) * _SLACK
        part[:] = 0

    for i in range(_compacted(candidates, about, kept, cut)):
        norm = norms[0] + norms[1] * postings.lengths[candidates[i]]
        exact = _score(postings, rows, weights, candidates[i], norm)
        found = _offer(scores, ids, found, exact, postings.ids[candidates[i]])
    return found
