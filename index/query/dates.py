"""The time that a question is about: "in October 2017", "last week of 2016", "since March". Pure.

A month name is the whole month, and one without a year the last that has begun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES
from index.query.written_dates import (
    YEAR,
    written_elsewhere,
    written_figures,
    written_months,
    written_weekdays,
    written_years,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Behind "the last week of".
_ITS_YEAR = re.compile(rf"\s*(?:\w+\s+)?{YEAR}")
# Ending that a language writes onto a date (2014'ten).
_ENDING = r"(?:['’]?\w{1,4})?\s*"
_NUMBER = re.compile(r"\d+")
# Phrases for times that count from today, by the key of the language files: the unit, and whether
# it is the whole one before this.
_RELATIVE = {
    "today": ("day", False), "yesterday": ("day", True),
    "last_day": ("day", True), "last_week": ("week", True),
    "last_month": ("month", True), "last_year": ("year", True),
    "days": ("day", False), "weeks": ("week", False),
    "months": ("month", False), "years": ("year", False),
}  # fmt: skip
# A day to count from where only the places of dates are asked for.
_ANY_DAY = date(2000, 12, 31)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, open where an end is None, and the words that name it.

    `newest` is whether the question wants what is newest. A `soft` one speaks for what is from that
    time and against nothing: of a weekday nobody can tell which week is meant.
    """

    start: date | None = None
    end: date | None = None
    newest: bool = False
    words: tuple[int, int] | None = None
    soft: bool = False

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return (self.start is None or day >= self.start) and (self.end is None or day <= self.end)

    def is_told_on(self, day: date) -> bool:
        """Whether a day is the one after a single day that it is: news tell of it then."""
        return self.start is not None and self.start == self.end == day - timedelta(1)

    @property
    def bounded(self) -> bool:
        """Whether it has an end at all."""
        return self.start is not None or self.end is not None


Named = tuple[date, date, tuple[int, int]]


def period(text: str, languages: Sequence[str], today: date) -> Period:
    """Return the time that a question names; one without bounds where it names none.

    It may be in any of `languages`, the likeliest first: of that one are its names of months.
    English phrases for times that count from today, and the like, are understood in any of them.
    """
    words = [_words(language) for language in dict.fromkeys((*languages, COMMON))]
    language = languages[0] if languages else ""
    named = _relative(text, words, today) or _named(text, language, today)
    place = named[2] if named else (0, 0)
    # "The last 3 days" are no wish for what is last.
    others = text[: place[0]] + " " * (place[1] - place[0]) + text[place[1] :]
    newest = any(own.newest.search(others) for own in words)
    if named is None:
        return _on_a_weekday(text, language, today, newest=newest)
    start, end, place = named
    before, behind = text[: place[0]], text[place[1] :]
    if any(own.since.search(before) or own.since_behind.match(behind) for own in words):
        return Period(start, None, newest, place)
    if any(own.until.search(before) or own.until_behind.match(behind) for own in words):
        return Period(None, start - timedelta(days=1), newest, place)
    return Period(start, end, newest, place)


def _on_a_weekday(text: str, language: str, today: date, *, newest: bool) -> Period:
    """Return the last day of a name ("on Tuesday") with the next one, whose news tell of it."""
    for found in written_weekdays(text, language, today):
        place = found.start, found.end
        return Period(found.first, found.last + timedelta(1), newest, place, soft=True)
    return Period(newest=newest)


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of a language's words for times.

    `since` and `until` are at the end of a text, and those `behind` a date at its beginning.
    """

    newest: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    since_behind: re.Pattern[str]
    until_behind: re.Pattern[str]
    relative: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    file = LANGUAGES[language]
    own = {
        key: file.expression("dates", key)
        for key in ("newest", "since", "until", "since_behind", "until_behind", "within")
    }
    relative = file.alternatives("dates", _RELATIVE)
    return _Words(
        newest=re.compile(own["newest"], re.IGNORECASE),
        since=re.compile(rf"{own['since']}\s*$", re.IGNORECASE),
        until=re.compile(rf"{own['until']}\s*$", re.IGNORECASE),
        since_behind=re.compile(rf"{_ENDING}{own['since_behind']}", re.IGNORECASE),
        until_behind=re.compile(rf"{_ENDING}{own['until_behind']}", re.IGNORECASE),
        relative=re.compile(rf"{relative}(?P<within>\s+{own['within']})?", re.IGNORECASE),
    )


def _relative(text: str, words: Iterable[_Words], today: date) -> Named | None:
    found = next(filter(None, (own.relative.search(text) for own in words)), None)
    if found is None:
        return None
    key = next(key for key in _RELATIVE if found[key] is not None)
    unit, whole = _RELATIVE[key]
    number = _NUMBER.search(found[0])
    if found["within"] and (part := _last_part(text, found, unit, int(number[0]) if number else 1)):
        return part
    place = found.span(key)
    if key == "yesterday":
        return today - timedelta(1), today - timedelta(1), place
    if whole:
        return _last(unit, today, place)
    length = 0 if key == "today" else _DAYS[unit] * (int(number[0]) if number else 1)
    return today - timedelta(length), today, place


def _last(unit: str, today: date, words: tuple[int, int]) -> Named:
    """Return the last whole week, month or year before this one."""
    if unit == "year":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), words
    if unit == "month":
        end = today.replace(day=1) - timedelta(1)
        return end.replace(day=1), end, words
    start = today - timedelta(today.weekday() + 7)
    return (start, start + timedelta(6), words) if unit == "week" else (today, today, words)


def written_times(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the places of all dates and times in a text: months, weekdays, "yesterday"."""
    dates = (
        *written_months(text, language, _ANY_DAY),
        *written_figures(text, _ANY_DAY),
        *written_years(text),
        *written_elsewhere(text, language),
        *written_weekdays(text, language, _ANY_DAY),
    )
    yield from ((one.start, one.end) for one in dates)
    for code in dict.fromkeys((language, COMMON)):
        yield from (found.span() for found in _words(code).relative.finditer(text))


def _last_part(text: str, found: re.Match[str], unit: str, number: int) -> Named | None:
    """Read "the last week of 2016"."""
    year = _ITS_YEAR.match(text, found.end())
    if not year:
        return None
    end = date(int(year["year"]), 12, 31)
    return end - timedelta(_DAYS[unit] * number - 1), end, (found.start(), year.end())


def _named(text: str, language: str, today: date) -> Named | None:
    found = next(written_months(text, language, today), None)
    if found is None and _NUMBER.search(text):
        found = (
            next(written_elsewhere(text, language), None)
            or next(written_figures(text, today), None)
            or next(written_years(text), None)
        )
    return (found.first, found.last, (found.start, found.end)) if found else None
