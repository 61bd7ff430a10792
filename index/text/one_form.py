"""Numbers and days in one form, so that those that are written otherwise are compared. Pure.

"1 200", "1'200" and "1200" are one number in every language, and so is "1,200" where thousands have
commas, "1.200" where they have points. "3 May", "May 3rd" and "the 3rd of May" are one day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from babel import Locale, UnknownLocaleError

from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.text.essence import essence
from index.text.months import abbreviations, months
from index.text.scripts import CJK, one_case
from index.text.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.text.wording import Wording

_SPACES = " \u00a0\u2009\u202f"
_APOSTROPHES = "'’"
# No number begins with one, in digits of any script that has its own here.
_ZEROS = "0٠۰०০๐０"
# Marks between thousands that are alike.
_ALIKE = {",": ",٬，"}
# A shorter name of a month is more often another word.
_LEAST_LETTERS = 3
# A number with more groups of three digits, or behind another number, is a row of figures.
_MOST_GROUPS = 4
# Longest number that is looked at, in characters.
_LONGEST = 40
# Words that are looked for in many articles are brought into one form once in each language.
_WORDS_AT_ONCE = 64


class _Edit(NamedTuple):
    start: int
    end: int
    new: str


def in_one_form(text: str, language: str) -> Wording:
    """Return what counts of a text, with numbers and days in one form.

    Characters of a number or a day that is written otherwise stand where that stands.
    """
    edits = [*_edits(text, language)]
    if not edits:
        return wording(text)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    last = 0
    for start, end, new in [*edits, _Edit(len(text), len(text), "")]:
        parts += text[last:start], new
        places += [(place, place + 1) for place in range(last, start)]
        places += [(start, end)] * len(new)
        last = end
    found = wording("".join(parts))
    return replace(
        found,
        starts=tuple(places[place][0] for place in found.starts),
        ends=tuple(places[place - 1][1] for place in found.ends),
    )


@lru_cache(maxsize=_WORDS_AT_ONCE)
def essences(words: str, language: str) -> tuple[str, ...]:
    """Return the essence of what stands between the days in some words, in order.

    Each of them is in the essence of every text that has the words in any form.
    """
    bounds = [0]
    for day in _days(words, language):
        bounds += day.start, day.end
    pairs = zip(bounds[::2], [*bounds[1::2], len(words)], strict=True)
    return tuple(essence(words[start:end]) for start, end in pairs)


def cuts_a_number(text: str, start: int, end: int, language: str) -> bool:
    """Whether a slice of a text begins or ends within a number."""
    pattern = _number(language)
    return any(
        found.start() < place < found.end()
        for place in (start, end)
        for found in pattern.finditer(text, max(0, place - _LONGEST), place + _LONGEST)
    )


def _edits(text: str, language: str) -> Iterator[_Edit]:
    """Yield what is written otherwise in one form, in order."""
    days = list(_days(text, language))
    within = {place for day in days for place in range(day.start, day.end)}
    numbers = (
        _Edit(*found.span(), re.sub(r"\D", "", found[0]))
        for found in _number(language).finditer(text)
        if found.start() not in within
    )
    yield from sorted([*days, *numbers])


def _days(text: str, language: str) -> Iterator[_Edit]:
    small = LANGUAGES[language].words("dates", "small_months")
    for found in _day(language).finditer(one_case(text)):
        group = "month" if found["month"] else "first_month"
        name = found[group]
        if name in small and text[found.start(group)].islower():
            continue
        yield _Edit(*found.span(), f"{int(found['day'] or found['late'])} {name}")


@cache
def _number(language: str) -> re.Pattern[str]:
    """Return what finds numbers with marks between their thousands."""
    marks = re.escape(_SPACES + _APOSTROPHES + _mark_of_thousands(language))
    first = rf"(?<![^\W{CJK}])(?<![.,٬])(?<!\d[{_SPACES}])(?![{_ZEROS}])\d{{1,3}}"
    group = rf"(?:(?P=mark)\d{{3}}){{0,{_MOST_GROUPS}}}+"
    # Of several groups any mark is between thousands: no number has two points.
    groups = rf"(?:(?P<many>[.,٬])\d{{3}}(?:(?P=many)\d{{3}}){{1,{_MOST_GROUPS}}}+(?!(?P=many)?\d))"
    return re.compile(rf"{first}(?:(?P<mark>[{marks}])\d{{3}}{group}(?!(?P=mark)?\d)|{groups})")


def _mark_of_thousands(language: str) -> str:
    try:
        symbols = Locale.parse(language).number_symbols
    except (UnknownLocaleError, ValueError):
        return ""
    mark = str(symbols.get("latn", symbols).get("group", ""))
    return _ALIKE.get(mark, mark)


@cache
def _day(language: str) -> re.Pattern[str]:
    """Return what finds a day and its month, in either order."""
    names = any_of(_names(language))
    own = LANGUAGES[language]
    endings, articles, of = (
        any_of(own.words("dates", key)) for key in ("day_endings", "before_day", "of")
    )
    ending = rf"(?:{endings}|\.)?"
    before = rf"(?:(?:{articles})\s+)?"
    between = rf"(?:\s+(?:{of}))?\s+"
    number = r"(?!0)\d{1,2}(?![\d])"
    first = rf"{before}(?P<day>{number}){ending}{between}(?P<month>{names})(?!\w)"
    later = rf"(?P<first_month>{names})\.?\s+{before}(?P<late>{number}){ending}(?!\w|[.,]?\d)"
    return re.compile(rf"(?<![\w.,/:-])(?:{first}|{later})")


@cache
def _names(language: str) -> frozenset[str]:
    whole = months(language).keys() - abbreviations(language)
    return frozenset(one_case(name) for name in whole if len(name) >= _LEAST_LETTERS)
