"""Figures as they are compared and shown: days of a month, and amounts with their units. Pure."""

from __future__ import annotations

import re
import unicodedata

from index.text.amounts import amounts
from index.text.months import months

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def day_told(text: str, language: str) -> tuple[int, ...]:
    """Return the number of the day and of the month that a date tells, or a year that stands alone.

    Nothing where it tells neither for certain.
    """
    named = months(language)
    words = list(map(str.casefold, _WORD.findall(text)))
    found = {named[word] for word in words if word in named}
    days = {int(day) for day in _DAY.findall(text)}
    if len(days) == len(found) == 1:
        return (*days, *found)
    years = {int(year) for year in _YEAR.findall(text)}
    return tuple(years) if len(years) == 1 and not days and not found else ()


def unit_of(text: str, language: str) -> str:
    """Return what a figure counts, before and behind its number: a sign, a unit, small letters."""
    found = next(amounts(text, language), None)
    if found is None:
        return text.casefold()
    before = text[found.start : found.number]
    sign = "".join(one for one in before if unicodedata.category(one) == "Sc")
    return sign + text[found.number :].strip().casefold()
