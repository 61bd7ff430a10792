"""Figures as they are compared and shown: days of a month, and amounts with their units. Pure."""

from __future__ import annotations

import re
import unicodedata

from index.text.amounts import amounts
from index.text.months import months

_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def day_and_month(text: str, language: str) -> tuple[int, int] | None:
    """Return the number of the day and of the month that a date tells, None without one of them."""
    named = months(language)
    found = {named[word] for word in map(str.casefold, _WORD.findall(text)) if word in named}
    days = {int(day) for day in _DAY.findall(text)}
    return (*days, *found) if len(days) == len(found) == 1 else None  # type: ignore[return-value]


def unit_of(text: str, language: str) -> str:
    """Return what a figure counts, before and behind its number: a sign, a unit, small letters."""
    found = next(amounts(text, language), None)
    if found is None:
        return text.casefold()
    before = text[found.start : found.number]
    sign = "".join(one for one in before if unicodedata.category(one) == "Sc")
    return sign + text[found.number :].strip().casefold()
