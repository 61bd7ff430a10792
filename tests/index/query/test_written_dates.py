"""Dates as they are written in a text."""

from __future__ import annotations

from datetime import date

import pytest

from index.query.dates import written_times
from index.query.written_dates import (
    written_elsewhere,
    written_figures,
    written_months,
    written_weekdays,
    written_years,
)

TODAY = date(2018, 3, 15)  # a Thursday


def test_months_have_a_day_and_a_year_as_far_as_they_are_given() -> None:
    text = "On 4 March it rained, in May 2016 it snowed, in April too."
    found = [(text[one.start : one.end], one.first) for one in written_months(text, "en", TODAY)]
    assert found == [
        ("4 March", date(2018, 3, 4)), ("May 2016", date(2016, 5, 1)), ("April", date(2017, 4, 1)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017-10-09", date(2017, 10, 9), date(2017, 10, 9)),
        ("am 9.10.2017", date(2017, 10, 9), date(2017, 10, 9)),
        ("2017年10月9日", date(2017, 10, 9), date(2017, 10, 9)),
        ("2017년 10월", date(2017, 10, 1), date(2017, 10, 31)),
        ("2月31日", date(2018, 2, 1), date(2018, 2, 28)),
    ],
)
def test_dates_in_figures_are_read(text: str, first: date, last: date) -> None:
    found = next(written_figures(text, TODAY))
    assert (found.first, found.last) == (first, last)


def test_a_number_that_is_no_month_is_no_date() -> None:
    assert not list(written_figures("14.13.2017", TODAY))


def test_a_year_may_stand_before_a_comma_and_be_no_part_of_a_number() -> None:
    assert [one.first.year for one in written_years("in 1904, and 12,1904 or 1905-6")] == [1904]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("on Tuesday", "en", 13),
        ("am Donnerstag", "de", 15),
        ("в пятницу", "ru", 9),
        ("周三", "zh", 14),
    ],
)
def test_a_weekday_is_the_last_one(text: str, language: str, day: int) -> None:
    [found] = written_weekdays(text, language, TODAY)
    assert (found.first, found.last) == (date(2018, 3, day), date(2018, 3, day))


def test_all_times_of_a_text_are_found() -> None:
    text = "yesterday, on Tuesday, in May, in 2016, on 2016-05-04"
    found = sorted({text[start:end] for start, end in written_times(text, "en")})
    assert found == ["2016", "2016-05-04", "May", "Tuesday", "yesterday"]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("SALI GÜNÜ", "tr", 1),
        ("PAZARTESİ GÜNÜ", "tr", 0),
        ("у п’ятницю", "uk", 4),
        ("у п'ятницю", "uk", 4),
        ("FREITAG", "de", 4),
    ],
)
def test_a_weekday_is_known_in_capitals_and_with_any_apostrophe(
    text: str, language: str, number: int
) -> None:
    [found] = written_weekdays(text, language, date(2026, 6, 1))
    assert found.first.weekday() == number


@pytest.mark.parametrize("text", ["12 KASIM 2024", "12 Kasım 2024"])
def test_a_month_is_known_in_capitals(text: str) -> None:
    assert [one.first for one in written_months(text, "tr", date(2026, 6, 1))] == [
        date(2024, 11, 12)
    ]


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("در مرداد ۱۴۰۲", "fa", date(2023, 7, 23), date(2023, 8, 22)),
        ("در ۱۲ مرداد سال ۱۴۰۲", "fa", date(2023, 8, 3), date(2023, 8, 3)),
        ("از اسفند 1401", "fa", date(2023, 2, 20), date(2023, 3, 20)),
        ("سال ۱۴۰۲", "fa", date(2023, 3, 21), date(2024, 3, 19)),
        ("في رمضان ١٤٤٤", "ar", date(2023, 3, 23), date(2023, 4, 20)),
    ],
)
def test_dates_of_other_calendars_are_read(
    text: str, language: str, first: date, last: date
) -> None:
    (found,) = written_elsewhere(text, language)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(("text", "language"), [("مهر و ۳۱ خرداد", "fa"), ("in 1402", "en")])
def test_what_is_of_no_other_calendar_is_left(text: str, language: str) -> None:
    assert not list(written_elsewhere(text, language))


def test_digits_of_any_script_make_a_date() -> None:
    assert next(written_months("في نوفمبر ٢٠٢٣", "ar", TODAY)).first == date(2023, 11, 1)
    assert next(written_years("सन् २०१५ में")).first == date(2015, 1, 1)
    assert next(written_figures("２０１７年５月", TODAY)).first == date(2017, 5, 1)


@pytest.mark.parametrize("text", ["۱۴۰۰ نفر آمدند", "قیمت 1350 تومان", "1450 kg"])
def test_an_amount_is_no_year_of_another_calendar(text: str) -> None:
    assert list(written_elsewhere(text, "fa")) == []


def test_the_name_of_a_month_tells_the_calendar() -> None:
    [found] = written_elsewhere("1 محرم 1400", "ar")
    assert found.first == date(1979, 11, 20)


def test_a_year_ends_after_it_begins() -> None:
    [found] = written_elsewhere("سال ۱۴۰۹", "fa")
    assert found.first < found.last
