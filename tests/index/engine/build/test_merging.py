"""Merged segments are the segment of all their passages that are not removed."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.build.merging import merge
from index.engine.live_segment import LiveSegment
from index.engine.postings import Postings
from index.engine.segment import Segment
from tests.index.engine.segments import passages, segment


@pytest.mark.parametrize("turned", [False, True])
def test_merging_gives_the_segment_of_all_that_is_left(*, turned: bool) -> None:
    everything = passages(6_000)
    # Ids that alternate between the two: their lists have to be sorted.
    parts = [{n: t for n, t in everything.items() if n % 2 == odd} for odd in (0, 1)]
    if turned:
        parts.reverse()
    live = [one.without(np.arange(0, one.count, 5)) for one in map(segment, parts)]
    left = {
        number: everything[number]
        for one in live
        for number in one.segment.postings.ids[one.live != 0].tolist()
    }
    merged, made = merge(live), segment(dict(sorted(left.items()))).segment.postings
    for name in Postings._fields:
        np.testing.assert_array_equal(getattr(merged, name), getattr(made, name), name)


def test_terms_that_only_removed_passages_held_are_gone() -> None:
    one = segment({1: ["gone"], 2: ["kept"]}).without(np.array([0]))
    merged = LiveSegment.of(Segment.of(merge([one, segment({3: ["kept", "new"]})])))
    assert merged.segment.terms() == ["kept", "new"]
    assert merged.total_length == 3


def test_frequencies_that_do_not_fit_a_posting_are_kept() -> None:
    merged = merge([segment({1: ["a"] * 300}), segment({2: ["a"] * 9, 3: ["b"]})])
    assert merged.large_frequencies.tolist() == [300, 9]
    assert merged.large_passages.tolist() == [0, 1]
