"""Single passages: how often a term is in one, wherever its postings are kept."""

from __future__ import annotations

import numpy as np
import pytest

from index.engine.impacts import K1, B
from index.engine.postings import MANY, SATURATED, Postings
from index.engine.search.cursors import (
    frequency_of,
    large_frequency,
    removed_frequency,
    score_all,
    terms_of,
)
from tests.index.engine.segments import COUNT, holders, passages, segment

PASSAGES = passages()
HOLDERS = holders(PASSAGES)
NOTHING = np.empty(0, np.uint8)


@pytest.fixture(scope="module")
def made() -> tuple[list[str], Postings]:
    one = segment(PASSAGES).segment
    return one.terms(), one.postings


def of_each_kind(terms: list[str], postings: Postings) -> list[int]:
    """Return ordinals of a column, of lists of frequent terms, and of rare ones."""
    kinds = zip(postings.columns_of >= 0, postings.windows_of >= 0, strict=True)
    ordinals: dict[tuple[bool, bool], list[int]] = {}
    for ordinal, kind in enumerate(kinds):
        ordinals.setdefault((bool(kind[0]), bool(kind[1])), []).append(ordinal)
    assert len(ordinals) == 3
    assert terms
    return [ordinal for own in ordinals.values() for ordinal in own[:4]]


def test_a_passage_tells_how_often_it_holds_a_term(made: tuple[list[str], Postings]) -> None:
    terms, postings = made
    ordinals = of_each_kind(terms, postings)
    unread = np.full(len(ordinals), -1, np.int64)
    steps = np.zeros(len(ordinals), np.float32)
    found = terms_of(postings, np.array(ordinals), steps, NOTHING, unread)
    for place, ordinal in zip(found.places, ordinals, strict=True):
        held = HOLDERS[terms[ordinal]]
        most = SATURATED if postings.columns_of[ordinal] >= 0 else MANY
        for passage in [*range(0, COUNT, 61), *list(held)[:50]]:
            assert frequency_of(found, place, passage) == min(held.get(passage, 0), most)


def test_removed_passages_are_counted(made: tuple[list[str], Postings]) -> None:
    terms, postings = made
    removed = np.arange(0, COUNT, 3, dtype=np.uint32)
    for ordinal in of_each_kind(terms, postings):
        expected = sum(passage % 3 == 0 for passage in HOLDERS[terms[ordinal]])
        assert removed_frequency(postings, ordinal, removed) == expected


def test_a_frequency_that_fits_no_posting_is_beside_them() -> None:
    postings = segment({1: ["a"] * 300, 2: ["a"], 3: ["a"] * 9}).segment.postings
    assert [large_frequency(postings, 0, passage, 7) for passage in (0, 2)] == [300, 9]


def test_scores_are_exact(made: tuple[list[str], Postings]) -> None:
    terms, postings = made
    ordinals = np.array(of_each_kind(terms, postings))
    weights = np.linspace(1, 2, len(ordinals))
    asked = np.arange(0, COUNT, 97)
    unread, steps = np.full(len(ordinals), -1, np.int64), np.zeros(len(ordinals), np.float32)
    found = terms_of(postings, ordinals, steps, NOTHING, unread)
    length_factors = (K1 * (1 - B), K1 * B / 6.0)
    scores = score_all(postings, found, ordinals, weights, length_factors, asked)
    own = list(PASSAGES.values())
    for passage, score in zip(asked.tolist(), scores.tolist(), strict=True):
        norm = K1 * (1 - B) + K1 * B / 6.0 * len(own[passage])
        times = [own[passage].count(terms[ordinal]) for ordinal in ordinals]
        expected = sum(w * n / (n + norm) for w, n in zip(weights, times, strict=True))
        assert score == pytest.approx(expected, rel=1e-12)
