"""The search kernel: MaxScore with block maxima, a window of passages at a time.

Every term has an upper bound in every window. A window that cannot reach the top k is passed over.
Inside a window the terms that even together cannot lift a passage into the top k are not walked
through (they are not essential: Turtle and Flood, "Query evaluation: strategies and optimizations",
1995); the others are added up in an array as wide as the window, and the rest only for passages
whose sum may still suffice. The scores that the rarest terms give to some passages are known
before anything else: a threshold to begin with. The first window is taken in parts that double, as
the threshold rises most there. Passages that pass all that are scored once more in double precision
and in the order of the question, so that equal passages have equal scores whichever segment they
are in.

No value of the bulk arrays is ever used as an index without a check: a damaged file gives wrong
numbers until the check in the background is done, and never reads outside an array.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.impacts import IMPACT_STEPS, K1, B
from index.engine.jit import compiled, viewing
from index.engine.postings import WINDOW, WINDOW_SHIFT, Impacts
from index.engine.search.accumulators import above, forget
from index.engine.search.bounds import (
    Candidates,
    Heap,
    LowerBound,
    ranges_of_large,
    reaching,
    take,
    with_room,
)
from index.engine.search.cursors import score_all, terms_of
from index.engine.search.heap import offer, order
from index.engine.search.short_lists import read_short
from index.engine.search.threshold import reached
from index.engine.search.windows import (
    Part,
    Plan,
    Question,
    Window,
    add_essential,
    add_the_rest,
    split,
    window_bounds,
)
from index.engine.terms import find_terms, postings_at

_FIRST_PART = 1024
# Room for so many candidates more than asked for, and those of a window, to begin with.
_ROOM = 512
# Sums for pruning are in single precision: a passage that misses the threshold by less may be in.
# The second is for each term of the question.
_ROUNDING_MARGIN, _ROUNDING_MARGIN_A_TERM = 1e-5, 2e-7


class Search(NamedTuple):
    """Input and working memory of a search, in one piece."""

    question: Question
    plan: Plan
    window: Window
    bounds: NDArray[np.float32]  # by window and term: how much it can add to a score there
    totals: NDArray[np.float32]  # by window: how much all can, 0 where nothing may be found
    best: np.int64  # the window where that is most
    eligible: NDArray[np.uint8]
    lower_bound: LowerBound
    heap: Heap


@viewing
def _search_windows(
    search: Search,
    turn: np.int64,
    candidates: Candidates,
    kept: int,
    full: int,
    cut: np.float32,
) -> tuple[np.int64, int, int, np.float32]:
    """Search from a turn on until all windows are done or one more could have too many candidates.

    The best window's turn comes first, then they go straight through memory. Return the turn to go
    on with, how many candidates there are, how many are in the heap, and the cut.
    """
    totals = search.totals
    while turn < totals.size and kept + WINDOW <= candidates.sums.size:
        number = search.best if turn < 0 else turn
        if (turn < 0 or turn != search.best) and 0 < totals[number] >= cut:
            width = _FIRST_PART if turn < 0 else WINDOW
            kept, full, cut = _search_window(search, number, width, candidates, kept, full, cut)
        turn += 1
    return turn, kept, full, cut


@viewing
def _search_window(
    search: Search,
    number: np.int64,
    width: int,
    candidates: Candidates,
    kept: int,
    full: int,
    cut: np.float32,
) -> tuple[int, int, np.float32]:
    """Search a window in parts, the first one so wide and each further twice as wide."""
    question, plan, window = search.question, search.plan, search.window
    base = number << WINDOW_SHIFT
    low, end = np.int64(0), np.int64(min(WINDOW, search.eligible.size - base))
    while low < end:
        part = Part(base, low, np.int64(min(low + width, end)))
        width *= 2
        essential = split(search.bounds[number], cut, plan)
        count, scan = add_essential(question, plan.terms[essential:], part, window)
        if scan:
            least = cut - plan.reach[essential]
            count = above(window.accumulators, low, part.high, least, window.touched)
        remain = add_the_rest(question, plan, essential, part, cut, window, count)
        kept, full, cut = take(
            window, remain, base, search.eligible, search.lower_bound, candidates, kept,
            search.heap, full, cut,
        )  # fmt: skip
        if scan:
            window.accumulators[low : part.high] = 0
        else:
            forget(window.accumulators, window.touched[:count])
        low = part.high
    return kept, full, cut


@compiled
def search_segment(
    octets: NDArray[np.uint8],
    places: NDArray[np.int64],
    eligible: NDArray[np.uint8],
    occupied: NDArray[np.uint8],
    ordinals: NDArray[np.int64],
    lists: NDArray[np.int64],
    file: int,
    times: NDArray[np.int64],
    frequencies: NDArray[np.int64],
    passages: int,
    average: float,
    impacts: Impacts,
    average_ratio: float,
    norm_accuracy: float,
    scores: NDArray[np.float64],
    ids: NDArray[np.int64],
    found: int,
) -> int:
    """Offer the passages of a segment to the top k in `scores` and `ids`; return how many are in.

    Returns CUT_OFF or UNREADABLE where a short one of the `lists` cannot be read from its `file`.
    Those that are in are ordered, the worst first. The segment is as `postings_in` has it;
    `eligible` marks the passages that may be found, `occupied` the windows that have any. By term
    there are its ordinal, how often it is asked for, and how many of all `passages` hold it.
    `impacts` are those at the `average` length of now, and no more than what is by length over
    `norm_accuracy`; `average_ratio` is that average over the one that stored impacts were taken at.
    """
    postings = postings_at(octets, places)
    idf = np.log(1 + (passages - frequencies + 0.5) / (frequencies + 0.5))
    weights = times * (K1 + 1) * idf
    length_factors = (K1 * (1 - B), K1 * B / average)
    here = ordinals >= 0
    ordinals, weights = ordinals[here], weights[here]
    if ordinals.size == 0:
        return found
    read, read_at = read_short(file, lists[here])
    if read_at[0] < -1:
        return np.int64(read_at[0])
    steps = (weights * max(average_ratio, 1.0) / IMPACT_STEPS).astype(np.float32)
    question = Question(
        terms_of(postings, ordinals, steps, read, read_at), weights.astype(np.float32),
        postings.norms, impacts,
    )  # fmt: skip
    terms = question.terms
    rounding_margin = np.float32(1 - _ROUNDING_MARGIN - ordinals.size * _ROUNDING_MARGIN_A_TERM)
    bounds = window_bounds(terms, occupied.size)
    totals = bounds.sum(axis=1) * (occupied != 0)
    best = np.int64(np.argmax(totals))
    plan = Plan(np.empty(ordinals.size, np.int64), np.zeros(ordinals.size + 1, np.float32))
    window = Window(
        np.zeros(WINDOW, np.float32), np.empty(WINDOW + 1, np.uint32),
        np.empty(WINDOW + 1, np.uint32), np.empty(WINDOW, np.float32),
    )  # fmt: skip
    lower_bound = LowerBound(
        norm_accuracy, rounding_margin, ranges_of_large(postings, ordinals),
        postings.large_passages, postings.large_frequencies, weights, postings.norms,
        impacts.length_factors,
    )  # fmt: skip
    heap, full = Heap(scores.copy(), ids.copy()), found
    if full == scores.size:
        cut = np.float32(scores[0]) * rounding_margin
    else:
        cut = (
            np.float32(reached(question, plan, lower_bound, eligible, best, scores.size))
            * rounding_margin
        )
    search = Search(question, plan, window, bounds, totals, best, eligible, lower_bound, heap)
    room = scores.size + _ROOM + WINDOW
    candidates, kept = Candidates(np.empty(room, np.int64), np.empty(room, np.float32)), 0
    turn = np.int64(-1)
    while turn < totals.size:
        candidates, kept = with_room(candidates, kept, WINDOW, cut)
        turn, kept, full, cut = _search_windows(search, turn, candidates, kept, full, cut)

    best_of_all = candidates.passages[: reaching(candidates, kept, cut)]
    exact = score_all(postings, terms, ordinals, weights, length_factors, best_of_all)
    for i in range(best_of_all.size):
        found = offer(scores, ids, found, exact[i], postings.ids[best_of_all[i]])
    order(scores, ids, found)
    return found


@compiled
def search_only_segment(
    octets: NDArray[np.uint8],
    places: NDArray[np.int64],
    guide: NDArray[np.uint64],
    wanted: NDArray[np.uint8],
    eligible: NDArray[np.uint8],
    occupied: NDArray[np.uint8],
    file: int,
    times: NDArray[np.int64],
    passages: int,
    average: float,
    impacts: Impacts,
    average_ratio: float,
    norm_accuracy: float,
    scores: NDArray[np.float64],
    ids: NDArray[np.int64],
) -> int:
    """Do the same with the terms as `find_terms` takes them, in a segment that is all there is.

    Each time a thread takes the GIL again it may have to wait for another: this is once only.
    """
    ordinals, frequencies = np.empty(times.size, np.int64), np.empty(times.size, np.int64)
    lists = np.empty((times.size, 2), np.int64)
    find_terms(octets, places, guide, wanted, ordinals, frequencies, lists)
    return search_segment(
        octets, places, eligible, occupied, ordinals, lists, file, times, frequencies, passages,
        average, impacts, average_ratio, norm_accuracy, scores, ids, 0,
    )  # fmt: skip
