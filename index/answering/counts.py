"""Whether a text tells how many there are of something. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.answering.findings import behind, meet, unit
from index.answering.told import Told
from index.languages import LANGUAGES
from index.query.figures import begins_with_number, figures
from index.text.amounts import amounts
from index.text.terms import terms
from index.text.units import units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.text.amounts import Amount

# A stem of so few letters may be another word's: сто (hundred), стоит (costs).
_OF_ANY_WORD = 3
# A price or a duration is no count of people or things; a duration does tell how many years
# something lasts.
_OF_NO_COUNT = frozenset({"money", "duration"})
_WORD = re.compile(r"\w+")


def counts_the_noun(question: str, text: str, language: str) -> bool:
    """Whether a text has a number of what a question asks how many there are of: "12 boats".

    False where it asks for nothing of the kind.
    """
    noun = Told(question, text, language).noun
    return bool(noun) and any(
        noun in (behind(one, text, language) if one.kind == "count" else unit(one, text, language))
        for one in amounts(text, language)
    )


def tells_number(told: Told) -> bool:
    """Whether a text has a number that may be asked for, or says how often without one."""
    return _has_number(told) or _tells_how_often(told)


def tells_amount_of_nothing(told: Told) -> bool:
    """Whether a text has an amount of money, and a question asks "how much?" without of what."""
    return _counts(told.language).match(told.question, told.asking[0]) is None and any(
        one.kind == "money" for one in told.amounts
    )


def is_apart(one: Amount, places: Iterable[tuple[int, int]]) -> bool:
    """Whether an amount shares no character with any of the places."""
    return not any(meet((one.start, one.end), place) for place in places)


def _has_number(told: Told) -> bool:
    """Whether a text has a number that may be asked for, beside those of its dates."""
    noun, language = told.noun, told.language
    if any(noun and noun in behind(one, told.text, language) for one in told.amounts):
        return True
    if noun in _times(language) and any(one.kind == "duration" for one in told.amounts):
        return True
    counting = _counts(language).match(told.question, told.asking[0])
    other = [(one.start, one.end) for one in told.amounts if one.kind in _OF_NO_COUNT and counting]
    if any(is_apart(one, (*told.dates, *other)) for one in told.amounts):
        return True
    rest = Told(told.question, _without(told.text, (*told.dates, *other)), language)
    return _has_any_number(rest)


def _has_any_number(told: Told) -> bool:
    """Whether a text has any number that the question has not, be it a part of a word (45-year)."""
    language, new = told.language, told.new_terms
    words = figures("how many", language)
    if any(
        begins_with_number(term) or (term in words and len(term) > _OF_ANY_WORD) for term in new
    ):
        return True
    written = LANGUAGES[language].words("facts", "numbers")
    return any(
        one in written and not new.isdisjoint(terms(one, language))
        for one in _WORD.findall(told.text.casefold())
    )


def _tells_how_often(told: Told) -> bool:
    """Whether it is asked how often, and a text says so without a number: every hour, daily."""
    own = LANGUAGES[told.language]
    if not re.search(own.expression("questions", "how_often"), told.question, re.IGNORECASE):
        return False
    new = set(_WORD.findall(told.text.casefold())) - set(_WORD.findall(told.question.casefold()))
    return not new.isdisjoint(own.words("facts", "frequencies"))


@cache
def _times(language: str) -> frozenset[str]:
    """Return the terms of the units in which a language tells how long something is."""
    own = (name for name, kind in units(language).items() if kind == "duration")
    return frozenset(terms(" ".join(own), language))


@cache
def _counts(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("questions", "counts"), re.IGNORECASE)


def _without(text: str, places: Iterable[tuple[int, int]]) -> str:
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
