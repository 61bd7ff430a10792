"""The time that a question is about: "in October 2017", "last week of 2016", "since March". Pure.

A month name is the whole month, and one without a year the last that has begun.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES
from index.text.months import abbreviations, months

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_A_YEAR = re.compile(rf"(?<![\d.,-]){_YEAR}(?![\d,-]|\.\d)")
# Behind "the last week of".
_ITS_YEAR = re.compile(rf"\s*(?:\w+\s+)?{_YEAR}")
_NUMBER = re.compile(r"\d+")
# A further word with a capital.
_NEXT_WORD = re.compile(r"\s([^\W\d_])[^\W\d_]")
# Phrases for times that count from today, by the key of the language files: the unit, and whether
# it is the whole one before this.
_RELATIVE = {
    "today": ("day", False), "yesterday": ("day", True),
    "last_day": ("day", True), "last_week": ("week", True),
    "last_month": ("month", True), "last_year": ("year", True),
    "days": ("day", False), "weeks": ("week", False),
    "months": ("month", False), "years": ("year", False),
}  # fmt: skip
# A shorter name of a month is more often another word.
_LEAST_LETTERS = 3
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, open where an end is None, and the words that name it.

    `newest` is whether the question wants what is newest.
    """

    start: date | None = None
    end: date | None = None
    newest: bool = False
    words: tuple[int, int] | None = None

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return (self.start is None or day >= self.start) and (self.end is None or day <= self.end)

    @property
    def bounded(self) -> bool:
        """Whether it has an end at all."""
        return self.start is not None or self.end is not None


Named = tuple[date, date, tuple[int, int]]


def period(text: str, languages: Sequence[str], today: date) -> Period:
    """Return the time that a question names; one without bounds where it names none.

    It may be in any of `languages`, the likeliest first: of that one are its names of months. What
    English has for times that count from today, and the like, is understood in any of them.
    """
    words = [_words(language) for language in dict.fromkeys((*languages, COMMON))]
    newest = any(own.newest.search(text) for own in words)
    named = _relative(text, words, today) or _named(text, languages[0] if languages else "", today)
    if named is None:
        return Period(newest=newest)
    start, end, place = named
    before = text[: place[0]]
    if any(own.since.search(before) for own in words):
        return Period(start, None, newest, place)
    if any(own.until.search(before) for own in words):
        return Period(None, start - timedelta(days=1), newest, place)
    return Period(start, end, newest, place)


@dataclass(frozen=True, slots=True)
class _Words:
    """What finds a language's words for times: `since` and `until` at the end of a text."""

    newest: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    relative: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    own = {
        key: LANGUAGES[language].expression("dates", key)
        for key in ("newest", "since", "until", "within", *_RELATIVE)
    }
    relative = "|".join(f"(?P<{key}>{own[key]})" for key in _RELATIVE)
    return _Words(
        newest=re.compile(own["newest"], re.IGNORECASE),
        since=re.compile(rf"{own['since']}\s*$", re.IGNORECASE),
        until=re.compile(rf"{own['until']}\s*$", re.IGNORECASE),
        relative=re.compile(rf"(?:{relative})(?P<within>\s+{own['within']})?", re.IGNORECASE),
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


def _last_part(text: str, found: re.Match[str], unit: str, number: int) -> Named | None:
    """Read "the last week of 2016"."""
    year = _ITS_YEAR.match(text, found.end())
    if not year:
        return None
    end = date(int(year["year"]), 12, 31)
    return end - timedelta(_DAYS[unit] * number - 1), end, (found.start(), year.end())


def _named(text: str, language: str, today: date) -> Named | None:
    names = _names(language)
    if names:
        lowered = text.lower()
        for found in _in_month(language).finditer(lowered if len(lowered) == len(text) else text):
            if _means_month(found, text, language):
                return _month(found, names[found["month"]], today)
    if written := _A_YEAR.search(text):
        year = int(written["year"])
        return date(year, 1, 1), date(year, 12, 31), written.span()
    return None


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
    return _before_month(language).search(text, 0, start) is not None


def _month(found: re.Match[str], month: int, today: date) -> Named | None:
    year = int(found["year"] or (today.year if month <= today.month else today.year - 1))
    last = monthrange(year, month)[1]
    day = int(found["day"] or found["late"] or 0)
    words = (found.start(), found.end())
    if 0 < day <= last:
        return date(year, month, day), date(year, month, day), words
    return date(year, month, 1), date(year, month, last), words


@cache
def _in_month(language: str) -> re.Pattern[str]:
    """Return what finds a month of a language, with its day and its year where they are given."""
    names, endings = _any_of(_names(language)), _any_of(_of_dates(language, "day_endings"))
    between = rf"(?:[\s,.]|{_any_of(_of_dates(language, 'of'))})*"
    day = rf"(?:(?P<day>\d{{1,2}})(?:{endings}|\.)?{between})?"
    later = rf"(?:\s+(?P<late>\d{{1,2}})(?:{endings})?\b(?!\d))?"
    return re.compile(rf"(?<!\w){day}(?P<month>{names})(?!\w)\.?{later}{between}(?:{_YEAR}(?!\d))?")


@cache
def _names(language: str) -> Mapping[str, int]:
    return {name: n for name, n in months(language).items() if len(name) >= _LEAST_LETTERS}


@cache
def _before_month(language: str) -> re.Pattern[str]:
    """Return what finds "in" and the like at the end of a text."""
    words = _any_of(_of_dates(language, "in_month"))
    return re.compile(rf"(?<!\w)(?:{words})\s+$" if words else "(?!)", re.IGNORECASE)


def _of_dates(language: str, key: str) -> frozenset[str]:
    return LANGUAGES[language].words("dates", key) | LANGUAGES[COMMON].words("dates", key)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
