"""Reports of one event whose figures change: the newest is told first, with the others. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from index.answering.parts import part_sought
from index.languages import LANGUAGES
from index.models import Contrary
from index.query.dates import written_times
from index.query.sought import sought
from index.text.amounts import amounts
from index.text.scripts import CAPITALISED
from index.text.spelled import value_of
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.models import Answer, Quote
    from index.query.analysis import Question

# A newer report is told first where it answers at least so likely, beside the likeliest.
LEAST_LIKELY = 0.05
# Two reports of one thing share so many of their words, but for the figures.
_ALIKE = 0.6
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
# Types of questions for a figure: of other things several may be right at once.
_FIGURES = {"how many", "how much", "how long", "measure"}


def newest_first(question: Question, quotes: list[Quote]) -> list[Quote]:
    """Return quotes with the newest of those first that contradict the first.

    Figures stay as they are where the question names a time: then that of the time is meant.
    """
    return _newest_first(quotes, figures=not question.period.bounded) if quotes else quotes


def with_figures(found: Answer) -> Answer:
    """Return an answer that notes with its first quote what figures the others have.

    They answer the same question for a number, in other articles; the newest comes first then.
    Where the question names a time, other times have other figures, and nothing is noted.
    """
    if not found.answered or found.asks_who:
        return found
    language = found.quotes[0].article.language or ""
    if sought(found.question, language)[0] not in _FIGURES:
        return found
    if any(written_times(found.question, language)):
        return found
    parts = [part_sought(found.question, quote) for quote in found.quotes]
    figures = [
        Contrary(quote.article, part)
        for quote, part in zip(found.quotes, parts, strict=True)
        if part and _is_of_the_same(found.quotes[0], quote)
    ]
    quotes = [
        _with_others(quote, part.of(quote.article.text), figures) if part else quote
        for quote, part in zip(found.quotes, parts, strict=True)
    ]
    # Without a part in the first, nobody knows whether another quote is of the same thing.
    return replace(found, quotes=tuple(_newest_first(quotes))) if parts[0] else found


def _is_of_the_same(first: Quote, other: Quote) -> bool:
    """Whether two quotes seem to report one thing: in like words, of no other year, with no name.

    The name of somebody who tells of it is one as well: rather too little is noted than too much.
    """
    one, two = _words(first), _words(other)
    if len(one & two) < _ALIKE * min(len(one), len(two)):
        return False
    if not set(_YEAR.findall(other.text)) <= set(_YEAR.findall(first.article.text)):
        return False
    language = other.article.language or ""
    if LANGUAGES[language].flag("writing", "capital_nouns"):
        return True
    known = f"{first.article.title}\n{first.article.text}"
    names = (one for one in CAPITALISED.findall(other.text) if one[0].isupper())
    return all(name in known for name in names)


def _words(quote: Quote) -> set[str]:
    found = terms(quote.text, quote.article.language or "")
    return {term for term in found if not any(map(str.isnumeric, term))}


def _newest_first(quotes: list[Quote], *, figures: bool = True) -> list[Quote]:
    first = quotes[0]
    if first.article.published is None:
        return quotes
    denied = {one.article.number for one in first.contrary if not _is_figure(one)}
    counted = {one.article.number for one in first.contrary} if figures else set()
    newer = [
        one
        for one in quotes[1:]
        if (
            # A quote that denies the first in its own words is of the same, however unlikely.
            one.article.number in denied
            or (one.article.number in counted and one.share >= LEAST_LIKELY)
        )
        and _is_of_the_same(first, one)
        and one.article.published
        and one.article.published > first.article.published
    ]
    if not newer:
        return quotes
    newest = max(newer, key=lambda one: one.article.published or date.min)
    return [newest, *(one for one in quotes if one is not newest)]


def _with_others(quote: Quote, own: str, figures: Iterable[Contrary]) -> Quote:
    """Note with a quote the figures of other articles that are not its own, one of each."""
    told = {one.number for one in (quote.article, *quote.also)}
    told |= {one.article.number for one in quote.contrary}
    others: list[Contrary] = []
    for one in figures:
        language = one.article.language or ""
        if one.article.number not in told and not _is_one_figure(one.text, own, language):
            others.append(one)
            told.add(one.article.number)
    return replace(quote, contrary=(*quote.contrary, *others))


def _is_figure(one: Contrary) -> bool:
    return one.is_figure or any(amounts(one.text, one.article.language or ""))


def _is_one_figure(one: str, other: str, language: str) -> bool:
    """Whether two figures are the same, with their units or without."""
    if one.casefold() == other.casefold():
        return True
    figures = [[*amounts(text, language)] for text in (one, other)]
    if any(len(found) != 1 for found in figures):
        return False
    values = [
        value_of(text[found[0].start : found[0].number], language)
        for text, found in zip((one, other), figures, strict=True)
    ]
    return values[0] is not None and values[0] == values[1]
