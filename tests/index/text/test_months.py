"""Names of months in many languages."""

from __future__ import annotations

from collections import defaultdict

import pytest

from index.languages import LANGUAGES
from index.text.months import month, months


@pytest.mark.parametrize(
    ("language", "name", "number"),
    [
        ("en", "october", 10),
        ("en", "oct", 10),
        ("de", "märz", 3),
        ("ru", "мая", 5),
        ("pl", "maj", 5),
    ],
)
def test_a_month_is_known_in_full_abbreviated_and_by_its_cases(
    language: str, name: str, number: int
) -> None:
    assert months(language)[name] == number


@pytest.mark.parametrize("language", ["xx", "", "no language"])
def test_an_unknown_language_has_no_months(language: str) -> None:
    assert months(language) == {}


@pytest.mark.parametrize(
    ("name", "number"),
    [("May", 5), ("Sept.", 9), ("octubre", 10), ("марта", 3), ("tháng  12", 12), ("أكتوبر", 10)],
)
def test_a_name_is_looked_up_in_every_language_that_has_a_file(name: str, number: int) -> None:
    assert month(name) == number


def test_three_letters_tell_months_of_languages_without_a_file() -> None:
    assert "la" not in LANGUAGES
    assert month("Octobris") == 10


@pytest.mark.parametrize("name", ["", "Foo", "10"])
def test_what_is_no_month_has_no_number(name: str) -> None:
    assert month(name) == 0


def test_no_name_is_another_month_in_another_language() -> None:
    numbers: dict[str, set[int]] = defaultdict(set)
    for language in LANGUAGES.codes:
        for name, number in months(language).items():
            numbers[name].add(number)
    assert {name: found for name, found in numbers.items() if len(found) > 1} == {}
