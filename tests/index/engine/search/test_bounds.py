"""No passage that may be among the best is dropped for its bounds."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.impacts import impacts_at
from index.engine.search.bounds import (
    Candidates,
    LowerBound,
    certain,
    ranges_of_large,
    reaching,
    with_room,
)
from tests.index.engine.segments import segment


def candidates() -> Candidates:
    return Candidates(np.array([4, 9, 7, 0]), np.array([3, 1, 2, 0], np.float32))


def test_candidates_under_the_cut_are_dropped() -> None:
    found = candidates()
    assert reaching(found, 3, np.float32(2)) == 2
    assert found.passages[:2].tolist() == [4, 7]


def test_room_is_made_by_dropping_before_it_is_made_by_growing() -> None:
    found, count = with_room(candidates(), 3, 1, np.float32(0))
    assert (count, found.sums.size) == (3, 4)
    found, count = with_room(candidates(), 3, 5, np.float32(2))
    assert count == 2
    assert found.passages[:2].tolist() == [4, 7]
    assert found.sums.size >= 7


def test_what_is_certain_is_no_more_than_the_score() -> None:
    """A frequency beside the postings counts as endless in a sum, and as it is for certain."""
    postings = segment({1: ["a"] * 300, 2: ["a"], 3: ["b"] * 9}).segment.postings
    impacts, weights = impacts_at(100.0), np.array([2.0])
    ranges = ranges_of_large(postings, np.array([0]))
    assert ranges.tolist() == [[0, 0, 1]]
    bound = LowerBound(
        1.0, np.float32(1), ranges, postings.large_passages, postings.large_frequencies, weights,
        postings.norms, impacts.length_factors,
    )  # fmt: skip
    factor = float(impacts.length_factors[postings.norms[0]])
    assert certain(bound, np.int64(0), 2.0) == pytest.approx(2 * 300 / (300 + factor))
    assert certain(bound, np.int64(1), 0.5) == 0.5
