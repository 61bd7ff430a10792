"""A searcher is answered by rank-bm25 or by the kernels, and keeps what the one before it knew."""

from __future__ import annotations

import numpy as np

from index.engine.kernels import KERNELS, Kernels
from index.engine.okapi import OkapiScorer
from index.engine.search.scorer import KernelScorer
from index.engine.searcher import IndexSearcher
from tests.index.engine.build.test_policy import segment


class Later(Kernels):
    """Kernels that are compiled while somebody searches."""

    ready = False

    def suit(self, passages: int) -> bool:  # noqa: ARG002 - whatever there is
        return self.ready


def test_the_kernels_take_over_when_they_are_ready() -> None:
    kernels = Later()
    searcher = IndexSearcher([segment(5)], kernels)
    assert isinstance(searcher.scorer, OkapiScorer)
    before = searcher.scorer.search(["a"], 5, None)
    kernels.ready = True
    assert isinstance(searcher.scorer, KernelScorer)
    np.testing.assert_allclose(searcher.scorer.search(["a"], 5, None), before, rtol=1e-6)


def test_what_is_known_of_a_segment_is_taken_on() -> None:
    one, other = segment(5), segment(4)
    first = IndexSearcher([one, other], KERNELS)
    assert isinstance(first.scorer, KernelScorer)
    second = IndexSearcher([one, other.without(np.array([1]))], KERNELS, first)
    assert isinstance(second.scorer, KernelScorer)
    assert second.scorer.leaves[0] is first.scorer.leaves[0]
    assert second.scorer.leaves[1] is not first.scorer.leaves[1]
    assert second.scorer.leaves[1].guide is first.scorer.leaves[1].guide
    assert second.scorer.document_frequency("a") == 8
