"""Dates as they are written: "10 October 2017", "in May", "on Tuesday", "2019年3月". Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.text.calendars import day_of, islamic_day, islamic_months, months_of_others
from index.text.days import weekday_numbers
from index.text.months import abbreviations, months
from index.text.scripts import in_ascii_digits, one_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
A_YEAR = re.compile(rf"(?<![\d.,-]){YEAR}(?![\d-]|[.,]\d)")
# A further word with a capital.
_NEXT_WORD = re.compile(r"\s([^\W\d_])[^\W\d_]")
# A shorter name of a month is more often another word.
_LEAST_LETTERS = 3
# Numbers alone: 2017-10-10, 10.10.2017, and as Chinese, Japanese and Korean write dates. Each with
# the signs without which a text has none: most have not, and to look for a sign takes no time.
_FIGURES = (
    ("-", r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    (".", r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>1[5-9]\d\d|20\d\d)(?!\d)"),
    (
        "月월",
        (
            r"(?<!\d)(?:(?P<year>1[5-9]\d\d|20\d\d)\s?[年년]\s?)?"
            r"(?P<month>\d{1,2})\s?[月월](?:\s?(?P<day>\d{1,2})\s?[日号號일])?"
        ),
    ),
    ("年년", r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)\s?[年년]"),
)
_IN_FIGURES = tuple((signs, re.compile(rf"(?=\d){pattern}")) for signs, pattern in _FIGURES)
# Longest text before a month that belongs to it, in characters ("in the month of").
_REACH = 40
_MONTHS_OF_A_YEAR, _WEEK = 12, 7
_DAYS_OF_A_YEAR, _DAYS_OF_A_MONTH = 365, 30


class Written(NamedTuple):
    """A date `start` to `end` in a text: from the `first` day to the `last`."""

    start: int
    end: int
    first: date
    last: date


def written_months(text: str, language: str, today: date) -> Iterator[Written]:
    """Yield the months in a text with day and year, as far as they are given, in order.

    Without a year it is the last one that has begun.
    """
    names = _names(language)
    if not names:
        return
    for found in _in_month(language).finditer(one_case(in_ascii_digits(text))):
        if _means_month(found, text, language):
            month = names[found["month"]]
            day = int(found["day"] or found["late"] or 0)
            # The expression also takes the spaces and the comma that may follow a date.
            place = found.start(), found.start() + len(found[0].rstrip(" \t\n,"))
            yield _written(place, found["year"], month, day, today)


def written_figures(text: str, today: date) -> Iterator[Written]:
    """Yield the dates in a text that have no names of months."""
    for signs, pattern in _IN_FIGURES:
        if not any(sign in text for sign in signs):
            continue
        for found in pattern.finditer(in_ascii_digits(text)):
            fields = found.groupdict()
            month, day = int(fields.get("month") or 0), int(fields.get("day") or 0)
            if month <= _MONTHS_OF_A_YEAR:
                yield _written(found.span(), fields.get("year"), month, day, today)


def written_years(text: str) -> Iterator[Written]:
    """Yield the years in a text, in order."""
    for found in A_YEAR.finditer(in_ascii_digits(text)):
        yield Written(*found.span(), *_year(int(found["year"])))


def written_elsewhere(text: str, language: str) -> Iterator[Written]:
    """Yield the dates in a text that are Persian or Islamic: years, and months of them.

    A month without its year is another word as often (مهر, affection).
    """
    pattern = _in_another_calendar(language)
    for found in pattern.finditer(in_ascii_digits(text)) if pattern else ():
        name, year = found["month"] or "", int(found["year"])
        month = months_of_others().get(name)
        # A year of one calendar may be one of the other, whose month tells.
        read = islamic_day if name in islamic_months() else day_of
        first = read(year, month or 1, int(found["day"] or 1))
        if first is None:
            continue
        last = first if found["day"] else _end(first, read, year, month)
        yield Written(*found.span(), first, last)


def _end(
    first: date, read: Callable[[int, int, int], date | None], year: int, month: int | None
) -> date:
    """Return the last day of a month of another calendar, or of a year, which begins at `first`."""
    last = month is None or month == _MONTHS_OF_A_YEAR
    behind = read(year + 1, 1, 1) if last else read(year, (month or 0) + 1, 1)
    # The last year that is told to be of a calendar has none of it behind it.
    longest = timedelta(_DAYS_OF_A_YEAR if month is None else _DAYS_OF_A_MONTH)
    latest = first + longest
    return min(behind - timedelta(1), latest) if behind and behind > first else latest


def written_weekdays(text: str, language: str, today: date) -> Iterator[Written]:
    """Yield the weekdays in a text, each the last one up to today, in order."""
    names = _weekdays(language)
    for found in _weekday(language).finditer(one_case(text)):
        number = names[found[0].replace("’", "'")]
        day = today - timedelta((today.weekday() - number) % _WEEK)
        yield Written(*found.span(), day, day)


def _written(
    place: tuple[int, int], year: str | None, month: int, day: int, today: date
) -> Written:
    """Return a date; of what is none (31 June) the month, and of no month the year."""
    of_year = int(year or (today.year if month <= today.month else today.year - 1))
    if not month:
        return Written(*place, *_year(of_year))
    last = monthrange(of_year, month)[1]
    if 0 < day <= last:
        return Written(*place, date(of_year, month, day), date(of_year, month, day))
    return Written(*place, date(of_year, month, 1), date(of_year, month, last))


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _means_month(found: re.Match[str], text: str, language: str) -> bool:
    """Whether a name of a month means one: "mar" is sea as well, and April somebody.

    An abbreviation needs a day, a year, a full stop or "in" beside it, and so do a name that in
    small letters means something else, and one before another name.
    """
    start, end = found.span("month")
    written = text[start:end]
    short = found["month"] in abbreviations(language)
    another = found["month"] in _of_dates(language, "small_months") and written.islower()
    behind = _NEXT_WORD.match(text, end)
    named = behind is not None and written[0].isupper() and behind[1].isupper()
    if not (short or another or named):
        return True
    # "el mar 3 veces": behind an abbreviation in small letters a number may count anything.
    late = found["late"] and not (short and written.islower())
    if found["year"] or found["day"] or late or (short and text[end : end + 1] == "."):
        return True
    return _before_month(language).search(text, max(0, start - _REACH), start) is not None


@cache
def _in_month(language: str) -> re.Pattern[str]:
    """Return what finds a month of a language, with its day and its year where they are given."""
    names, endings = any_of(_names(language)), any_of(_of_dates(language, "day_endings"))
    between = rf"(?:[\s,.]|{any_of(_of_dates(language, 'of'))})*"
    day = rf"(?:(?P<day>\d{{1,2}})(?:{endings}|\.)?{between})?"
    later = rf"(?:\s+(?P<late>\d{{1,2}})(?:{endings})?\b(?!\d))?"
    return re.compile(rf"(?<!\w){day}(?P<month>{names})(?!\w)\.?{later}{between}(?:{YEAR}(?!\d))?")


@cache
def _in_another_calendar(language: str) -> re.Pattern[str] | None:
    """Return what finds dates of other calendars, None if a language has none."""
    own = LANGUAGES[language]
    years = {key: own.ordered("dates", f"{key}_months") for key in ("persian", "islamic")}
    names = [name for key in years for name in years[key]]
    if not names:
        return None
    year = r"(?P<year>1[34]\d\d)(?!\d)"
    day = r"(?:(?P<day>\d{1,2})\s+)?"
    before = any_of(own.words("dates", "before_year"))
    month = rf"{day}(?P<month>{any_of(names)})\s+(?:\w+\s+)?"
    # A number alone may be an amount.
    return re.compile(rf"(?<![\w.,])(?:{month}|(?:{before})\s+){year}")


@cache
def _names(language: str) -> Mapping[str, int]:
    every = months(language).items()
    return {one_case(name): number for name, number in every if len(name) >= _LEAST_LETTERS}


@cache
def _before_month(language: str) -> re.Pattern[str]:
    """Return what finds "in" and the like at the end of a text."""
    words = any_of(_of_dates(language, "in_month"))
    return re.compile(rf"(?<!\w){words}\s+$", re.IGNORECASE)


@cache
def _weekdays(language: str) -> Mapping[str, int]:
    return {one_case(name): number for name, number in weekday_numbers(language).items()}


@cache
def _weekday(language: str) -> re.Pattern[str]:
    names = any_of(_weekdays(language))
    edges = ("", "") if LANGUAGES[language].flag("writing", "unspaced") else (r"(?<!\w)", r"(?!\w)")
    return re.compile(rf"{edges[0]}{names}{edges[1]}")


def _of_dates(language: str, key: str) -> frozenset[str]:
    return LANGUAGES.with_common(language, "dates", key)
