"""Segments are merged when the small ones are many, or when much is removed."""

from __future__ import annotations

import numpy as np

from index.engine.build import plain
from index.engine.build.buffer import written
from index.engine.build.policy import small_ones, to_merge
from index.engine.live_segment import LiveSegment
from index.engine.segment import SMALL, Segment


def segment(count: int, removed: int = 0) -> LiveSegment:
    text = written({number: ["a"] for number in range(count)})
    zeros = np.zeros(count, np.int32)
    postings = plain.invert(np.arange(count), zeros + 1, zeros, text)
    return LiveSegment.of(Segment.of(postings)).without(np.arange(removed))


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
    assert small_ones([one, other, segment(SMALL)]) == [one, other]
    assert small_ones([one]) == []
