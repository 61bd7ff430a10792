"""Passages that may be among the best, and how good the best of them are for certain.

Sums are in single precision, of the shortest lengths in their classes, and take "as many or more"
for endless: what they say a passage scores at most. What it scores at least follows from them; the
worst of the best so many of that is the threshold. Those that reach it in the end are scored
exactly.
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


class Floor(NamedTuple):
    """What tells from a sum what a passage scores at least."""

    share: float  # of its score by class that the one by length is, at least
    slack: np.float32  # the same of its sum, for what single precision loses
    # The frequencies that are not in the postings: by term that has any, its number among the
    # terms, the first and the one behind the last.
    ranges: NDArray[np.int64]
    passages: NDArray[np.uint32]
    frequencies: NDArray[np.int32]
    weights: NDArray[np.float64]  # by term
    classes: NDArray[np.uint8]  # as in Postings
    norms: NDArray[np.float32]  # by class, as in Impacts


@compiled
def ranges_of_large(postings: Postings, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where the frequencies of the rows are that their postings do not hold, see Floor."""
    ranges, count = np.empty((rows.size, 3), np.int64), 0
    for i in range(rows.size):
        low = np.searchsorted(postings.large_rows, rows[i])
        high = np.searchsorted(postings.large_rows, rows[i], "right")
        if low < high:
            ranges[count, 0], ranges[count, 1], ranges[count, 2] = i, low, high
            count += 1
    return ranges[:count]


@viewing
def _overrated(floor: Floor, passage: np.int64) -> float:
    """Return how much a passage's sum is too high because it takes "many" for endless."""
    over, norm = 0.0, floor.norms[floor.classes[passage]]
    for i in range(floor.ranges.shape[0]):
        low, high = floor.ranges[i, 1], floor.ranges[i, 2]
        end = high
        while low < high:
            middle = (low + high) >> 1
            if np.int64(floor.passages[middle]) < passage:
                low = middle + 1
            else:
                high = middle
        if low < end and np.int64(floor.passages[low]) == passage:
            over += floor.weights[floor.ranges[i, 0]] * norm / (floor.frequencies[low] + norm)
    return over


@viewing
def certain(floor: Floor, passage: np.int64, total: float) -> float:
    """Return what a passage scores at least that has such a sum, be it of some terms only."""
    return floor.share * (total * np.float64(floor.slack) - _overrated(floor, passage))


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
    floor: Floor,
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
        passage, total = base + np.int64(window.left[step]), window.sums[window.left[step]]
        if count == candidates.sums.size:
            break
        if total < cut or passage >= eligible.size or not eligible[passage]:
            continue
        candidates.passages[count], candidates.sums[count] = passage, total
        count += 1
        least = certain(floor, passage, np.float64(total))
        full = offer(heap.scores, heap.ids, full, least, int(passage))
        if full == heap.scores.size:
            cut = max(cut, np.float32(heap.scores[0]) * floor.slack)
    return count, full, cut
