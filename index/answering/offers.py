"""Whether a text has what a question seeks at all: a date, an amount, a sum of money. Pure."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from index.answering.events import tells_of_another
from index.answering.findings import because, behind, clock_times, counted, dates, is_asked, meet
from index.answering.measures import measure_asked, tells_measure
from index.languages import LANGUAGES
from index.query.figures import figures, is_number
from index.query.sought import sought
from index.text.amounts import amounts
from index.text.full_names import full_names
from index.text.stopwords import function_terms
from index.text.terms import terms
from index.text.units import units

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.query.sought import Sought
    from index.text.amounts import Amount

# A word for how long stands so near a time, in characters ("until the end of March").
_NEAR_TIME = 18
# Of a name of one word nobody can tell whose it is.
_FULL = 2
# What is told by its form alone.
_BY_FORM = frozenset({"when", "how long", "how much", "how many", "measure"})
# A stem of so few letters may be another word's: сто (hundred), стоит (costs).
_OF_ANY_WORD = 3
# How many people there are is not told by what something costs, or by how long it lasts; how many
# years it lasts is.
_OF_NO_COUNT = frozenset({"money", "duration"})
_WORD = re.compile(r"\w+")
# Three or four digits alone may be a year, also right beside characters that need no spaces.
_YEAR = re.compile(r"(?<![\w.,])1?\d{3}(?![\w.,]*\d)|(?<!\d)[12]\d{3}(?!\d)")


@lru_cache(maxsize=64)  # a quote is looked at when it is chosen, weighed and shown
def offers(question: str, text: str, language: str) -> bool:
    """Whether a text has what a question seeks, beside what the question has itself.

    True where what is sought cannot be told by its form (a reason, a place, a person), or not in
    this language.
    """
    kind, (start, asked) = sought(question, language)
    if kind not in _BY_FORM or not _knows(kind, language):
        return True
    if _is_of_another_event(kind, question, text, language):
        return False
    found = [
        one
        for one in amounts(text, language)
        if not is_asked(text, (one.start, one.end), question, language)
    ]
    if kind == "how much":
        return any(one.kind == "money" for one in found)
    written = dates(text, language)
    if kind == "measure" and (measure := measure_asked(question[start:asked], language)):
        apart = [one for one in found if _is_apart(one, written)]
        return tells_measure(measure, text, language, apart)
    times = [one for one in written if not is_asked(text, one, question, language)]
    if kind in {"when", "how long"}:
        return _tells_time(kind, question, text, language, times, found)
    number = _counted_in(question, text, language, found, written)
    return number or _tells_how_often(text, question, language)


def _counted_in(
    question: str,
    text: str,
    language: str,
    found: Sequence[Amount],
    written: Sequence[tuple[int, int]],
) -> bool:
    """Whether a text has a number that may be asked for, beside those of its dates."""
    kind, (start, asked) = sought(question, language)
    noun = counted(question[asked:], language) if kind == "how many" else ""
    if any(noun and noun in behind(one, text, language) for one in found):
        return True
    if noun in _times(language) and any(one.kind == "duration" for one in found):
        return True
    other = [
        (one.start, one.end)
        for one in found
        if one.kind in _OF_NO_COUNT and _counts(language).match(question, start)
    ]
    if any(_is_apart(one, (*written, *other)) for one in found):
        return True
    return _has_number(_without(text, (*written, *other)), question, language)


def _tells_time(
    kind: Sought,
    question: str,
    text: str,
    language: str,
    times: Sequence[tuple[int, int]],
    found: Sequence[Amount],
) -> bool:
    """Whether a text tells when something is or how long, by its new times and amounts."""
    if any(one.kind == "duration" for one in found):
        return True
    if kind == "when":
        return bool(times) or _may_tell_when(text, question, language)
    measured = any(one.kind == "measure" for one in found)
    return measured or _tells_from_when(text, (*times, *clock_times(text)), language)


def _is_of_another_event(kind: Sought, question: str, text: str, language: str) -> bool:
    """Whether a text tells of another event than the one asked for, and of that by no means.

    How long something lasted is told by its end, and when it begins by until when it does not.
    """
    if kind == "how long" or not tells_of_another(question, text, language):
        return False
    return kind != "when" or not _has_near(_ending(language), text, dates(text, language))


def _tells_from_when(text: str, times: Sequence[tuple[int, int]], language: str) -> bool:
    """Whether a text has two times, or one from which on or up to which something lasts."""
    return len(times) > 1 or _has_near(_bounds(language), text, times)


def _has_near(words: re.Pattern[str], text: str, times: Iterable[tuple[int, int]]) -> bool:
    """Whether a text has one of the words near one of the times."""
    return any(
        words.search(text, max(0, start - _NEAR_TIME), end + _NEAR_TIME) for start, end in times
    )


@cache
def _times(language: str) -> frozenset[str]:
    """Return the terms of the units in which a language tells how long something is."""
    own = (name for name, kind in units(language).items() if kind == "duration")
    return frozenset(terms(" ".join(own), language))


@cache
def _counts(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("questions", "counts"), re.IGNORECASE)


@cache
def _bounds(language: str) -> re.Pattern[str]:
    return _words_of_dates(language, "since", "until", "since_behind", "until_behind")


@cache
def _ending(language: str) -> re.Pattern[str]:
    return _words_of_dates(language, "until", "until_behind")


def _words_of_dates(language: str, *keys: str) -> re.Pattern[str]:
    words = "|".join(LANGUAGES[language].expression("dates", key) for key in keys)
    return re.compile(words, re.IGNORECASE)


def _knows(kind: Sought, language: str) -> bool:
    """Whether it is known how a language writes what is sought."""
    own = LANGUAGES[language]
    dated = own.words("dates", "since") or own.words("dates", "since_behind")
    return bool(own.words("facts", "numbers") and (dated or kind not in {"when", "how long"}))


def _has_number(text: str, question: str, language: str) -> bool:
    """Whether a text has any number that the question has not, be it a part of a word (45-year)."""
    words = figures("how many", language)
    new = set(terms(text, language)) - set(terms(question, language))
    if any(is_number(term) or (term in words and len(term) > _OF_ANY_WORD) for term in new):
        return True
    written = LANGUAGES[language].words("facts", "numbers")
    return any(
        one in written and not new.isdisjoint(terms(one, language))
        for one in _WORD.findall(text.casefold())
    )


def _tells_how_often(text: str, question: str, language: str) -> bool:
    """Whether it is asked how often, and a text says so without a number: every hour, daily."""
    own = LANGUAGES[language]
    if not re.search(own.expression("questions", "how_often"), question, re.IGNORECASE):
        return False
    told = set(_WORD.findall(text.casefold())) - set(_WORD.findall(question.casefold()))
    return not told.isdisjoint(own.words("facts", "frequencies"))


def _without(text: str, places: Iterable[tuple[int, int]]) -> str:
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def names_whom(question: str, text: str, language: str) -> bool:
    """Whether a text names somebody, beside those in the question, where it asks who."""
    nouns = LANGUAGES[language].flag("writing", "capital_nouns")
    if nouns or sought(question, language)[0] != "who" or not any(map(str.isupper, text)):
        return True  # where all nouns have capitals, or nothing has, names do not show
    asked = function_terms(language).union(terms(question, language))
    names = (found[0] for found in full_names().finditer(text))
    return any(len(set(terms(name, language)) - asked) >= _FULL for name in names)


def gives_reason(question: str, text: str, language: str) -> bool:
    """Whether a text has words that begin a reason, where a question asks why."""
    if sought(question, language)[0] != "why" or not LANGUAGES[language].words(
        "questions", "because"
    ):
        return True
    return bool(because(language).search(text))


def _may_tell_when(text: str, question: str, language: str) -> bool:
    """Whether a text has a time of day (noon), a possible year, or a century (the 16th)."""
    new = set(terms(text, language)) - set(terms(question, language))
    named = figures("when", language) - figures("how many", language)
    if any(one in named or _is_ordinal(one) for one in new):
        return True
    years = (found.span() for found in _YEAR.finditer(text))
    told = any(not is_asked(text, one, question, language) for one in years)
    return told or bool(clock_times(text))


def _is_ordinal(term: str) -> bool:
    return is_number(term) and not term.isnumeric()


def _is_apart(one: Amount, places: Iterable[tuple[int, int]]) -> bool:
    return not any(meet((one.start, one.end), place) for place in places)
