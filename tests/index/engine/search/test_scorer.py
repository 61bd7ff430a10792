"""The scorer answers from all leaves, and takes on what an earlier one knew."""

from __future__ import annotations

import numpy as np

from index.engine.search.scorer import KernelScorer
from tests.index.engine.segments import segment

ONE = {1: ["a", "b"], 2: ["a"]}
OTHER = {3: ["a", "c"], 4: ["d"], 5: ["d"]}


def test_frequencies_are_those_of_all_leaves_without_what_is_removed() -> None:
    scorer = KernelScorer([segment(ONE), segment(OTHER).without(np.array([0, 1]))])
    assert [scorer.document_frequency(term) for term in "abcdx"] == [2, 1, 0, 1, 0]
    assert dict(scorer.vocabulary()) == {"a": 2, "b": 1, "d": 1}


def test_the_vocabulary_of_one_leaf_is_its_terms() -> None:
    assert dict(KernelScorer([segment(ONE)]).vocabulary()) == {"a": 2, "b": 1}


def test_the_largest_leaf_is_searched_first() -> None:
    small, large = segment(ONE), segment(OTHER)
    assert [leaf.live_segment for leaf in KernelScorer([small, large]).leaves] == [large, small]


def test_nothing_is_found_where_nothing_is_asked_or_there() -> None:
    scorer = KernelScorer([segment(ONE)])
    assert scorer.search([], 5) == []
    assert scorer.search(["x"], 5) == []
    assert scorer.search(["a"], 0) == []
    assert KernelScorer([]).search(["a"], 5) == []


def test_a_term_that_is_asked_for_twice_counts_twice() -> None:
    scorer = KernelScorer([segment(ONE), segment(OTHER)])
    [(_, once)] = scorer.search(["b"], 5)
    [(_, twice)] = scorer.search(["b", "b"], 5)
    assert twice == 2 * once


def test_a_leaf_of_the_same_segment_is_kept() -> None:
    one, other = segment(ONE), segment(OTHER)
    before = KernelScorer([one, other])
    after = KernelScorer([one, other.without(np.array([0]))], before)
    kept = {leaf.live_segment: leaf for leaf in before.leaves}
    assert any(leaf is kept.get(leaf.live_segment) for leaf in after.leaves)
    assert after.document_frequency("c") == 0
