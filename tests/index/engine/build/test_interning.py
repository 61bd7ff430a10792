"""Terms get numbers and an order, whatever they are made of."""

from __future__ import annotations

from itertools import chain

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.engine.build.buffer import written
from index.engine.build.interning import intern_terms, padded
from index.engine.terms import order_distinct

# Terms of up to eight bytes are told apart otherwise than longer ones, and many begin alike.
PLAIN = st.text(st.characters(exclude_characters="\0"), max_size=30)
ALIKE = st.builds("".join, st.lists(st.sampled_from(["a", "abcdefgh", "д", "\U0001f600"])))
PASSAGES = st.lists(st.lists(PLAIN | ALIKE, max_size=30), max_size=30)
SEEDS = st.integers(0, 2**64 - 1).map(np.uint64)


def split(text: bytes) -> list[str]:
    return text.decode("utf-8", "surrogatepass").split("\0")[:-1]


# The first call compiles.
@given(PASSAGES, SEEDS)
def test_each_distinct_term_has_one_number(passages: list[list[str]], seed: np.uint64) -> None:
    text = padded([written({number: terms}) for number, terms in enumerate(passages)])
    lengths = np.array([len(terms) for terms in passages], np.int32)
    interned = intern_terms(text, lengths, seed)
    numbers = {term: number for number, term in enumerate(dict.fromkeys(chain(*passages)))}
    assert split(interned.text.tobytes()) == list(numbers)
    assert interned.tokens.tolist() == [numbers[term] for term in chain(*passages)]
    assert interned.document_frequencies.tolist() == [
        sum(term in terms for terms in passages) for term in numbers
    ]
    ends = np.flatnonzero(interned.text == 0) + 1
    assert interned.offsets.tolist() == [0, *ends.tolist()]


@given(st.sets(PLAIN | ALIKE))
def test_terms_are_ordered_by_their_bytes(terms: set[str]) -> None:
    given_order = [term.encode("utf-8", "surrogatepass") for term in terms]
    offsets = np.cumsum([0, *(len(term) + 1 for term in given_order)])
    text = np.frombuffer(b"".join(term + b"\0" for term in given_order), np.uint8)
    order = order_distinct(text, offsets)
    assert [given_order[number] for number in order] == sorted(given_order)


def test_more_terms_than_a_first_table_holds_keep_their_numbers() -> None:
    terms = [f"{'word' * (number % 4)}{number}" for number in range(50_000)]
    passages = {1: terms[:30_000], 2: terms}
    lengths = np.array([30_000, 50_000], np.int32)
    interned = intern_terms(padded([written(passages)]), lengths, np.uint64(7))
    assert interned.tokens.tolist() == [*range(30_000), *range(50_000)]
    assert interned.document_frequencies.tolist() == [2] * 30_000 + [1] * 20_000
