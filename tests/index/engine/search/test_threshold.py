"""The threshold to begin with is a score that so many passages reach."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.impacts import impacts_at
from index.engine.search.bounds import LowerBound, ranges_of_large
from index.engine.search.cursors import score_all, terms_of
from index.engine.search.threshold import reached
from index.engine.search.windows import Plan, Question
from tests.index.engine.segments import COUNT, passages, segment


@pytest.mark.parametrize("asked", [["w5", "w900"], ["w40"], ["w2", "w30", "w31"]])
@pytest.mark.parametrize("k", [1, 5, 50])
def test_so_many_passages_reach_it(asked: list[str], k: int) -> None:
    one = segment(passages()).segment
    postings, terms = one.postings, one.terms()
    ordinals = np.array([terms.index(term) for term in asked if term in terms])
    weights = np.log(1 + COUNT / postings.document_frequencies[ordinals])
    impacts = impacts_at(one.average)
    unread, steps = np.full(len(ordinals), -1, np.int64), np.zeros(len(ordinals), np.float32)
    found = terms_of(postings, ordinals, steps, np.empty(0, np.uint8), unread)
    bound = LowerBound(
        one.norm_accuracy, np.float32(1 - 1e-5), ranges_of_large(postings, ordinals),
        postings.large_passages, postings.large_frequencies, weights, postings.norms,
        impacts.length_factors,
    )  # fmt: skip
    question = Question(found, weights.astype(np.float32), postings.norms, impacts)
    plan = Plan(np.empty(len(ordinals), np.int64), np.zeros(len(ordinals) + 1, np.float32))
    everyone = np.ones(COUNT, np.uint8)
    least = reached(question, plan, bound, everyone, np.int64(0), k)
    length_factors = (1.5 * 0.25, 1.5 * 0.75 / one.average)
    scores = score_all(postings, found, ordinals, weights, length_factors, np.arange(COUNT))
    assert np.count_nonzero(scores >= least) >= k
    assert reached(question, plan, bound, np.zeros(COUNT, np.uint8), np.int64(0), k) == 0
