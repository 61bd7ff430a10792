"""One window of a search: which terms are essential in it, and the accumulators of its passages."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.jit import compiled, viewing
from index.engine.postings import (
    WINDOW,
    WINDOW_SHIFT,
    Impacts,
)
from index.engine.search.accumulators import (
    add_column,
    add_column_at,
    add_list,
    add_list_to_touched,
    length_factors_of,
    look_up_at,
    still_above,
)
from index.engine.search.cursors import (
    AT,
    BLOCK,
    BLOCK_END,
    COLUMN,
    END,
    READ,
    SHIFT,
    START,
    UPTO,
    WINDOWS,
    Terms,
    part_of,
    start_of,
)

# Number of a list's postings that are added in the time that one passage is looked up.
_LIST_PROBE = 6


class Plan(NamedTuple):
    """Order of a window's terms, to tell the essential ones: filled anew for each part of it."""

    terms: NDArray[np.int64]  # the weakest first
    reach: NDArray[np.float32]  # what so many of the weakest can do together


class Window(NamedTuple):
    """The arrays of a window, the same for all of them; `accumulators` are 0 between two."""

    accumulators: NDArray[np.float32]
    touched: NDArray[np.uint32]  # passages with a sum, counted within the window
    left: NDArray[np.uint32]  # those of them that may be among the best
    length_factors: NDArray[np.float32]


class Part(NamedTuple):
    """The passages that are looked at together: from `low` to `high` in a window."""

    base: np.int64  # the window's first passage
    low: np.int64
    high: np.int64


class Question(NamedTuple):
    """Terms that a segment is searched for, with what their postings add to a score."""

    terms: Terms
    weights: NDArray[np.float32]  # by term: what an impact of one adds to a score
    norms: NDArray[np.uint8]  # of lengths, as in Postings
    impacts: Impacts


@compiled
def window_bounds(terms: Terms, windows: int) -> NDArray[np.float32]:
    """Return by window and term how much the term can add to a score there."""
    bounds = np.empty((windows, terms.steps.size), np.float32)
    for term in range(terms.steps.size):
        place, step = terms.places[term], terms.steps[term]
        if place[WINDOWS] >= 0:
            at = place[WINDOWS]
            for window in range(windows):
                bounds[window, term] = step * np.float32(terms.window_maxima[at + window])
        else:
            for window in range(windows):
                block = place[BLOCK] + ((window << WINDOW_SHIFT) >> place[SHIFT])
                bounds[window, term] = step * np.float32(terms.block_maxima[block])
    return bounds


@viewing
def split(bounds: NDArray[np.float32], cut: np.float32, plan: Plan) -> int:
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


@viewing
def add_essential(
    question: Question, essential: NDArray[np.int64], part: Part, window: Window
) -> tuple[int, bool]:
    """Add the essential terms; return (count, scan).

    `count` entries of `touched` are valid unless `scan`: then all accumulators must be scanned.
    """
    terms, weights, norms, impacts = question
    base, low, high = part
    count, scan = 0, False
    norms = norms[base : base + WINDOW]
    accumulators = window.accumulators[:high]  # no further, whatever a damaged list says
    for term in essential:
        place = terms.places[term]
        if place[COLUMN] >= 0:
            if not scan:
                length_factors_of(
                    norms[low:high], impacts.length_factors, window.length_factors[low:high]
                )
                scan = True
            at = place[COLUMN] + base
            add_column(
                accumulators[low:], terms.columns[at + low : at + high],
                window.length_factors[low:high], weights[term],
            )  # fmt: skip
        elif place[WINDOWS] >= 0:
            frequent = terms.read_frequent if place[READ] else terms.frequent
            start, end = part_of(frequent, terms, place, base + low, base + high)
            count, _ = add_list(
                accumulators, frequent[start:end], norms, impacts.table,
                np.uint32(0), weights[term], window.touched, count,
            )  # fmt: skip
        else:
            # The end of a rare term's part is found on the way.
            rare = terms.read_rare if place[READ] else terms.rare
            start, end = start_of(rare, terms.block_starts, place, base + low), place[END]
            count, added = add_list(
                accumulators, rare[start:end], norms, impacts.table,
                np.uint32(base), weights[term], window.touched, count,
            )  # fmt: skip
            place[AT], place[UPTO] = start + added, base + high
    return count, scan


@viewing
def _look_up(
    question: Question,
    term: int,
    base: np.int64,
    least: np.float32,
    window: Window,
    source: NDArray[np.uint32],
) -> int:
    """Look a list's term up for each of the `source` passages; return how many are `left`."""
    terms, weights, norms, impacts = question
    place = terms.places[term]
    start, end, first, last = place[START], place[END], place[BLOCK], place[BLOCK_END]
    starts, maxima = terms.block_starts[first:last], terms.block_maxima[first:last]
    norms = norms[base : base + WINDOW]
    shift, step, weight = np.uint32(place[SHIFT]), terms.steps[term], weights[term]
    if place[WINDOWS] >= 0:
        frequent = terms.read_frequent if place[READ] else terms.frequent
        return look_up_at(
            window.accumulators, frequent[start:end], norms, impacts.table, np.uint32(0),
            starts, maxima, shift, np.uint32(base), step, weight, least, source, window.left,
        )  # fmt: skip
    rare = terms.read_rare if place[READ] else terms.rare
    return look_up_at(
        window.accumulators, rare[start:end], norms, impacts.table, np.uint32(base),
        starts, maxima, shift, np.uint32(base), step, weight, least, source, window.left,
    )  # fmt: skip


@viewing
def add_the_rest(
    question: Question,
    plan: Plan,
    essential: int,
    part: Part,
    cut: np.float32,
    window: Window,
    count: int,
) -> int:
    """Add the terms that are not essential, the strongest first; return how many are `left`.

    A term is looked up for each passage that is left, or, where those are many, added to the whole
    window: that walks straight through memory.
    """
    terms, weights, norms, impacts = question
    base, low, high = part
    accumulators, source, left = window.accumulators[:high], window.touched, window.left
    norms = norms[base : base + WINDOW]
    if essential == 0:
        return still_above(accumulators, cut, source[:count], left)
    for position in range(essential - 1, -1, -1):
        term, least = plan.terms[position], cut - plan.reach[position]
        place = terms.places[term]
        if place[COLUMN] >= 0:
            at = place[COLUMN] + base
            count = add_column_at(
                accumulators, terms.columns[at : at + high], norms, impacts.length_factors,
                weights[term], least, source[:count], left,
            )  # fmt: skip
        elif place[WINDOWS] >= 0:
            frequent = terms.read_frequent if place[READ] else terms.frequent
            start, end = part_of(frequent, terms, place, base + low, base + high)
            if end - start >= count * _LIST_PROBE:
                count = _look_up(question, term, base, least, window, source[:count])
            else:
                add_list_to_touched(
                    accumulators, frequent[start:end], norms, impacts.table,
                    np.uint32(0), weights[term],
                )  # fmt: skip
                count = still_above(accumulators, least, source[:count], left)
        else:
            count = _look_up(question, term, base, least, window, source[:count])
        source = left
        if not count:
            break
    return count
