"""The kernel finds what adding up every passage finds, whatever is removed or not to be found."""

from __future__ import annotations

import random

import numpy as np
import pytest

from index.engine.okapi import OkapiScorer
from index.engine.search.scorer import KernelScorer
from tests.index.engine.segments import passages, segment


@pytest.mark.parametrize("k", [1, 10, 300])
@pytest.mark.parametrize("within", [None, frozenset({1}), frozenset({7})])
def test_a_pruned_search_is_an_exhaustive_one(k: int, within: frozenset[int] | None) -> None:
    chosen = random.Random(k)  # noqa: S311 - no secret
    whole, part = segment(passages()), segment({9: ["w1", "w7"], 5: ["w30"] * 9})
    for every in ([whole], [whole.without(np.arange(0, 9_000, 4)), part]):
        segments = every
        if within is not None:
            segments = [own for one in every if (own := one.of_collections(within))]
        pruned, exhaustive = KernelScorer(segments), OkapiScorer(segments)
        for _ in range(12):
            asked = [f"w{int(chosen.paretovariate(0.5))}" for _ in range(chosen.randint(1, 6))]
            found, expected = (one.search(asked, k) for one in (pruned, exhaustive))
            assert [number for number, _ in found] == [number for number, _ in expected], asked
            np.testing.assert_allclose(
                [score for _, score in found], [score for _, score in expected], rtol=1e-9
            )


def test_equal_passages_have_equal_scores_whichever_segment_they_are_in() -> None:
    one, other = segment({1: ["a", "b"], 2: ["c"]}), segment({3: ["a", "b"]})
    (first, score), (second, same) = KernelScorer([one, other]).search(["a", "b"], 5)
    assert (first, second) == (1, 3)
    assert score == same
