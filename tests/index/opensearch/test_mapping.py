"""Lucene's score is never below the exact score."""

from __future__ import annotations

import math
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.opensearch.mapping import (
    K1,
    B,
    boosts,
    key,
    passages_index,
    stored,
    word,
    words_index,
)


def single(number: float) -> float:
    return float(struct.unpack("f", struct.pack("f", number))[0])


def rounded_down(length: int) -> int:
    """A length as Lucene keeps it in a byte: exact up to 40, then a float of four bits."""
    if length < 40:
        return length
    over = length - 24
    shift = max(0, over.bit_length() - 4)
    return 24 + (over >> shift << shift)


def lucene(boost: float, frequency: int, length: int) -> float:
    average = math.exp((boost - math.floor(boost)) * 8)
    weight = K1 * B / average
    return math.floor(boost) * frequency / (frequency + K1 * (1 - B) + weight * length)


@given(
    weights=st.lists(st.floats(1e-4, 200), min_size=1, max_size=6),
    average=st.floats(0.01, 20_000),
    places=st.lists(st.tuples(st.integers(1, 50), st.integers(1, 3000)), min_size=6, max_size=6),
)
def test_a_score_of_lucene_is_a_bound_and_near(
    weights: list[float], average: float, places: list[tuple[int, int]]
) -> None:
    own, factor = boosts(weights, average)
    assert all(single(boost) == boost for boost in own)
    exact = bound = 0.0
    for weight, boost, (frequency, length) in zip(weights, own, places, strict=False):
        exact += weight * frequency / (frequency + K1 * (1 - B) + K1 * B / average * length)
        bound += single(lucene(boost, frequency, rounded_down(length)))
    assert exact <= single(bound) * factor
    if 1 <= average < 2000 and all(length < 40 for _, length in places):
        assert single(bound) * factor < exact * 1.02 + max(weights) * len(weights) / 16_000


def test_a_term_that_is_too_long_for_lucene_is_kept_by_its_digest() -> None:
    assert stored("river") == "river"
    assert len(stored("ä" * 40_000)) == 65
    assert stored("ä" * 40_000) != stored("ä" * 40_001)


def test_a_word_is_found_by_its_sound_or_its_characters() -> None:
    made = word("konashenkov")
    assert made is not None
    assert made[1] | {"place": 0} == {
        "term": "konashenkov", "place": 0, "sound": "konashenkov", "key": key("konashenkov", 11),
    }  # fmt: skip
    pair = word("山川")
    assert pair is not None
    assert pair[1]["characters"] == ["山", "川"]
    assert word("1234") is None
    assert word("ab" * 3000) is None


@pytest.mark.parametrize("index", [passages_index(5), words_index()])
def test_an_index_is_only_refreshed_where_a_change_is_whole(
    index: dict[str, dict[str, object]],
) -> None:
    assert index["settings"]["refresh_interval"] == "-1"
    assert index["mappings"]["dynamic"] is False
