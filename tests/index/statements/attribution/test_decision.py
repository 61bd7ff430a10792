"""Decisions: the likeliest option by the weights of its features."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from index.statements.attribution.decision import best, fitted, probabilities, weights_of


class Option(NamedTuple):
    """Something to choose."""

    features: tuple[str, ...]


NEAR, FAR = Option(("near",)), Option(("far", "named"))


def test_probabilities_sum_to_one() -> None:
    assert sum(probabilities([NEAR, FAR], {"near": 2.0, "far": -1.0})) == pytest.approx(1)


def test_options_without_weights_are_as_likely() -> None:
    assert probabilities([NEAR, FAR], {}) == [0.5, 0.5]


def test_the_heaviest_option_is_chosen_by_all_its_features() -> None:
    options = [NEAR, FAR]
    assert best(options, probabilities(options, {"near": 1.0, "far": 0.5}))[0] is NEAR
    assert best(options, probabilities(options, {"near": 1.0, "far": 0.5, "named": 1.0}))[0] is FAR


def test_a_language_adds_its_own_weights() -> None:
    options = [NEAR, FAR]
    assert best(options, probabilities(options, {"near": 1.0}, {"far": 2.0}))[0] is FAR


def test_huge_weights_do_not_overflow() -> None:
    assert probabilities([NEAR, FAR], {"near": 5000.0})[0] == pytest.approx(1)


def test_tables_are_parted_by_their_names() -> None:
    found = weights_of({"anchors": {"a": 1.0}, "anchors de": {"b": 2.0}, "speakers he": {"c": 3.0}})
    assert found.anchors == {"a": 1.0}
    assert found.of_language("de") == {"b": 2.0}
    assert found.of_language("fr") == {}
    assert found.of_anaphor("he") == {"c": 3.0}


def test_the_program_comes_with_weights() -> None:
    assert fitted().anchors
    assert fitted().of_anaphor("he")
