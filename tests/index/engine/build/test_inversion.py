"""Passages by term: every list and column holds what the passages do."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.engine.build.inversion import list_offsets, term_offsets
from index.engine.unpacking import unpacked
from tests.index.engine.segments import holders, passages, segment

TERMS = st.sampled_from(["a", "b", "c", "д"])
REPEATED = st.builds(lambda term, times: [term] * times, TERMS, st.sampled_from([1, 7, 8, 300]))


def inverted_again(given_passages: dict[int, list[str]]) -> dict[str, dict[int, int]]:
    one = segment(given_passages).segment
    terms = one.terms()
    found: dict[str, dict[int, int]] = {}
    for ordinal, place, frequency in zip(
        *map(np.ndarray.tolist, unpacked(one.postings)), strict=True
    ):
        found.setdefault(terms[ordinal], {})[place] = frequency
    return found


@given(st.lists(st.lists(TERMS, max_size=9) | REPEATED, max_size=20))
def test_any_passages_are_inverted(lists: list[list[str]]) -> None:
    given_passages = dict(enumerate(lists))
    assert inverted_again(given_passages) == holders(given_passages)


def test_many_passages_are_inverted() -> None:
    given_passages = passages()
    assert inverted_again(given_passages) == holders(given_passages)


def test_terms_and_lists_stand_one_behind_the_other() -> None:
    assert term_offsets(np.array([0, 5]), np.array([3, 6])).tolist() == [0, 4, 6]
    # The second term is a column and has no list.
    assert list_offsets(np.array([4, 9, 2], np.int32), np.array([-1, 0, -1])).tolist() == [
        0,
        4,
        4,
        6,
    ]
