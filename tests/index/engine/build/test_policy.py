"""Segments are merged when the small ones are many, or when much is removed."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.build import plain
from index.engine.build.buffer import written
from index.engine.build.policy import merged, small_ones, to_merge
from index.engine.kernels import Kernels
from index.engine.live_segment import LiveSegment
from index.engine.segment import SMALL, Segment
from tests.index.engine.small_segments import segment


def test_a_segment_is_merged_with_smaller_ones_that_are_a_third_of_it() -> None:
    large, small = segment(90), segment(30)
    assert set(to_merge([large, small], with_files=False)) == {large, small}
    assert to_merge([large, segment(29)], with_files=False) == []


def test_a_segment_is_written_anew_once_a_fifth_of_it_is_removed() -> None:
    assert to_merge([segment(100, removed=20)], with_files=False) == []
    worn = segment(100, removed=21)
    assert to_merge([worn], with_files=False) == [worn]


def test_what_is_small_together_is_merged_within_its_commit() -> None:
    one, other = segment(SMALL // 2), segment(SMALL // 2)
    assert small_ones([one, other, segment(SMALL)]) == [[one, other]]
    assert small_ones([one]) == []


def test_collections_are_merged_each_for_itself() -> None:
    one, other, third = (segment(9, collection=collection) for collection in (1, 2, 2))
    assert to_merge([one, other], with_files=False) == []
    assert to_merge([one, other, third], with_files=False) == [other, third]
    assert small_ones([one, other, third]) == [[other, third]]


@pytest.mark.parametrize("count", [1, 2, 5])
def test_what_mixes_collections_is_taken_apart(count: int) -> None:
    numbers = range(4 * count)
    text = written({number: ["a"] for number in numbers})
    collections = np.arange(4 * count, dtype=np.int32) % count
    ones = np.ones(4 * count, np.int32)
    mixed = LiveSegment.of(Segment.of(plain.invert(np.arange(4 * count), ones, collections, text)))
    if count > 1:
        assert to_merge([segment(9), mixed], with_files=False) == [mixed]
        assert small_ones([mixed]) == [[mixed]]
    apart = merged([mixed.without(np.array([0]))], Kernels())
    assert {(*one.collections, *one.postings.ids.tolist()) for one in apart} == {
        (own, *(n for n in numbers if n % count == own and n)) for own in range(count)
    }
