"""Reports of one event whose figures change: the newest is told first, with the others. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from index.answering.one_thing import both_tell, is_of_the_same
from index.answering.parts import likeliest_part
from index.models import LEAST_SHARE, Contrary
from index.query.dates import written_times
from index.query.sought import sought
from index.text.amounts import amounts
from index.text.figures import day_told, unit_of
from index.text.spelled import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.models import Answer, Quote, Span
    from index.query.analysis import Question

# A newer report is told first where it answers at least so likely, beside the likeliest.
LEAST_LIKELY = 0.05
# Types of questions for a figure: of other things several may be right at once, and of days those
# that are told of different things.
_FIGURES = {"how many", "how much", "how long", "measure"}


def newest_first(question: Question, quotes: list[Quote]) -> list[Quote]:
    """Return quotes with the newest of those first that contradict the first.

    Figures stay as they are where the question names a time: then that of the time is meant.
    """
    return _newest_first(quotes, figures=not question.period.bounded) if quotes else quotes


def with_figures(found: Answer) -> Answer:
    """Return an answer that notes with its first quote what figures the others have.

    They answer the same question for a number, in other articles; the newest comes first then.
    Where the question names a time, other times have other figures: then each must name it too,
    and the order stays. Of days those are noted that each have a number and a month.
    """
    if not found.answered or found.asks_who:
        return found
    language = found.quotes[0].article.language or ""
    kind = sought(found.question, language)[0]
    if kind != "when" and kind not in _FIGURES:
        return found
    timed = kind == "when" or any(written_times(found.question, language))
    parts = [likeliest_part(found.question, quote) for quote in found.quotes]
    first = parts[0]
    if first is None:
        return found  # nobody knows whether another quote is of the same thing
    figures = [
        Contrary(quote.article, part)
        for quote, part in zip(found.quotes, parts, strict=True)
        if part and _tell_of_one(found, (first, part), quote, timed=timed)
    ]
    quotes = [
        _with_others(quote, part.of(quote.article.text), figures) if part else quote
        for quote, part in zip(found.quotes, parts, strict=True)
    ]
    return replace(found, quotes=tuple(quotes if timed else _newest_first(quotes)))


def _tell_of_one(found: Answer, parts: tuple[Span, Span], other: Quote, *, timed: bool) -> bool:
    """Whether another quote is of the same as the first: at other times the figures are others."""
    first = found.quotes[0]
    if timed and _years(first) != _years(other):
        return False
    if not timed and other.share >= LEAST_SHARE and is_of_the_same(first, other):
        return True
    return _can_be_compared(
        parts[0].of(first.article.text),
        parts[1].of(other.article.text),
        other.article.language or "",
        days=sought(found.question, other.article.language or "")[0] == "when",
    ) and both_tell(found.question, parts, first, other)


def _years(quote: Quote) -> int | None:
    return quote.article.published.year if quote.article.published else None


def _can_be_compared(one: str, other: str, language: str, *, days: bool) -> bool:
    """Whether both are days of a month, or amounts of one unit: miles are no other kilometres."""
    if days:
        told = [day_told(text, language) for text in (one, other)]
        return all(told) and len(told[0]) == len(told[1])
    return unit_of(one, language) == unit_of(other, language)


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
        and is_of_the_same(first, one)
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
    written = day_told(one, language), day_told(other, language)
    if all(written) and len(written[0]) == len(written[1]):
        return written[0] == written[1]
    figures = [[*amounts(text, language)] for text in (one, other)]
    if any(len(found) != 1 for found in figures):
        return False
    values = [
        value_of(text[found[0].start : found[0].number], language)
        for text, found in zip((one, other), figures, strict=True)
    ]
    return values[0] is not None and values[0] == values[1]
