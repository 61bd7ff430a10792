"""Publication dates as sites write them."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from babel.dates import format_date

from index.languages import LANGUAGES
from index.reading.dates import parse_date


@pytest.mark.parametrize(
    "written",
    [
        "10 October 2017", "Tuesday, 10 October 2017", "10 Oct. 2017", "October 10, 2017",
        "2017-10-10", "2017-10-10T08:30:00Z", "10.10.2017", "10th October, 2017", "2017/10/10",
        "10-Oct-2017", "Tue Oct 10 2017", "Dienstag, 10. Oktober 2017", "10 de octubre de 2017",
        "10 октября 2017 г.", "ngày 10 tháng 10 năm 2017", "2017年10月10日", "2017년 10월 10일",
        "۱۰ اکتبر ۲۰۱۷", "No. 5, 10 Octobris 2017",
    ],
)  # fmt: skip
def test_these_all_name_the_same_day(written: str) -> None:
    assert parse_date(written) == date(2017, 10, 10)


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_every_month_is_read_in_each_language_that_has_a_file(language: str) -> None:
    days = [date(2017, month, 10) for month in range(1, 13)]
    assert [parse_date(format_date(day, "long", locale=language)) for day in days] == days


@pytest.mark.parametrize(
    "written", ["", "yesterday", "31 February 2017", "99.99.2017", "10 Foo 2017", "10 2017"]
)
def test_these_name_none(written: str) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize("part", ["a", "-", " ", "1 ", "a 1 ", "1 de ", "1 a-"])
def test_a_long_line_takes_no_quadratic_time(part: str) -> None:
    started = process_time()
    assert parse_date("1 a" + part * 100_000) is None
    assert process_time() - started < 5
