"""A segment never changes: a removal makes another one of it."""

from __future__ import annotations

import numpy as np

from index.engine.live_segment import LiveSegment, replaced
from tests.index.engine.segments import segment as of_terms
from tests.index.engine.small_segments import segment


def test_what_is_removed_counts_no_more() -> None:
    whole = segment(5)
    less = whole.without(np.array([1, 3]))
    assert (whole.count, less.count) == (5, 3)
    assert (whole.total_length, less.total_length) == (5, 3)
    assert whole.is_plain
    assert less.removed.tolist() == [1, 3]


def test_what_is_removed_already_is_not_removed_again() -> None:
    less = segment(5).without(np.array([1]))
    assert less.without(np.array([1])) is less


def test_what_was_removed_while_its_segment_was_merged_is_removed_from_the_merged_one() -> None:
    source, other = segment(5), segment(3)
    since = source.without(np.array([2]))
    kept = replaced([since, other], [source], [LiveSegment.of(segment(5).segment)])
    assert kept[0] is other
    assert kept[1].removed.tolist() == [2]


def test_of_some_collections_it_is_what_they_have_in_it() -> None:
    mixed = of_terms({1: ["a"], 2: ["a", "b"], 3: ["b"], 4: ["c"] * 5})  # collections 1, 2, 0, 1
    part = mixed.without(np.array([0])).of_collections(frozenset({0, 1}))
    assert part
    assert (part.live.tolist(), part.total_length) == ([0, 0, 1, 1], 6)
    assert mixed.of_collections(frozenset({0, 1, 2, 3})) is mixed
    assert mixed.of_collections(frozenset({3})) is None
    assert mixed.without(np.array([1])).of_collections(frozenset({2})) is None
