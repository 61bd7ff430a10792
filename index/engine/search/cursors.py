"""Single passages looked up in a segment: how often a term is in one, and its exact score."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.impacts import EXACT_LENGTHS
from index.engine.jit import compiled, viewing
from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED, WINDOW, WINDOW_SHIFT, windows_in

if TYPE_CHECKING:
    from index.engine.postings import Postings


_BITS, _MANY = np.uint32(FREQUENCY_BITS), np.uint32(MANY)
_windows_in = compiled(windows_in)


# Columns of `Terms.places`: where a term's postings are.
START, END, BLOCK, BLOCK_END, SHIFT, COLUMN, WINDOWS, WINDOW_STARTS, READ, AT, UPTO = range(11)


class Terms(NamedTuple):
    """The terms of a question that a segment holds, and what of the segment is theirs.

    The kernels take this and not the segment, and the innermost of them single arrays: many arrays
    cost more to hand over than to use.
    """

    steps: NDArray[np.float32]  # by term: what an impact of one 255th adds to a score, at most
    # By term: its first posting and the one behind its last, the same of its blocks, their shift,
    # where its column, its `window_maxima` and its `window_starts` begin, -1 where it has none, and
    # whether its list has been read. As a search goes on: the posting it has come to, and the
    # passage that is the first not looked at.
    places: NDArray[np.int64]
    rare: NDArray[np.uint32]  # these as in Postings
    frequent: NDArray[np.uint16]
    read_rare: NDArray[np.uint32]  # lists in memory of their own
    read_frequent: NDArray[np.uint16]
    columns: NDArray[np.uint8]
    window_maxima: NDArray[np.uint8]
    window_starts: NDArray[np.uint32]
    block_starts: NDArray[np.uint32]
    block_maxima: NDArray[np.uint8]


@compiled
def terms_of(
    postings: Postings,
    ordinals: NDArray[np.int64],
    steps: NDArray[np.float32],
    read: NDArray[np.uint8],
    read_at: NDArray[np.int64],
) -> Terms:
    """Return where the segment has the terms of the given ordinals.

    By term `read_at` tells where its list begins in `read`, -1 where it has not been read.
    """
    windows = _windows_in(postings.lengths.size)
    places = np.empty((ordinals.size, 11), np.int64)
    for i in range(ordinals.size):
        ordinal, place = ordinals[i], places[i]
        place[START], place[READ] = postings.starts[ordinal], 0
        if read_at[i] >= 0:
            width = 4 if postings.windows_of[ordinal] < 0 else 2
            place[START], place[READ] = read_at[i] // width, 1
        place[END] = place[START] + postings.document_frequencies[ordinal]
        place[BLOCK], place[BLOCK_END] = (
            postings.block_offsets[ordinal],
            postings.block_offsets[ordinal + 1],
        )
        place[SHIFT] = postings.block_shifts[ordinal]
        place[COLUMN] = place[START] if postings.columns_of[ordinal] >= 0 else -1
        number = np.int64(postings.windows_of[ordinal])
        place[WINDOWS] = number * windows if number >= 0 else -1
        place[WINDOW_STARTS] = number * (windows + 1) if number >= 0 else -1
        place[AT], place[UPTO] = place[START], 0
    return Terms(
        steps, places, postings.rare, postings.frequent,
        read.view(np.uint32), read.view(np.uint16), postings.columns,
        postings.window_maxima, postings.window_starts, postings.block_starts,
        postings.block_maxima,
    )  # fmt: skip


@viewing
def first_from(
    postings: NDArray[np.uint16] | NDArray[np.uint32],
    block_starts: NDArray[np.uint32],
    place: NDArray[np.int64],
    passage: int | np.int64,
    wanted: int | np.int64,
) -> np.int64:
    """Return a list's first posting, within the passage's block, that is not before the passage.

    `wanted` is what a posting in this list says for the passage.
    """
    start, end = place[START], place[END]
    block = place[BLOCK] + (passage >> place[SHIFT])
    low, high = min(start + np.int64(block_starts[block]), end), end
    if passage & ((1 << place[SHIFT]) - 1) == 0:  # the block's first: nothing to look for
        return np.int64(low)
    if block + 1 < place[BLOCK_END]:
        high = min(start + np.int64(block_starts[block + 1]), end)
    while low < high:
        middle = (low + high) >> 1
        if np.int64(np.uint32(postings[middle]) >> _BITS) < wanted:
            low = middle + 1
        else:
            high = middle
    return np.int64(low)


@viewing
def start_of(
    rare: NDArray[np.uint32],
    block_starts: NDArray[np.uint32],
    place: NDArray[np.int64],
    first: np.int64,
) -> np.int64:
    """Return a rare term's first posting not before a passage, at once where it is there."""
    if place[UPTO] == first:
        return np.int64(place[AT])
    return first_from(rare, block_starts, place, first, first)


