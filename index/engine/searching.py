"""The search kernel: MaxScore with block maxima, a window of passages at a time.

Every term has an upper bound in every window, from its block maxima. A window that cannot reach
the top k is passed over. Inside a window the terms that
even together cannot lift a passage into the top k are not walked through (they are not essential:
Turtle and Flood, "Query evaluation: strategies and optimizations", 1995); the others are added up
in an array as wide as the window, and the rest only for passages whose sum may still suffice. The
first window is taken in parts that double, so that a threshold is there before there is much to
compare with it. What passes all that is scored once more in double precision and in the order of
the question, so that equal passages have equal scores whichever segment they are in.

No value of the bulk arrays is ever used as an index without a check: a damaged file gives wrong
numbers until the check in the background is done, and never reads outside an array.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.accumulating import (
    above,
    add_column,
    add_column_at,
    add_list,
    add_list_to_touched,
    forget,
    look_up_at,
    still_above,
)
from index.engine.compiled import compiled
from index.engine.lookup import Terms, first_from, score_of, terms_of
from index.engine.postings import IMPACT_STEPS, Postings
from index.engine.top_k import offer

# A window spans two to the power of this many passages: its sums, four bytes each, stay in the
# second-level cache. In smaller ones bounds are tighter, and more time goes from one to the next.
WINDOW_SHIFT = 14
_FIRST_PART = 1024
# Sums for pruning are in single precision: what misses the threshold by less may be in. The second
# is for each term of the question.
_SLACK, _SLACK_A_TERM = 1e-5, 2e-7
# How many postings of a list are added in the time that one passage is looked up.
_LIST_PROBE = 20
# Candidates more than asked for before those that have fallen behind are dropped.
_ROOM = 512


class Plan(NamedTuple):
    """Which terms of a window are essential: filled anew for each part of it."""

    terms: NDArray[np.int64]  # the weakest first
    reach: NDArray[np.float32]  # what so many of the weakest can do together


class Window(NamedTuple):
    """The arrays of a window, the same for all of them; `sums` are 0 between two."""

    sums: NDArray[np.float32]
    touched: NDArray[np.uint32]  # passages with a sum, counted within the window
    left: NDArray[np.uint32]  # those of them that may be among the best


@compiled
def _window_bounds(terms: Terms, windows: int) -> NDArray[np.float32]:
    """Return by window and term how much the term can add to a score there."""
    bounds = np.empty((windows, terms.steps.size), np.float32)
    for term in range(terms.steps.size):
        shift = terms.shifts[term]
        first, end = terms.blocks[term], terms.block_ends[term]
        for window in range(windows):
            low = first + ((window << WINDOW_SHIFT) >> shift)
            high = min(first + ((((window + 1) << WINDOW_SHIFT) - 1) >> shift) + 1, end)
            highest = np.uint8(0)
            for block in range(low, high):
                highest = max(highest, terms.block_maxima[block])
            bounds[window, term] = terms.steps[term] * np.float32(highest)
    return bounds


@compiled
def _split(bounds: NDArray[np.float32], cut: np.float32, plan: Plan) -> int:
    """Order the terms by what they can add; return how many cannot reach the cut together."""
    terms, reach = plan
    for i in range(bounds.size):  # insertion sort: there are few terms
        at = i
        while at > 0 and bounds[terms[at - 1]] > bounds[i]:
            terms[at] = terms[at - 1]
            at -= 1
        terms[at] = i
    essential = 0
    for i in range(bounds.size):
        reach[i + 1] = reach[i] + bounds[terms[i]]
        if reach[i + 1] < cut:
            essential = i + 1
    return essential


@compiled
def _part_of(terms: Terms, term: int, base: int, size: int) -> tuple[int, int]:
    """Return the first posting of a list in a window and the first behind it."""
    start = first_from(terms, term, base)
    if base + size >= terms.passage_count:
        return start, terms.list_ends[term]
    return start, first_from(terms, term, base + size)


@compiled
def _add_essential(
    terms: Terms, essential: NDArray[np.int64], base: int, window: Window
) -> tuple[int, bool]:
    """Add terms; return how many passages `touched` has, or True: it does not tell them."""
    count, scan = 0, False
    sums = window.sums
    for term in essential:
        weight = terms.steps[term]
        if terms.columns_at[term] >= 0:
            scan = True
            at = terms.columns_at[term] + base
            add_column(sums, terms.column_impacts[at : at + sums.size], weight)
        else:
            start, end = _part_of(terms, term, base, sums.size)
            count = add_list(
                sums, terms.passages[start:end], terms.impacts[start:end],
                np.uint32(base), weight, window.touched, count,
            )  # fmt: skip
    return count, scan


@compiled
def _add_the_rest(
    terms: Terms,
    plan: Plan,
    essential: int,
    base: int,
    cut: np.float32,
    window: Window,
    count: int,
) -> int:
    """Add the terms that are not essential, the strongest first; return how many are `left`.

    A term is looked up for each passage that is left, or, where those are many, added to the whole
    window: that walks straight through memory.
    """
    sums, source, left = window
    if essential == 0:
        return still_above(sums, cut, source[:count], left)
    for position in range(essential - 1, -1, -1):
        term, least = plan.terms[position], cut - plan.reach[position]
        weight = terms.steps[term]
        if terms.columns_at[term] >= 0:
            at = terms.columns_at[term] + base
            impacts = terms.column_impacts[at : at + sums.size]
            count = add_column_at(sums, impacts, weight, least, source[:count], left)
        else:
            start, end = _part_of(terms, term, base, sums.size)
            if end - start < count * _LIST_PROBE:
                passages, impacts = terms.passages[start:end], terms.impacts[start:end]
                add_list_to_touched(sums, passages, impacts, np.uint32(base), weight)
                count = still_above(sums, least, source[:count], left)
            else:
                start, end = terms.lists[term], terms.list_ends[term]
                first, last = terms.blocks[term], terms.block_ends[term]
                count = look_up_at(
                    sums, terms.passages[start:end], terms.impacts[start:end],
                    terms.block_starts[first:last], terms.block_maxima[first:last],
                    np.uint32(terms.shifts[term]), np.uint32(base), weight, least,
                    source[:count], left,
                )  # fmt: skip
        source = left
        if not count:
            break
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
    steps = (weights * max(drift, 1.0) / IMPACT_STEPS).astype(np.float32)
    terms = terms_of(postings, rows, steps)
    # From a sum of highest impacts to what the passage scores at least.
    slack = np.float32(1 - _SLACK - rows.size * _SLACK_A_TERM)
    certain = np.float32(min(drift, 1.0) / max(drift, 1.0)) * slack
    rounding = np.float32(weights.sum() / IMPACT_STEPS)
    bounds = _window_bounds(terms, occupied.size)
    totals = bounds.sum(axis=1) * (occupied != 0)
    plan = Plan(np.empty(rows.size, np.int64), np.zeros(rows.size + 1, np.float32))
    sums = np.zeros(min(1 << WINDOW_SHIFT, terms.passage_count), np.float32)
    touched, left = np.empty(sums.size + 1, np.uint32), np.empty(sums.size + 1, np.uint32)
    # What may be among the best: only those that still may be in the end are scored exactly.
    candidates = np.empty(scores.size + _ROOM, np.int64)
    about = np.empty(candidates.size, np.float32)
    near, near_ids, full, kept = scores.copy(), ids.copy(), found, 0
    cut = np.float32(near[0]) * slack if full == near.size else np.float32(0)

    # The best window first, then straight through memory.
    best, width = np.argmax(totals), _FIRST_PART
    for turn in range(-1, totals.size):
        number = best if turn < 0 else turn
        if turn == best or totals[number] <= 0 or totals[number] < cut:
            continue
        base = number << WINDOW_SHIFT
        end = min(base + (1 << WINDOW_SHIFT), terms.passage_count)
        while base < end:
            window = Window(sums[: min(width, end - base)], touched, left)
            width = min(2 * width, sums.size)
            essential = _split(bounds[number], cut, plan)
            count, scan = _add_essential(terms, plan.terms[essential:], base, window)
            if scan:
                count = above(window.sums, cut - plan.reach[essential], touched)
            remain = _add_the_rest(terms, plan, essential, base, cut, window, count)
            for step in range(remain):
                passage, total = base + np.int64(left[step]), sums[left[step]]
                if total < cut or not eligible[passage]:
                    continue
                if kept == candidates.size:
                    kept = _compacted(candidates, about, kept, cut)
                    if kept * 2 > candidates.size:
                        candidates = np.concatenate((candidates, np.empty_like(candidates)))
                        about = np.concatenate((about, np.empty_like(about)))
                candidates[kept], about[kept] = passage, total
                kept += 1
                certainly = np.float64(total * certain - rounding)
                full = offer(near, near_ids, full, certainly, passage)
                if full == near.size:
                    cut = np.float32(near[0]) * slack
            if scan:
                window.sums[:] = 0
            else:
                forget(window.sums, touched[:count])
            base += window.sums.size

    for i in range(_compacted(candidates, about, kept, cut)):
        norm = norms[0] + norms[1] * postings.lengths[candidates[i]]
        exact = score_of(postings, terms, weights, candidates[i], norm)
        found = offer(scores, ids, found, exact, postings.ids[candidates[i]])
    return found
