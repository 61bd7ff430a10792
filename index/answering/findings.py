"""Times and amounts in a text, and whether a question has them itself. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.models import Span
from index.query.dates import written_times
from index.query.question_types import small_terms
from index.text.amounts import amounts
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.query.sought import Sought
    from index.text.amounts import Amount

# The noun that is counted stands so near behind its number, in characters ("12 small boats").
_NEAR = 24
# Signs between the parts of one date ("Tuesday, 4 March").
_GAP = re.compile(r"[\s,.]*")
_NUMBER = re.compile(r"\d+")
_HOURS = 24
_CLOCK = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:h][0-5]\d(?![\d:])")


def meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two places share a character."""
    return one[0] < other[1] and other[0] < one[1]


def is_asked(
    text: str, place: tuple[int, int], question: str, language: str, kind: Sought = ""
) -> bool:
    """Whether the question has the words at a place itself, of a name one of them."""
    own = set(terms(text[slice(*place)], language)) - function_terms(language)
    asked = own & set(terms(question, language))
    return bool(asked) and (asked == own or kind in {"where", "who"})


def clock_times(text: str, language: str) -> list[tuple[int, int]]:
    """Return the times of day in a text, in order: 19:40, 7 p.m., noon."""
    figures = [found.span() for found in _CLOCK.finditer(text)]
    counted = [
        (one.start, one.end) for one in amounts(text, language) if one.kind in {"measure", "money"}
    ]
    phrases = (found.span() for found in _clock(language).finditer(text) if _is_an_hour(found[0]))
    apart = [one for one in phrases if not any(meet(one, other) for other in figures + counted)]
    return sorted(figures + apart)


def _is_an_hour(phrase: str) -> bool:
    """Whether the number in a phrase for a time of day may be an hour, if it has one."""
    number = _NUMBER.search(phrase)
    return number is None or int(number[0]) <= _HOURS


@cache
def _clock(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("dates", "clock"), re.IGNORECASE)


def dates(text: str, language: str) -> list[tuple[int, int]]:
    """Return the dates in a text, neighbours as one ("on Tuesday, 4 March")."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(written_times(text, language)):
        if joined and (start <= joined[-1][1] or _GAP.fullmatch(text, joined[-1][1], start)):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return [(start, start + len(text[start:end].rstrip(" .,\t\n"))) for start, end in joined]


def whole_figure(shown: Span, text: str, language: str) -> Span:
    """Return a part of a text, with all of the time or amount that it is some of: 24 October.

    What money it is goes without saying.
    """
    days = [*clock_times(text, language), *dates(text, language)]
    found = amounts(text, language)
    ends = ((one.start, one.number if one.kind == "money" else one.end) for one in found)
    places = [*days, *ends]
    own = [Span(*place) for place in places if meet(place, (shown.start, shown.end))]
    # The day comes first: the number in it is an amount as well.
    return own[0] if own and own[0].holds(shown) else shown


def counted(rest: str, language: str) -> str:
    """Return the term of the noun that is counted: the first word behind "how many" that tells."""
    small = small_terms(language)
    return next((term for term in terms(rest, language) if term not in small), "")


def behind(one: Amount, text: str, language: str) -> Iterable[str]:
    """Return the terms of an amount's unit and of the words right behind it."""
    return terms(text[one.number : max(one.end, one.number + _NEAR)], language)


def unit(one: Amount, text: str, language: str) -> Iterable[str]:
    """Return the terms of an amount's unit."""
    return terms(text[one.number : one.end], language)


@cache
def because(language: str) -> re.Pattern[str]:
    """Return what finds the words that begin a reason."""
    return re.compile(LANGUAGES[language].expression("questions", "because"), re.IGNORECASE)
