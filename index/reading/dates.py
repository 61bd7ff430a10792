"""Publication dates as sites write them."""

from __future__ import annotations

import re
from datetime import date

# The first three letters tell English months apart, in full or abbreviated.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")


def parse_date(written: str) -> date | None:
    """Return the day that `written` names, None if it names none.

    Reads 2017-10-10, 10 October 2017, Tuesday, 10 Oct. 2017, October 10, 2017 and, day first as
    most of the world has it, 10.10.2017.
    """
    if found := _ISO.search(written):
        return _date(found[1], found[2], found[3])
    if found := _DAY_FIRST.search(written):
        return _date(found[3], _month(found[2]), found[1])
    if found := _MONTH_FIRST.search(written):
        return _date(found[3], _month(found[1]), found[2])
    if found := _NUMERIC.search(written):
        return _date(found[3], found[2], found[1])
    return None


def _month(name: str) -> int:
    key = name[:3].casefold()
    return _MONTHS.index(key) + 1 if key in _MONTHS else 0


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
