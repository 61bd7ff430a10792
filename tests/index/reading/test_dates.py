"""Publication dates as sites write them."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from babel.dates import format_date

from index.languages import LANGUAGES
from index.reading.dates import _by_its_beginning, labelled_date, parse_date


@pytest.mark.parametrize(
    "written",
    [
        "10 October 2017", "Tuesday, 10 October 2017", "10 Oct. 2017", "October 10, 2017",
        "2017-10-10", "2017-10-10T08:30:00Z", "10.10.2017", "10th October, 2017", "2017/10/10",
        "10-Oct-2017", "Tue Oct 10 2017", "Tue Oct 10 09:11:54 UTC 2017",
        "Dienstag, 10. Oktober 2017", "10 de octubre de 2017",
        "10 октября 2017 г.", "ngày 10 tháng 10 năm 2017", "2017年10月10日", "2017년 10월 10일",
        "۱۰ اکتبر ۲۰۱۷", "No. 5, 10 Octobris 2017", "2017. 10. 10. 08:30",
        "10 ต.ค. 60", "10 ตุลาคม พ.ศ. 2560", "2017 October 10",
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


# A date as a header writes it, and the day it means.
HEADERS = [
    ("2 ноя 2021", "2021-11-02"),
    ("5 серп. 2023", "2023-08-05"),
    ("5 Sept. 2023", "2023-09-05"),
    ("二〇二一年十一月二日", "2021-11-02"),
    ("二零二三年十月三十一日", "2023-10-31"),
    ("1402/02/22", "2023-05-12"),
    ("۲۲ اردیبهشت ۱۴۰۲", "2023-05-12"),
    ("۱۴۰۲/۰۲/۲۲", "2023-05-12"),
    ("جمعه ۲۲ اردیبهشت ۱۴۰۲ - ۱۰:۳۰", "2023-05-12"),
    ("22 شوال 1444", "2023-05-12"),
    ("١٢ مايو ٢٠٢٣", "2023-05-12"),
    ("الجمعة 12 أيار 2023", "2023-05-12"),
    ("12 أيار/مايو 2023", "2023-05-12"),
    ("12 мая 2023 г.", "2023-05-12"),
    ("пятница, 12 мая 2023, 10:30", "2023-05-12"),
    ("12 травня 2023 року", "2023-05-12"),
    ("12. Mai 2023", "2023-05-12"),
    ("Freitag, 12. Mai 2023, 10:30 Uhr", "2023-05-12"),
    ("3. März 2021", "2021-03-03"),
    ("12 de mayo de 2023", "2023-05-12"),
    ("viernes 12 may 2023", "2023-05-12"),
    ("3 mar. 2021", "2021-03-03"),
    ("vendredi 12 mai 2023 à 10h30", "2023-05-12"),
    ("1er août 2020", "2020-08-01"),
    ("3 févr. 2021", "2021-02-03"),
    ("12 maggio 2023", "2023-05-12"),
    ("1º gennaio 2020", "2020-01-01"),
    ("12 de maio de 2023", "2023-05-12"),
    ("12 Mayıs 2023 Cuma", "2023-05-12"),
    ("3 Ağu 2021", "2021-08-03"),
    ("2023年5月12日", "2023-05-12"),
    ("2023年5月12日 星期五 10:30", "2023-05-12"),
    ("令和5年5月12日", "2023-05-12"),
    ("2023년 5월 12일", "2023-05-12"),
    ("May 12, 2023", "2023-05-12"),
    ("Fri., Sept. 3, 2021", "2021-09-03"),
    ("September 3rd, 2021", "2021-09-03"),
    ("05/27/2023", "2023-05-27"),
    ("27/05/2023", "2023-05-27"),
    ("12.05.2023", "2023-05-12"),
    ("Fri, 12 May 2023 10:00:00 +0200", "2023-05-12"),
    ("2023-05-12T10:00:00Z", "2023-05-12"),
    ("12-May-2023", "2023-05-12"),
    ("20230512", "2023-05-12"),
    ("2023/05/12 10:30", "2023-05-12"),
    ("5/12/2023 10:30 AM", "2023-05-12"),
    ("12 mei 2023", "2023-05-12"),
    ("12 maja 2023", "2023-05-12"),
    ("12 พฤษภาคม 2566", "2023-05-12"),
    ("12 मई 2023", "2023-05-12"),
    ("12 Μαΐου 2023", "2023-05-12"),
]
# No day at all.
NONE = [
    "1402",
    "yesterday",
    "32 May 2023",
    "30 February 2021",
    "May 2023 issue 4",
    "12 of the 40",
    "version 3.12.2021.7",
    "13/13/2023",
    "Monday",
    "spring 2023",
    "mar",
    "ISBN 978-3-16-148410-0",
    "2023",
]


@pytest.mark.parametrize(("written", "day"), HEADERS)
def test_a_day_is_read_in_every_form_and_calendar(written: str, day: str) -> None:
    assert parse_date(written) == date.fromisoformat(day)


@pytest.mark.parametrize("written", NONE)
def test_what_only_looks_like_a_day_is_none(written: str) -> None:
    assert parse_date(written) is None


def test_only_so_many_words_of_texts_are_kept() -> None:
    assert _by_its_beginning.cache_info().maxsize is not None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mi., 06.09.23, 10:21 Uhr", date(2023, 9, 6)),
        ("6 September 2023", date(2023, 9, 6)),
        ("10.21 Uhr", None),
        ("1.2.345", None),
        ("32.13.23", None),
        ("06/09/23", None),
    ],
)
def test_behind_a_label_a_year_may_be_short_between_points(written: str, day: date | None) -> None:
    assert labelled_date(written) == day
