"""Figures as they are compared: days of a month, and amounts with their units."""

from __future__ import annotations

import pytest

from index.text.figures import day_told, unit_of


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Monday, 4 May", "en", (4, 5)),
        ("le 18 mai 2024", "fr", (18, 5)),
        ("giovedì 24 ottobre", "it", (24, 10)),
        ("1788", "en", (1788,)),
        ("on Monday", "en", ()),
        ("4 to 6 May", "en", ()),
    ],
)
def test_a_day_is_told_by_its_number_and_month_or_by_a_year(
    text: str, language: str, told: tuple[int, ...]
) -> None:
    assert day_told(text, language) == told


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("12 km", "9 km", True),
        ("12 km", "7 miles", False),
        ("£48 million", "£48 billion", True),
        ("£48 million", "$60 million", False),
        ("23", "31", True),
        ("several", "some", False),
    ],
)
def test_amounts_of_one_unit_can_be_compared(one: str, other: str, *, alike: bool) -> None:
    assert (unit_of(one, "en") == unit_of(other, "en")) is alike
