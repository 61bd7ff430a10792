"""Blocks and windows know where their postings begin, and no posting adds more than they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.engine.impacts import IMPACT_STEPS, average_length, impacts_at
from index.engine.postings import WINDOW, Postings, windows_in
from tests.index.engine.segments import COUNT, holders, passages, segment

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def packed() -> tuple[list[str], Postings]:
    one = segment(passages()).segment
    return one.terms(), one.postings


def held(terms: list[str]) -> Iterator[tuple[int, dict[int, int]]]:
    """Yield ordinals with their passages; not all of them, which would take long."""
    by_term = holders(passages())
    for ordinal in range(0, len(terms), 7):
        yield ordinal, by_term[terms[ordinal]]
    yield terms.index("w1"), by_term["w1"]


def test_there_are_lists_of_rare_and_of_frequent_terms_and_columns(
    packed: tuple[list[str], Postings],
) -> None:
    postings = packed[1]
    assert len(postings.rare)
    assert len(postings.frequent)
    assert len(postings.columns)


def test_no_posting_adds_more_than_its_block_and_window_say(
    packed: tuple[list[str], Postings],
) -> None:
    terms, postings = packed
    length_factors = impacts_at(average_length(postings.lengths)).length_factors
    for ordinal, places in held(terms):
        first, shift = postings.block_offsets[ordinal], int(postings.block_shifts[ordinal])
        window = int(postings.windows_of[ordinal]) * windows_in(COUNT)
        for place, times in places.items():
            impact = times / (times + length_factors[postings.norms[place]]) * IMPACT_STEPS
            block = postings.block_maxima[first + (place >> shift)]
            assert impact <= block
            if postings.windows_of[ordinal] >= 0:
                assert impact <= postings.window_maxima[window + place // WINDOW]


def test_a_block_begins_with_the_first_posting_that_is_not_before_it(
    packed: tuple[list[str], Postings],
) -> None:
    terms, postings = packed
    for ordinal, places in held(terms):
        if postings.columns_of[ordinal] >= 0:
            continue
        first, end = postings.block_offsets[ordinal : ordinal + 2]
        width = 1 << int(postings.block_shifts[ordinal])
        order = np.array(sorted(places))
        begins = np.searchsorted(order, np.arange(end - first) * width)
        np.testing.assert_array_equal(postings.block_starts[first:end], begins)
