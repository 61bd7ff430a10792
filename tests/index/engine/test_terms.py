"""Terms are ordered by their bytes, and found."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine.search.leaf import Leaf, encoded
from index.engine.terms import distinct_ordinals, gather_terms, order_distinct, order_terms
from tests.index.engine.segments import segment

TERMS = st.lists(st.text("abд€😀", max_size=12), max_size=40)


def laid_out(terms: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return terms as bytes, each with a NUL behind it, and where each begins."""
    octets = [term.encode() + b"\0" for term in terms]
    offsets = np.cumsum([0, *map(len, octets)])
    return np.frombuffer(b"".join(octets), np.uint8), offsets


# The first call compiles.
@given(st.sets(st.text("abcdefghi", max_size=12), max_size=40))
def test_distinct_terms_are_ordered_by_their_bytes(terms: set[str]) -> None:
    given_order = list(terms)
    order = order_distinct(*laid_out(given_order))
    assert [given_order[place] for place in order] == sorted(terms, key=str.encode)


@given(TERMS, TERMS)
def test_two_parts_in_order_are_merged_and_equal_terms_become_one(
    one: list[str], other: list[str]
) -> None:
    terms = sorted(set(one), key=str.encode) + sorted(set(other), key=str.encode)
    text, offsets = laid_out(terms)
    starts, ends = offsets[:-1], offsets[1:] - 1
    runs = np.array([0, len(set(one)), len(terms)])
    order = order_terms(text, starts, ends, runs)
    ordinals, count = distinct_ordinals(text, starts, ends, order)
    distinct = sorted(set(terms), key=str.encode)
    assert count == len(distinct)
    assert [distinct[ordinal] for ordinal in ordinals] == terms


def test_terms_are_gathered_in_any_order() -> None:
    text, offsets = laid_out(["one", "two", "three"])
    starts, ends = offsets[[2, 0]], offsets[[3, 1]] - 1
    assert gather_terms(text, starts, ends, np.array([0, 6, 10])).tobytes() == b"three\0one\0"


@settings(max_examples=30)
@given(TERMS, TERMS)
def test_a_term_is_found_where_it_is_and_nowhere_else(held: list[str], asked: list[str]) -> None:
    one = segment({1: held, 2: ["b"] * 3})
    own = one.segment.terms()
    found = Leaf(one).find(encoded(asked), len(asked)).ordinals.tolist()
    assert found == [own.index(term) if term in own else -1 for term in asked]
