"""A score that the best passages reach, known before the search: without it much is in vain.

Some passages of the heaviest terms, the rarest in general, are added up: the score that these terms
alone give to the best of them is a threshold to begin with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.jit import compiled, viewing
from index.engine.postings import FREQUENCY_BITS, MANY, WINDOW_SHIFT
from index.engine.search.bounds import LowerBound, certain
from index.engine.search.cursors import COLUMN, END, READ, START, WINDOWS, window_of
from index.engine.search.heap import offer
from index.engine.search.windows import Plan, Question, split

if TYPE_CHECKING:
    from index.engine.search.accumulators import List

# So many passages are looked at, and twice as many as are asked for if that is more.
_ENOUGH = 64
# With more asked for it takes longer than it spares.
_MOST = 200
_BITS, _MANY = np.uint32(FREQUENCY_BITS), np.uint32(MANY)


class Sums(NamedTuple):
    """Passages, ascending, and what the terms so far add to their scores."""

    passages: NDArray[np.int64]
    scores: NDArray[np.float64]


@viewing
def _add(sums: Sums, count: int, passage: np.int64, score: np.float64) -> int:
    """Add to a passage's sum; return how many passages there are."""
    passages, scores = sums
    at = count
    while at > 0 and passages[at - 1] > passage:
        at -= 1
    if at > 0 and passages[at - 1] == passage:
        scores[at - 1] += score
        return count
    for i in range(count, at, -1):
        passages[i], scores[i] = passages[i - 1], scores[i - 1]
    passages[at], scores[at] = passage, score
    return count + 1


@viewing
def _add_list(
    sums: Sums,
    count: int,
    postings: List,
    base: np.int64,
    weight: np.float32,
    question: Question,
    eligible: NDArray[np.uint8],
) -> int:
    """Add postings as long as there is room; return how many passages there are.

    They ascend, but for a damaged file: no passage is added twice.
    """
    last = np.int64(-1)
    for at in range(postings.size):
        posting = np.uint32(postings[at])
        passage = base + np.int64(posting >> _BITS)
        if count == sums.scores.size or passage <= last or passage >= eligible.size:
            break
        last = passage
        if eligible[passage]:
            length = np.int64(question.norms[passage])
            impact = question.impacts.table[(length << FREQUENCY_BITS) | np.int64(posting & _MANY)]
            count = _add(sums, count, passage, np.float64(weight * impact))
    return count


@compiled
def reached(
    question: Question,
    plan: Plan,
    lower_bound: LowerBound,
    eligible: NDArray[np.uint8],
    window: np.int64,
    k: int,
) -> float:
    """Return a score that at least `k` passages of the heaviest terms reach, 0 if none is known.

    Of a rare term they may be any, of a frequent one those in the given window.
    """
    terms, weights = question.terms, question.weights
    size = max(_ENOUGH, 2 * k) if k <= _MOST else 0
    sums, count = Sums(np.empty(size, np.int64), np.empty(size)), 0
    base = window << WINDOW_SHIFT
    split(weights, np.float32(0), plan)
    for term in plan.terms[::-1]:
        place = terms.places[term]
        if place[COLUMN] >= 0 or count == size:
            break
        if place[WINDOWS] < 0:
            rare = (terms.read_rare if place[READ] else terms.rare)[place[START] : place[END]]
            count = _add_list(sums, count, rare, np.int64(0), weights[term], question, eligible)
        else:
            frequent = terms.read_frequent if place[READ] else terms.frequent
            start, end = window_of(terms, place, window)
            own = frequent[start:end]
            count = _add_list(sums, count, own, base, weights[term], question, eligible)
    best, numbers, found = np.empty(k), np.empty(k, np.int64), 0
    for i in range(count):
        if found < k or sums.scores[i] > best[0]:
            least = certain(lower_bound, sums.passages[i], sums.scores[i])
            found = offer(best, numbers, found, least, i)
    return best[0] if 0 < k == found else 0.0
