"""Essential terms of a window: those without which no passage reaches the cut."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.search.cursors import terms_of
from index.engine.search.windows import Plan, split, window_bounds
from tests.index.engine.segments import holders, passages, segment


# The first call compiles.
@given(st.lists(st.integers(0, 20), min_size=1, max_size=9), st.integers(0, 60))
def test_the_terms_that_are_not_essential_cannot_reach_the_cut(bounds: list[int], cut: int) -> None:
    size = len(bounds)
    plan = Plan(np.empty(size, np.int64), np.zeros(size + 1, np.float32))
    essential = split(np.array(bounds, np.float32), np.float32(cut), plan)
    order = [bounds[term] for term in plan.terms]
    assert order == sorted(bounds)
    assert not essential or sum(order[:essential]) < cut
    assert essential == size or sum(order[: essential + 1]) >= cut


def test_no_passage_gets_more_from_a_term_than_its_window_says() -> None:
    given_passages = passages()
    one, held = segment(given_passages).segment, holders(given_passages)
    terms, postings = one.terms(), one.postings
    ordinals = np.array([terms.index(term) for term in ("w1", "w2", "w30")])
    steps = np.full(3, 1 / 255, np.float32)
    found = terms_of(postings, ordinals, steps, np.empty(0, np.uint8), np.full(3, -1, np.int64))
    bounds = window_bounds(found, 2)
    for term, ordinal in enumerate(ordinals):
        for place, times in held[terms[ordinal]].items():
            length = int(postings.lengths[place])
            worth = times / (times + 1.5 * (0.25 + 0.75 * length / one.average))
            assert worth <= bounds[place >> 13, term] or worth == pytest.approx(
                bounds[place >> 13, term], rel=1e-6
            )
