"""A searcher is answered by rank-bm25 or by the kernels, and keeps what the one before it knew."""

from __future__ import annotations

import numpy as np

from index.engine.kernels import KERNELS, Kernels
from index.engine.okapi import OkapiScorer
from index.engine.search.scorer import KernelScorer
from index.engine.searcher import IndexSearcher
from tests.index.engine.segments import segment as of_terms
from tests.index.engine.small_segments import segment


class Later(Kernels):
    """Kernels that are compiled while somebody searches."""

    ready = False

    def suit(self, passages: int) -> bool:  # noqa: ARG002 - whatever there is
        return self.ready


def test_the_kernels_take_over_when_they_are_ready() -> None:
    kernels = Later()
    searcher = IndexSearcher([segment(5)], kernels)
    assert isinstance(searcher.scorer, OkapiScorer)
    before = searcher.scorer.search(["a"], 5)
    kernels.ready = True
    assert isinstance(searcher.scorer, KernelScorer)
    np.testing.assert_allclose(searcher.scorer.search(["a"], 5), before, rtol=1e-6)


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


def test_what_is_seen_of_collections_is_kept_as_long_as_nothing_of_it_changes() -> None:
    one, other, third = (segment(5, collection=number) for number in range(3))
    first = IndexSearcher([one, other, third], KERNELS)
    seen, part = first.of_collections(frozenset({0, 1, 9})), first.of_collections(frozenset({2}))
    assert seen.count == 10
    assert first.of_collections(frozenset({0, 1})) is seen
    assert first.of_collections(frozenset({0, 1, 2})) is first
    second = IndexSearcher([one, other, third.without(np.array([1]))], KERNELS, first)
    assert second.of_collections(frozenset({0, 1})) is seen
    assert second.of_collections(frozenset({2})) is not part
    assert second.of_collections(frozenset({2})).count == 4


def test_leaves_are_the_same_whoever_sees_them_but_for_parts_of_segments() -> None:
    one, mixed = (
        segment(5, collection=9),
        of_terms({6: ["a"], 7: ["b"], 8: ["a"]}),
    )  # collections 0, 1 and 2
    searcher = IndexSearcher([one, mixed], KERNELS)
    assert isinstance(searcher.scorer, KernelScorer)
    alone = searcher.of_collections(frozenset({9})).scorer
    assert isinstance(alone, KernelScorer)
    assert alone.leaves[0] is searcher.scorer.leaves[0]
    part = searcher.of_collections(frozenset({0, 1, 9})).scorer
    assert [part.document_frequency(term) for term in "ab"] == [6, 1]
    assert [searcher.scorer.document_frequency(term) for term in "ab"] == [7, 1]