@viewing
def window_of(
    terms: Terms, place: NDArray[np.int64], window: np.int64
) -> tuple[np.int64, np.int64]:
    """Return a frequent term's first posting in a window, and the first behind the window."""
    at, start = place[WINDOW_STARTS] + window, place[START]
    first, behind = np.int64(terms.window_starts[at]), np.int64(terms.window_starts[at + 1])
    return min(start + first, place[END]), min(start + behind, place[END])


@viewing
def part_of(
    frequent: NDArray[np.uint16],
    terms: Terms,
    place: NDArray[np.int64],
    first: np.int64,
    behind: np.int64,
) -> tuple[np.int64, np.int64]:
    """Return a frequent term's first posting in a part of a window, and the first behind the part.

    The part is of the passages from `first` up to the one before `behind`.
    """
    start, end = window_of(terms, place, first >> WINDOW_SHIFT)
    low, high = first & (WINDOW - 1), behind & (WINDOW - 1)
    if low:
        start = first_from(frequent, terms.block_starts, place, first, low)
    if high and behind >> place[SHIFT] < place[BLOCK_END] - place[BLOCK]:
        end = first_from(frequent, terms.block_starts, place, behind, high)
    return start, end


@viewing
def frequency_of(terms: Terms, place: NDArray[np.int64], passage: int | np.int64) -> np.int64:
    """Return how often the passage holds the term, as far as a posting tells; 0 if it does not."""
    if place[COLUMN] >= 0:
        return np.int64(terms.columns[place[COLUMN] + passage])
    if place[WINDOWS] < 0:
        rare = terms.read_rare if place[READ] else terms.rare
        at = first_from(rare, terms.block_starts, place, passage, passage)
        if at < place[END] and np.int64(rare[at] >> _BITS) == passage:
            return np.int64(rare[at] & _MANY)
        return np.int64(0)
    wanted = passage & (WINDOW - 1)
    frequent = terms.read_frequent if place[READ] else terms.frequent
    at = first_from(frequent, terms.block_starts, place, passage, wanted)
    # The list may go on in the next window, with the same numbers.
    block = place[BLOCK] + (passage >> place[SHIFT])
    end = place[END]
    if block + 1 < place[BLOCK_END]:
        end = min(end, place[START] + np.int64(terms.block_starts[block + 1]))
    if at < end and np.int64(np.uint32(frequent[at]) >> _BITS) == wanted:
        return np.int64(np.uint32(frequent[at]) & _MANY)
    return np.int64(0)


@compiled
def removed_frequency(postings: Postings, ordinal: int, removed: NDArray[np.uint32]) -> int:
    """Return how many of the removed passages hold the term."""
    nothing = postings.columns[:0]
    steps, unread = np.zeros(1, np.float32), np.full(1, -1, np.int64)
    terms = terms_of(postings, np.array([ordinal]), steps, nothing, unread)
    count = 0
    for i in range(removed.size):
        count += frequency_of(terms, terms.places[0], np.int64(removed[i])) != 0
    return count


@compiled
def large_frequency(postings: Postings, ordinal: int, passage: int, at_least: int) -> np.int64:
    """Return a frequency that its posting does not hold."""
    low = np.searchsorted(postings.large_ordinals, ordinal)
    high = np.searchsorted(postings.large_ordinals, ordinal, "right")
    at = low + np.searchsorted(postings.large_passages[low:high], passage)
    return np.int64(postings.large_frequencies[at] if at < high else at_least)


@compiled
def score_all(
    postings: Postings,
    terms: Terms,
    ordinals: NDArray[np.int64],
    weights: NDArray[np.float64],
    length_factors: tuple[float, float],
    passages: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Return the exact scores of passages, the terms in their order."""
    scores = np.zeros(passages.size)
    for term in range(weights.size):
        place = terms.places[term]
        most = SATURATED if place[COLUMN] >= 0 else MANY
        for i in range(passages.size):
            passage = passages[i]
            frequency = frequency_of(terms, place, passage)
            if frequency == most:
                frequency = large_frequency(postings, ordinals[term], passage, most)
            length = np.int64(postings.norms[passage])
            if length >= EXACT_LENGTHS:  # up to there the norm says it all, and is at hand
                length = np.int64(postings.lengths[passage])
            length_factor = length_factors[0] + length_factors[1] * length
            scores[i] += weights[term] * frequency / (frequency + length_factor)
    return scores
