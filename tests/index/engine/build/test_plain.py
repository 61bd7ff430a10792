"""Segments made without kernels are those that kernels make, to the byte."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.build import merging, plain
from index.engine.live_segment import LiveSegment
from index.engine.postings import WINDOW, Postings
from index.engine.segment import Segment
from tests.index.engine.both_ways import both_ways, large

TERMS = st.sampled_from(["a", "b", "abcdefgh", "abcdefghi", "д", "", "\ud800"])
TIMES = st.sampled_from([1, 7, 8, 254, 300])
REPEATED = st.builds(lambda term, times: [term] * times, TERMS, TIMES)
PASSAGES = st.dictionaries(
    st.integers(-(2**62), 2**62), st.lists(TERMS, max_size=9) | REPEATED, max_size=30
)


def assert_equal(found: Postings, expected: Postings) -> None:
    for name in Postings._fields:
        own, other = getattr(found, name), getattr(expected, name)
        assert own.dtype == other.dtype, name
        np.testing.assert_array_equal(own, other, name)


@given(PASSAGES)
def test_any_passages_make_the_same_arrays(passages: dict[int, list[str]]) -> None:
    assert_equal(*both_ways(passages))


@pytest.mark.parametrize("count", [2_000, 20_000])
def test_many_passages_make_the_same_arrays(count: int) -> None:
    """Lists of rare and of frequent terms, columns, several windows."""
    found, expected = both_ways(large(count, count))
    assert_equal(found, expected)
    assert len(found.columns)
    assert len(found.frequent)
    assert len(found.rare) or count <= WINDOW


@pytest.mark.parametrize("counts", [(50, 9), (3_000, 1_000), (12_000, 5_000)])
def test_segments_are_merged_into_the_same_arrays(counts: tuple[int, ...]) -> None:
    parts = [both_ways(large(count, count))[0] for count in counts]
    live = [
        LiveSegment.of(Segment.of(part)).without(np.arange(0, len(part.ids), 7)) for part in parts
    ]
    assert_equal(plain.merge(live), merging.merge(live))
