"""Distances between a phrase, the word that attributes, and the quotation."""

from __future__ import annotations

import pytest

from index.statements.attribution.distances import bucket, cost, gap, nearness
from tests.index.statements.articles import quoted, read


def between(text: str) -> str:
    """Return a text as it would stand between a phrase and a cue."""
    register, parts = read(text)
    return gap([token for part in parts for token in part.tokens], register.vocabulary)


def near(text: str) -> str:
    """Return how the first phrase and the first cue of a text stand to its quotation."""
    register, at = quoted(text)
    return nearness(at, at.row(register)[0].phrase, at.said[0])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "0"),
        ("reporters", "1"),
        ("reporters in Ohio", "few prep"),
        ("them that all of the mills would wait", "many bound prep"),
        ("reporters, reporters", "2 ,"),
        ("reporters: reporters", "2 quote"),
    ],
)
def test_a_gap_tells_how_many_words_there_are_and_of_what_kind(text: str, told: str) -> None:
    assert between(text) == told


def test_what_parts_a_phrase_from_a_cue_costs_more_than_words() -> None:
    assert cost("0") < cost("2") < cost("few prep") < cost("many")
    assert cost("1 ,") == cost("1 bound") > cost("2")
    assert cost("0 quote") > cost("0 ,")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We wait,” said Hedda Marr.", " near"),
        ("Hedda Marr said: “We wait.”", " near"),
        ("Hedda Marr told some reporters: “We wait.”", " nearly"),
        ("Hedda Marr said, as all of the mill slept on: “We wait.”", ""),
        ("Hedda Marr “waits”, it was said.", " around"),
    ],
)
def test_a_phrase_with_its_cue_is_near_by_the_words_before_the_quotation(
    text: str, told: str
) -> None:
    assert near(text) == told


def test_short_distances_are_told_one_by_one_and_long_ones_together() -> None:
    found = [bucket(count) for count in (0, 3, 4, 6, 7, 12, 13, 99)]
    assert found == ["0", "3", "-6", "-6", "-12", "-12", "more", "more"]
