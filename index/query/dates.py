"""The time that a question is about: "in October 2017", "last week of 2016", "since March". Pure.

Month names are those of Unicode's CLDR in each language; a month name is the whole month, and one
without a year the last that has begun.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale, UnknownLocaleError

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_OF = r"(?:[\s,.]|of|de[ls]?|van)*"
_NEWEST = re.compile(
    r"\b(?:latest|newest|most recent|neuest\w*|jüngst\w*|derni[eè]re?s?|últim[oa]s?|ultim[aeio]\w*"
    r"|recent[ei]?s?|последн\w+|останн\w+|en son|son (?:haber|dakika|durum)\w*|mới nhất"
    r"|τελευταί\w+)\b"
    r"|أحدث|آخر|آخرین|جدیدترین|最新|ล่าสุด|नवीनतम|ताज़ा",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:since|after|from|seit|nach|ab|depuis|après|desde|después de|da[il]?|dopo|после|з|після"
    r"|sinds|منذ|بعد|از|din|după|από|μετά)\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:until|before|till|by|bis|vor|jusqu'?(?:en|à|au)?|avant|hasta|antes de|fino a|prima di|до"
    r"|قبل|حتى|تا|înainte de|până în|πριν|μέχρι)\s*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?P<which>today|yesterday|this|last|past)(?:\s+(?P<count>\d{1,3}))?"
    r"(?:\s+(?P<unit>day|week|month|year)s?)?(?P<of>\s+(?:of|in)\b)?",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_LEAST_LETTERS = 3
# Months that are verbs when they are written small and nothing else names a date.
_VERBS = frozenset({"may", "march"})


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


def period(text: str, language: str, today: date) -> Period:
    """Return the time that a question names; one without bounds where it names none."""
    newest = bool(_NEWEST.search(text))
    named = _relative(text, today) or _named(text, language, today)
    if named is None:
        return Period(newest=newest)
    start, end, words = named
    before = text[: words[0]]
    if _FROM.search(before):
        return Period(start, None, newest, words)
    if _UNTIL.search(before):
        return Period(None, start - timedelta(days=1), newest, words)
    return Period(start, end, newest, words)


Named = tuple[date, date, tuple[int, int]]


def _relative(text: str, today: date) -> Named | None:
    found = _RELATIVE.search(text)
    if not found or (
        found["unit"] is None and found["which"].lower() not in {"today", "yesterday"}
    ):
        return None
    if found["of"]:
        return _last_part(text, found)
    which, unit = found["which"].lower(), (found["unit"] or "day").lower()
    if which == "yesterday":
        return today - timedelta(1), today - timedelta(1), found.span()
    if which == "today":
        return today, today, found.span()
    length = timedelta(_DAYS[unit] * int(found["count"] or 1))
    if which == "this" or found["count"]:
        return today - length, today, found.span()
    return _last(unit, today, found.span())


def _last(unit: str, today: date, words: tuple[int, int]) -> Named:
    """Return the last whole week, month or year before this one."""
    if unit == "year":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), words
    if unit == "month":
        end = today.replace(day=1) - timedelta(1)
        return end.replace(day=1), end, words
    start = today - timedelta(today.weekday() + 7)
    return (start, start + timedelta(6), words) if unit == "week" else (today, today, words)


def _last_part(text: str, found: re.Match[str]) -> Named | None:
    """Read "the last week of 2016"."""
    year = re.compile(r"\s*(?:\w+\s+)?" + _YEAR).match(text, found.end())
    if not year or found["which"].lower() != "last":
        return None
    end = date(int(year["year"]), 12, 31)
    length = _DAYS[(found["unit"] or "day").lower()] * int(found["count"] or 1)
    return end - timedelta(length - 1), end, (found.start(), year.end())


def _named(text: str, language: str, today: date) -> Named | None:
    months = _months(language)
    if months:
        lowered = text.lower()
        for found in _in_month(language).finditer(lowered if len(lowered) == len(text) else text):
            dated = found["year"] or found["day"] or found["late"]
            if found["month"] in _VERBS and not dated and text[found.start("month")].islower():
                continue
            return _month(found, months[found["month"]], today)
    if years := list(re.finditer(rf"(?<![\d.,-]){_YEAR}(?![\d,-]|\.\d)", text)):
        year = int(years[0]["year"])
        return date(year, 1, 1), date(year, 12, 31), years[0].span()
    return None


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
    names = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    day = r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?" + _OF + ")?"
    later = r"(?:\s+(?P<late>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?"
    return re.compile(rf"(?<!\w){day}(?P<month>{names})(?!\w)\.?{later}{_OF}(?:{_YEAR}(?!\d))?")


@cache
def _months(language: str) -> dict[str, int]:
    """Return month names and abbreviations in a language, in small letters, with their numbers."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        name.lower().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in locale.months[context][width].items()
        if len(name) >= _LEAST_LETTERS and not name[0].isdigit()
    }
