"""Days of other calendars as days of ours: Persian, Islamic, Buddhist, and by eras of Japan."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

from index.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

# Years by which a date is told to be in another calendar. News of 1921 to 2030 is in the first in
# Persian, of 1990 to 2076 in the second in Islamic years; nothing is published in their Gregorian
# namesakes.
PERSIAN, ISLAMIC, BUDDHIST = range(1300, 1410), range(1410, 1501), range(2443, 2644)
_BUDDHIST_AHEAD = 543


@cache
def eras() -> Mapping[str, int]:
    """Return the names of eras, each with the year of ours before its first."""
    every = (LANGUAGES[code].groups("dates", "eras") for code in LANGUAGES.codes)
    return {name: int(year) for groups in every for year, *names in groups for name in names}


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day that a year, month and day name, in the calendar that the year is of."""
    try:
        if year in PERSIAN:
            return JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
        if year in ISLAMIC:
            return _islamic(year, month, day)
        return date(year - _BUDDHIST_AHEAD if year in BUDDHIST else year, month, day)
    except (ValueError, OverflowError):
        return None


def islamic_day(year: int, month: int, day: int) -> date | None:
    """Return the day of an Islamic year, month and day, whatever calendar others have it in."""
    try:
        return _islamic(year, month, day)
    except (ValueError, OverflowError):
        return None


@cache
def islamic_months() -> frozenset[str]:
    """Return the names of months in the Islamic calendar."""
    every = (LANGUAGES[code].ordered("dates", "islamic_months") for code in LANGUAGES.codes)
    return frozenset(name for names in every for name in names)


def _islamic(year: int, month: int, day: int) -> date:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


@cache
def months_of_others() -> Mapping[str, int]:
    """Return the names of months in the Persian and the Islamic calendar, with their numbers."""
    return {
        name: number
        for key in ("persian_months", "islamic_months")
        for language in LANGUAGES.codes
        for number, name in enumerate(LANGUAGES[language].ordered("dates", key), start=1)
    }
