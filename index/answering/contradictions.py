"""Contradictions of an answer's first quote: parts that other articles tell otherwise. Pure.

They are looked for after `folding.py`, in quotes that nobody would call alike: the sentences share
a part, in which `denials.py` finds what one denies of the other. That takes longer, so only the
first quote is compared, with each of the others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.answering.agreement import agreement
from index.answering.denials import denied
from index.languages import LANGUAGES
from index.models import Contrary, Span
from index.text.language import FALLBACK
from index.text.punctuation import QUOTES
from index.text.scripts import CAPITALISED
from index.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.models import Quote

# A firm's name may stand in marks: «Светлояр».
_MARKS = re.compile(f"[{QUOTES}]")
# So many of the best quotes are compared with the first: those of an answer, and a few more.
_COMPARED = 8


def with_contradictions(quotes: Sequence[Quote]) -> list[Quote]:
    """Return quotes of which the first notes what those of other articles say instead of it."""
    if not quotes:
        return []
    first, *others = quotes[:_COMPARED]
    noted = {article.number for article in (first.article, *first.also)}
    noted |= {one.article.number for one in first.contrary}
    found: list[Quote] = []
    for other in others:
        quote = other
        if quote.article.number not in noted and (span := contradicted(first, quote)):
            noted.add(quote.article.number)
            first = replace(first, contrary=(*first.contrary, Contrary(quote.article, span)))
            if back := contradicted(quote, first):
                quote = replace(quote, contrary=(*quote.contrary, Contrary(first.article, back)))
        found.append(quote)
    return [first, *found, *quotes[_COMPARED:]]


def contradicted(one: Quote, other: Quote) -> Span | None:
    """Return the part of another quote's article that denies what a quote says, None without.

    Both must be about something with the same name.
    """
    language = other.article.language or FALLBACK
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    if (one.article.language or FALLBACK) != language:
        return None
    # Names do not show without spaces: there whole sentences are compared, which must be alike.
    if not unspaced and not _names(one) & _names(other):
        return None
    compared = _said_otherwise if unspaced else denied
    for said in _sentences(one):
        for instead in _sentences(other):
            part = compared(said.of(one.article.text), instead.of(other.article.text), language)
            if part:
                return Span(instead.start + part.start, instead.start + part.end)
    return None


def _said_otherwise(one: str, other: str, language: str) -> Span | None:
    found = agreement(one, other, language)
    return found.contrary if found else None


def _sentences(quote: Quote) -> Iterator[Span]:
    article = quote.article
    yield from sentences(article.text, quote.span, article.language or FALLBACK)


def _names(quote: Quote) -> set[str]:
    shown = quote.passage.of(quote.article.text)
    return set(CAPITALISED.findall(_MARKS.sub("", f", {quote.article.title} {shown}")))
