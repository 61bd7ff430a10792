"""The figures of other articles that are noted with a quote. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.answering.clauses import clause_around
from index.models import Contrary, Span
from index.text.amounts import amounts
from index.text.figures import day_told
from index.text.punctuation import STOPS
from index.text.spelled import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.models import Quote

_ENDS = f"{STOPS} \n"


def with_others(quote: Quote, own: str, figures: Iterable[Contrary]) -> Quote:
    """Note with a quote the figures of other articles that are not its own, one of each."""
    told = {one.number for one in (quote.article, *quote.also)}
    told |= {one.article.number for one in quote.contrary}
    others: list[Contrary] = []
    for one in figures:
        language = one.article.language or ""
        if one.article.number not in told and not _is_one_figure(one.text, own, language):
            others.append(_with_its_clause(one))
            told.add(one.article.number)
    return replace(quote, contrary=(*quote.contrary, *others))


def _with_its_clause(one: Contrary) -> Contrary:
    """Return a figure in words with its clause: "two" alone tells nobody anything."""
    if any(map(str.isnumeric, one.text)):
        return one
    whole = one.article.text
    clause = clause_around(one.article, one.span)
    end = clause.start + len(clause.of(whole).rstrip(_ENDS))
    return replace(one, span=Span(clause.start, max(end, one.span.end)))


def has_figure(one: Contrary) -> bool:
    """Whether what another article has instead is a number, or has one."""
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
