"""Units of measure."""

from __future__ import annotations

import re

import pytest

from index.text.units import money, units


@pytest.mark.parametrize(
    ("language", "duration", "measure"),
    [
        ("en", "days", "kilometres"),
        ("de", "wochen", "hektar"),
        ("ru", "часов", "километров"),
        ("zh", "天", "公里"),
        ("fa", "روز", "درصد"),
    ],
)
def test_each_language_has_its_units(language: str, duration: str, measure: str) -> None:
    found = units(language)
    assert (found[duration], found[measure]) == ("duration", "measure")


def test_a_language_that_is_none_has_the_signs_that_all_have() -> None:
    assert units("xx")["km"] == "measure"
    assert "days" not in units("xx")


def test_money_has_the_names_of_a_language_and_of_english() -> None:
    assert re.search(money("uk"), "5 гривень")
    assert re.search(money("uk"), "5 dollars")
    assert not re.search(money("uk"), "5 кілометрів")


def test_a_word_behind_a_number_that_measures_nothing_is_no_unit() -> None:
    assert not {"uhr", "pm", "std"} & units("de").keys()
