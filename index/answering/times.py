"""Whether a text tells when something is, at what time of day, or how long. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.answering.findings import clock_times
from index.languages import LANGUAGES
from index.query.figures import begins_with_number, figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.answering.told import Told

# A word for how long stands so near a time, in characters ("until the end of March").
_NEAR_TIME = 18
# Three or four digits alone may be a year, also right beside characters that need no spaces.
_YEAR = re.compile(r"(?<![\w.,])1?\d{3}(?![\w.,]*\d)|(?<!\d)[12]\d{3}(?!\d)")


def tells_when(told: Told) -> bool:
    """Whether a text has a date, a time, or how long something is, that the question has not."""
    return _lasts(told) or bool(told.new_dates) or _may_tell_when(told)


def tells_hour(told: Told) -> bool:
    """Whether a text has a time of day that the question has not."""
    return any(not told.is_asked(one) for one in clock_times(told.text, told.language))


def tells_how_long(told: Told) -> bool:
    """Whether a text has how long something is, or from when or until when."""
    if _lasts(told):
        return True
    if may_be_far(told.question, told.language) and any(
        one.kind == "measure" for one in told.amounts
    ):
        return True
    times = (*told.new_dates, *clock_times(told.text, told.language))
    return len(times) > 1 or _has_near(_bounds(told.language), told.text, times)


def may_be_far(question: str, language: str) -> bool:
    """Whether words that ask how long something is may ask for its length as well."""
    return _far(language).search(question) is not None


def tells_until_when(told: Told) -> bool:
    """Whether a text has a date up to which something lasts."""
    return _has_near(_ending(told.language), told.text, told.dates)


def _lasts(told: Told) -> bool:
    return any(one.kind == "duration" for one in told.amounts)


def _may_tell_when(told: Told) -> bool:
    """Whether a text has a time of day (noon), a possible year, or a century (the 16th)."""
    language = told.language
    named = figures("when", language) - figures("how many", language)
    if any(one in named or _is_ordinal(one) for one in told.new_terms):
        return True
    years = (found.span() for found in _YEAR.finditer(told.text))
    return any(not told.is_asked(one) for one in years) or bool(clock_times(told.text, language))


def _is_ordinal(term: str) -> bool:
    return begins_with_number(term) and not term.isnumeric()


def _has_near(words: re.Pattern[str], text: str, times: Iterable[tuple[int, int]]) -> bool:
    """Whether a text has one of the words near one of the times."""
    return any(
        words.search(text, max(0, start - _NEAR_TIME), end + _NEAR_TIME) for start, end in times
    )


@cache
def _far(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("questions", "how_far"), re.IGNORECASE)


@cache
def _bounds(language: str) -> re.Pattern[str]:
    return _words_of_dates(language, "since", "until", "since_behind", "until_behind")


@cache
def _ending(language: str) -> re.Pattern[str]:
    return _words_of_dates(language, "until", "until_behind")


def _words_of_dates(language: str, *keys: str) -> re.Pattern[str]:
    words = "|".join(LANGUAGES[language].expression("dates", key) for key in keys)
    return re.compile(words, re.IGNORECASE)
