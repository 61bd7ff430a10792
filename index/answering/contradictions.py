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
from index.answering.reports import CLAUSE_ENDS
from index.languages import LANGUAGES
from index.models import Contrary, Span
from index.statements.lexicon import lexicon
from index.text.language import FALLBACK
from index.text.punctuation import QUOTES
from index.text.scripts import CAPITALISED
from index.text.sentences import sentences
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.models import Quote

# A firm's name may stand in marks: «Светлояр».
_MARKS = re.compile(f"[{QUOTES}]")
_FIRST_WORD = re.compile(r"(?:^|[.!?]\s)([^\W\d_a-zß-öø-ÿа-яё][\w-]+)", re.MULTILINE)
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
    for said in _sentences(one):
        for instead in _sentences(other):
            texts = said.of(one.article.text), instead.of(other.article.text)
            part = None if unspaced else denied(*texts, language)
            if part := part or _said_otherwise(*texts, language):
                return Span(instead.start + part.start, instead.start + part.end)
    return None


def _said_otherwise(one: str, other: str, language: str) -> Span | None:
    """Return what the other says instead of all that one says, but for who tells of it."""
    for texts in ((one, other), (_untold(one, language), _untold(other, language))):
        found = agreement(*texts, language)
        if found and found.contrary:
            return found.contrary
    return None


def _untold(text: str, language: str) -> str:
    """Return a sentence without the words behind its last comma where they say who tells it."""
    ends = list(CLAUSE_ENDS.finditer(text))
    told = ends and lexicon(language).attributes(text[ends[-1].end() :])
    return text[: ends[-1].start()] if told else text


def _sentences(quote: Quote) -> Iterator[Span]:
    article = quote.article
    yield from sentences(article.text, quote.span, article.language or FALLBACK)


def _names(quote: Quote) -> set[str]:
    """Return the words with a capital; of those that begin a sentence the ones that tell."""
    shown = _MARKS.sub("", quote.passage.of(quote.article.text))
    function = function_terms(quote.article.language or FALLBACK)
    first = {
        word
        for word in _FIRST_WORD.findall(f"{quote.article.title}\n{shown}")
        if function.isdisjoint(terms(word, quote.article.language or FALLBACK))
    }
    return first | set(CAPITALISED.findall(f", {quote.article.title} {shown}"))
