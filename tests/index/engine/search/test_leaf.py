"""A leaf finds terms with the frequencies of now, and knows what may be found."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.search.leaf import Leaf, Mask, encoded
from tests.index.engine.segments import segment

PASSAGES = {1: ["a", "b"], 2: ["a"], 3: ["a", "c"]}


def frequencies(leaf: Leaf, *terms: str) -> list[int]:
    return list(map(int, leaf.find(encoded(terms), len(terms)).frequencies))


def test_terms_are_found_with_their_frequencies() -> None:
    assert frequencies(Leaf(segment(PASSAGES)), "a", "c", "absent") == [3, 1, 0]


def test_removed_passages_no_longer_count() -> None:
    first = Leaf(segment(PASSAGES).without(np.array([0])))
    assert frequencies(first, "a", "b") == [2, 0]
    second = Leaf(first.live_segment.without(np.array([2])), first)
    assert frequencies(second, "a", "c") == [1, 0]
    # The earlier one is asked again: it still answers for its own state.
    assert frequencies(first, "a", "c") == [2, 1]


def test_what_is_removed_may_not_be_found() -> None:
    leaf = Leaf(segment(PASSAGES).without(np.array([0])))
    assert leaf.mask.eligible.tolist() == [0, 1, 1]


def test_a_window_is_occupied_where_any_passage_may_be_found() -> None:
    eligible = np.zeros(10_000, np.uint8)
    assert Mask.of(eligible).occupied.tolist() == [0, 0]
    eligible[9_000] = 1
    assert Mask.of(eligible).occupied.tolist() == [0, 1]


@pytest.mark.parametrize(
    ("terms", "octets"),
    [
        (["a", "д"], b"a\0\xd0\xb4\0"),
        (["a\0b", "c"], b"\xff\0c\0"),
        (["\ud800"], b"\xed\xa0\x80\0"),
    ],
)
def test_a_term_with_a_nul_is_one_that_is_never_there(terms: list[str], octets: bytes) -> None:
    assert encoded(terms) == octets
