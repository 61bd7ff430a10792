"""Days of other calendars as days of ours."""

from __future__ import annotations

from datetime import date

import pytest

from index.text.calendars import day_of, eras, months_of_others


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2017, 10, 10, date(2017, 10, 10)),
        (1402, 5, 12, date(2023, 8, 3)),
        (1445, 9, 1, date(2024, 3, 11)),
        (2566, 5, 12, date(2023, 5, 12)),
        (1402, 13, 1, None),
        (1445, 9, 31, None),
        (2017, 2, 30, None),
        (0, 1, 1, None),
    ],
)
def test_a_year_tells_its_calendar(year: int, month: int, day: int, expected: date | None) -> None:
    assert day_of(year, month, day) == expected


def test_months_are_known_by_name() -> None:
    assert months_of_others()["مهر"] == 7
    assert months_of_others()["رمضان"] == 9


def test_eras_of_all_languages_are_known_by_the_year_before_their_first() -> None:
    assert (eras()["令和"], eras()["民國"]) == (2018, 1911)
