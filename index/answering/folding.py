"""Quotes of the same thing folded into one, and what contradicts a quote noted with it. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from index.answering.agreement import ALIKE, Agreement, agreement
from index.models import Contrary, Span
from index.text.language import FALLBACK
from index.text.sentences import sentences
from index.text.wording import essence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.models import Quote

    Parts = Callable[[Quote], Sequence[Span]]


def distinct(found: Iterable[Quote], limit: int) -> list[Quote]:
    """Return up to `limit` quotes; what others say to the same is noted with them.

    An article that says the same is noted as one more that does, one that denies it or has other
    numbers with its words. What an article says twice is quoted once.
    """
    quotes: list[Quote] = []
    spans: dict[int | None, list[Span]] = defaultdict(list)
    parts = _parts()
    for one in found:
        own, quote, twin = spans[one.article.number], one, None
        if any(map(quote.span.meets, own)) or (own and _is_repeated(quote, own)):
            continue
        for place, other in enumerate(quotes):
            agreed = _agreement(other, quote, parts)
            if agreed is None:
                continue
            if agreed.contrary is None:
                twin = place
                break
            quotes[place] = _with_contrary(other, quote, agreed.contrary)
            if back := _agreement(quote, other, parts):
                quote = _with_contrary(quote, other, back.contrary)
        if twin is not None:
            quotes[twin] = replace(quotes[twin], also=(*quotes[twin].also, quote.article))
        elif len(quotes) < limit:
            quotes.append(quote)
            own.append(quote.span)
    return quotes


def _parts() -> Parts:
    """Return what finds the sentences of a quote, once each."""

    @cache
    def found(text: str, span: Span, language: str) -> Sequence[Span]:
        return sentences(text, span, language)

    return lambda quote: found(quote.article.text, quote.span, _language(quote))


def _agreement(one: Quote, other: Quote, parts: Parts) -> Agreement | None:
    """Return how a quote of another article agrees with one: as a whole, or against a sentence."""
    if other.article.number in {one.article.number, *(article.number for article in one.also)}:
        return None
    whole = agreement(one.text, other.text, _language(other))
    return whole or _contradiction(one, other, parts)


def _contradiction(one: Quote, other: Quote, parts: Parts) -> Agreement | None:
    """Return what a sentence of another quote says instead of a sentence of one."""
    language, start = _language(other), other.span.start
    own = [said.of(one.article.text) for said in parts(one)]
    alike = [
        (said, part)
        for said in own
        for part in parts(other)
        if fuzz.ratio(said, part.of(other.article.text), score_cutoff=ALIKE)
    ]
    # What is costly comes last: few quotes have a sentence that is like one of another.
    if not alike or not fuzz.partial_ratio(one.text, other.text, score_cutoff=ALIKE):
        return None
    for said, part in alike:
        found = agreement(said, part.of(other.article.text), language)
        if found and found.contrary:
            offset = part.start - start
            return Agreement(Span(offset + found.contrary.start, offset + found.contrary.end))
    return None


def _language(quote: Quote) -> str:
    return quote.article.language or FALLBACK


def _with_contrary(one: Quote, other: Quote, contrary: Span | None) -> Quote:
    """Note with a quote what another says instead, as a part of that one's text."""
    if contrary is None:
        return one
    start = other.span.start
    said = Contrary(other.article, Span(start + contrary.start, start + contrary.end))
    return replace(one, contrary=(*one.contrary, said))


def _is_repeated(quote: Quote, own: Iterable[Span]) -> bool:
    """Whether its article has the words of one of its spans once more here, or the reverse."""
    new = essence(quote.text)
    before = (essence(span.of(quote.article.text)) for span in own)
    return any(new in one or one in new for one in before)
