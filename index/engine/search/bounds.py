"""Candidates for the top k, with upper and lower bounds of their scores.

Sums are upper bounds in single precision: they take the shortest length of each norm, and a
saturated frequency counts as infinite. Each gives a lower bound; the k-th best lower bound is the
pruning threshold. Candidates that reach it in the end are scored exactly.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.jit import compiled, viewing
from index.engine.postings import Postings  # noqa: TC001 - numba reads it
from index.engine.search.heap import offer
from index.engine.search.windows import Window  # noqa: TC001

# With less room to spare it would soon be looked for again.
_FREE = 256


class Candidates(NamedTuple):
    """Passages and their sums, in no order."""

    passages: NDArray[np.int64]
    sums: NDArray[np.float32]


class Heap(NamedTuple):
    """The best of all that was offered, as `offer` keeps it."""

    scores: NDArray[np.float64]
    ids: NDArray[np.int64]


class LowerBound(NamedTuple):
    """Data that turn a passage's sum, an upper bound, into a lower bound of its score."""

    share: float  # of its score by norm that the one by length is, at least
    rounding_margin: np.float32  # the same of its sum, for what single precision loses
    # The frequencies that are not in the postings: by term that has any, its number among the
    # terms, the first and the one behind the last.
    ranges: NDArray[np.int64]
    passages: NDArray[np.uint32]
    frequencies: NDArray[np.int32]
    weights: NDArray[np.float64]  # by term
    norms: NDArray[np.uint8]  # as in Postings
    length_factors: NDArray[np.float32]  # by norm, as in Impacts


@compiled
def ranges_of_large(postings: Postings, ordinals: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where the frequencies of terms are that their postings do not hold, see LowerBound."""
    ranges, count = np.empty((ordinals.size, 3), np.int64), 0
    for i in range(ordinals.size):
        low = np.searchsorted(postings.large_ordinals, ordinals[i])
        high = np.searchsorted(postings.large_ordinals, ordinals[i], "right")
        if low < high:
            ranges[count, 0], ranges[count, 1], ranges[count, 2] = i, low, high
            count += 1
    return ranges[:count]


@viewing
def _overrated(lower_bound: LowerBound, passage: np.int64) -> float:
    """Return how much a passage's sum is too high because it takes "many" for endless."""
    over, length_factor = 0.0, lower_bound.length_factors[lower_bound.norms[passage]]
    for i in range(lower_bound.ranges.shape[0]):
        low, high = lower_bound.ranges[i, 1], lower_bound.ranges[i, 2]
        end = high
        while low < high:
            middle = (low + high) >> 1
            if np.int64(lower_bound.passages[middle]) < passage:
                low = middle + 1
            else:
                high = middle
        if low < end and np.int64(lower_bound.passages[low]) == passage:
            over += (
                lower_bound.weights[lower_bound.ranges[i, 0]]
                * length_factor
                / (lower_bound.frequencies[low] + length_factor)
            )
    return over


@viewing
def certain(lower_bound: LowerBound, passage: np.int64, total: float) -> float:
    """Return what a passage scores at least that has such a sum, be it of some terms only."""
    return lower_bound.share * (
        total * np.float64(lower_bound.rounding_margin) - _overrated(lower_bound, passage)
    )


@viewing
def reaching(candidates: Candidates, count: int, cut: np.float32) -> int:
    """Drop the candidates under the cut; return how many are left."""
    passages, sums = candidates
    kept = 0
    for i in range(count):
        if sums[i] >= cut:
            passages[kept], sums[kept] = passages[i], sums[i]
            kept += 1
    return kept


@compiled
def with_room(
    candidates: Candidates, count: int, more: int, cut: np.float32
) -> tuple[Candidates, int]:
    """Return candidates with room for so many more, and how many there are."""
    passages, sums = candidates
    if count + more <= sums.size:
        return candidates, count
    count = reaching(candidates, count, cut)
    if count + more > sums.size - _FREE:
        size = 2 * (count + more)
        passages = np.concatenate((passages[:count], np.empty(size - count, np.int64)))
        sums = np.concatenate((sums[:count], np.empty(size - count, np.float32)))
    return Candidates(passages, sums), count


@viewing
def take(
    window: Window,
    remain: int,
    base: np.int64,
    eligible: NDArray[np.uint8],
    lower_bound: LowerBound,
    candidates: Candidates,
    count: int,
    heap: Heap,
    full: int,
    cut: np.float32,
) -> tuple[int, int, np.float32]:
    """Take what is `left` of a window: there is room, unless a damaged list has a passage twice.

    Return how many candidates there are, how many are in the heap, and the new cut.
    """
    for step in range(remain):
        passage, total = base + np.int64(window.left[step]), window.accumulators[window.left[step]]
        if count == candidates.sums.size:
            break
        if total < cut or passage >= eligible.size or not eligible[passage]:
            continue
        candidates.passages[count], candidates.sums[count] = passage, total
        count += 1
        least = certain(lower_bound, passage, np.float64(total))
        full = offer(heap.scores, heap.ids, full, least, int(passage))
        if full == heap.scores.size:
            cut = max(cut, np.float32(heap.scores[0]) * lower_bound.rounding_margin)
    return count, full, cut
