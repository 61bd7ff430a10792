"""Reports of one event whose figures change: the newest is told first, with the others. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from index.answering.noted_figures import has_figure, with_others
from index.answering.one_thing import both_tell, is_of_the_same
from index.answering.own_figure import is_hedged, is_told_of_it
from index.answering.parts import likeliest_part
from index.answering.tolls import number_told
from index.models import LEAST_SHARE, Contrary, Span
from index.query.dates import written_times
from index.query.sought import sought
from index.text.figures import day_told, unit_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.models import Answer, Quote
    from index.query.analysis import Question

# A newer report is told first where it answers at least so likely, beside the likeliest.
LEAST_LIKELY = 0.05
# Further apart two articles may count of two years what comes every year.
_ONE_EVENT = timedelta(days=300)
# Types of questions for a figure: of other things several may be right at once, and of days those
# that are told of different things.
_FIGURES = {"how many", "how much", "how long", "measure"}


def newest_first(question: Question, quotes: list[Quote]) -> list[Quote]:
    """Return quotes with the newest of those first that contradict the first.

    Figures stay as they are where the question names a time: then that of the time is meant.
    """
    if not quotes:
        return quotes
    return _newest_first(question.text, quotes, figures=not question.period.bounded)


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
    found = _without_figures_of_others(found)
    likeliest = [
        _if_told_of_it(found, quote, likeliest_part(found.question, quote))
        for quote in found.quotes
    ]
    parts = [
        part or _if_told_of_it(found, quote, number_told(found.question, quote))
        for quote, part in zip(found.quotes, likeliest, strict=True)
    ]
    if parts[0] is None:
        return found  # nobody knows whether another quote is of the same thing
    certain, alike = _of_one_thing(found, likeliest, parts, timed=timed)
    figures = {
        n: Contrary(found.quotes[n].article, part)
        for n, part in enumerate(parts)
        if part and (n in certain or n in alike)
    }
    quotes = [
        with_others(quote, figures[n].text, figures.values()) if n in figures else quote
        for n, quote in enumerate(found.quotes)
    ]
    if not timed:
        quotes = _newest_first(found.question, quotes, certain=[quotes[n] for n in certain])
    return replace(found, quotes=tuple(quotes))


def _without_figures_of_others(found: Answer) -> Answer:
    """Return an answer without the notes of figures that are told of something else, or of some."""
    others = {one.article.number: one for one in found.quotes}

    def is_right(one: Contrary) -> bool:
        other = others.get(one.article.number)
        return not other or not has_figure(one) or bool(_if_told_of_it(found, other, one.span))

    quotes = (replace(one, contrary=tuple(filter(is_right, one.contrary))) for one in found.quotes)
    return replace(found, quotes=tuple(quotes))


def _if_told_of_it(found: Answer, quote: Quote, part: Span | None) -> Span | None:
    """Return a part of a quote if it is told of all that is asked about, else None."""
    known = f"{found.quotes[0].article.title}\n{found.quotes[0].article.text}"
    return part if part and is_told_of_it(found.question, quote, part, known) else None


def _of_one_thing(
    found: Answer,
    likeliest: Sequence[Span | None],
    parts: Sequence[Span | None],
    *,
    timed: bool,
) -> tuple[Collection[int], Collection[int]]:
    """Return the places of the quotes that tell all that the first does, and of those alike it.

    In like words the number of another thing may stand in another place: there only the parts that
    are the likeliest count.
    """
    certain = {
        n
        for n in range(len(parts))
        if _both_tell(found, parts, n, timed=timed, apart=not (likeliest[0] and likeliest[n]))
    }
    if timed or not likeliest[0]:
        return certain, ()
    return certain, {n for n, part in enumerate(likeliest) if part and _is_alike(found, n)}


def _is_alike(found: Answer, place: int) -> bool:
    """Whether the quote at a place is of the same as the first, by its words."""
    other = found.quotes[place]
    return other.share >= LEAST_SHARE and is_of_the_same(found.quotes[0], other)


def _both_tell(
    found: Answer, parts: Sequence[Span | None], place: int, *, timed: bool, apart: bool
) -> bool:
    """Whether the quote at a place has all that is asked: at other times the figures are others."""
    first, other = found.quotes[0], found.quotes[place]
    own, its, language = parts[0], parts[place], other.article.language or ""
    if not own or not its or (timed and _years(first) != _years(other)):
        return False
    kind = sought(found.question, language)[0]
    if kind == "how many" and _are_far_apart(first, other):
        return False
    texts = own.of(first.article.text), its.of(other.article.text)
    return _can_be_compared(*texts, language, days=kind == "when") and both_tell(
        found.question, (own, its), first, other, apart=apart
    )


def _are_far_apart(first: Quote, other: Quote) -> bool:
    """Whether two articles are so many days apart that they may count two of what comes yearly."""
    one, two = first.article.published, other.article.published
    return one is not None and two is not None and abs(one - two) > _ONE_EVENT


def _years(quote: Quote) -> int | None:
    return quote.article.published.year if quote.article.published else None


def _can_be_compared(one: str, other: str, language: str, *, days: bool) -> bool:
    """Whether both are days of a month, or amounts of one unit: miles are no other kilometres."""
    if days:
        told = [day_told(text, language) for text in (one, other)]
        return all(told) and len(told[0]) == len(told[1])
    return unit_of(one, language) == unit_of(other, language)


def _newest_first(
    question: str, quotes: list[Quote], *, figures: bool = True, certain: Collection[Quote] = ()
) -> list[Quote]:
    first = quotes[0]
    if first.article.published is None:
        return quotes
    denied = {one.article.number for one in first.contrary if not has_figure(one)}
    counted = {one.article.number for one in first.contrary} if figures else set()
    # A quote that denies the first in its own words is of the same, however unlikely.
    newer = [
        one
        for one in quotes[1:]
        if (number := one.article.number) in denied | counted
        and _is_newer(one, first)
        and _may_go_first(question, one, first)
        and (
            (number in counted and one in certain)
            or ((number in denied or one.share >= LEAST_LIKELY) and is_of_the_same(first, one))
        )
    ]
    if not newer:
        return quotes
    newest = max(newer, key=lambda one: one.article.published or date.min)
    return [newest, *(one for one in quotes if one is not newest)]


def _may_go_first(question: str, newer: Quote, first: Quote) -> bool:
    """Whether the figures of a newer quote, if any, are of what is asked about, and no forecast."""
    figures = [
        one.span
        for one in first.contrary
        if one.article.number == newer.article.number and has_figure(one)
    ]
    known = f"{first.article.title}\n{first.article.text}"
    told = all(is_told_of_it(question, newer, part, known) for part in figures)
    hedged = any(is_hedged(question, newer, part) for part in figures)
    return told and (not hedged or is_hedged(question, first, first.span))


def _is_newer(one: Quote, other: Quote) -> bool:
    days = one.article.published, other.article.published
    return days[0] is not None and days[1] is not None and days[0] > days[1]
