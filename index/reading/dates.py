"""Publication dates as sites write them."""

from __future__ import annotations

import re
from datetime import date

from index.text.months import month

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
# 2017年10月10日, in Korean too.
_EAST_ASIAN = re.compile(r"(?<!\d)(\d{4})[年년]\s*(\d{1,2})[月월]\s*(\d{1,2})")
# A name of a month; in Vietnamese it ends with its number. All lengths are bounded: this reads what
# anybody sends.
_NAME = r"([^\W\d_][^\d\s,]{0,23}(?:\s\d{1,2}(?!\d))?)"
# Behind the number of a day: 10th, 1er, 10. and 1º.
_ENDING = r"(?:[^\W\d_]{2}|[.º°])?"
# Between the parts of a date: 10 de mayo de 2017.
_LITTLE_WORD = r"(?:[^\W\d_][^\d\s,]{0,4}\s{1,4})?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}}){_ENDING}[\s-]{{1,4}}{_LITTLE_WORD}{_NAME}[\s,-]{{1,4}}{_LITTLE_WORD}(\d{{4}})"
)
_MONTH_FIRST = re.compile(rf"{_NAME}\s{{1,4}}(\d{{1,2}}){_ENDING},?\s{{1,4}}(\d{{4}})")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")


def parse_date(written: str) -> date | None:
    """Return the day that `written` names, None if it names none.

    Reads 2017-10-10, 10 October 2017, Tuesday, 10 Oct. 2017, October 10, 2017 and, day first as
    most of the world has it, 10.10.2017; names of months in every language that has a file.
    """
    if found := _ISO.search(written) or _EAST_ASIAN.search(written):
        return _date(found[1], int(found[2]), found[3])
    if found := _DAY_FIRST.search(written):
        return _date(found[3], month(found[2]), found[1])
    if found := _MONTH_FIRST.search(written):
        return _date(found[3], month(found[1]), found[2])
    if found := _NUMERIC.search(written):
        return _date(found[3], int(found[2]), found[1])
    return None


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
