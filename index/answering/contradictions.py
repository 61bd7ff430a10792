"""Contradictions of an answer's first quote: parts that other articles tell otherwise. Pure.

They are looked for after `folding.py`, in quotes that nobody would call alike: the sentences share
a part, in which `denials.py` finds what one denies of the other. That takes longer, so only the
first quote is compared, with each of the others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from index.answering.agreement import agreement
from index.answering.answer_types import offers
from index.answering.denials import denied
from index.answering.parts import likeliest_part
from index.answering.reports import CLAUSE_ENDS
from index.languages import LANGUAGES
from index.models import Contrary, Span
from index.statements.lexicon import lexicon
from index.text.language import FALLBACK
from index.text.punctuation import QUOTES
from index.text.scripts import CAPITALISED
from index.text.sentences import LONGEST_SENTENCE, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.models import Quote

# A firm's name may stand in marks: «Светлояр».
_MARKS = re.compile(f"[{QUOTES}]")
_FIRST_WORD = re.compile(r"(?:^|[.!?]\s)([^\W\d_a-zß-öø-ÿа-яё][\w-]+)", re.MULTILINE)
# So many of the best quotes are compared with the first: those of an answer, and a few more.
_COMPARED = 8


def with_contradictions(question: str, quotes: Sequence[Quote]) -> list[Quote]:
    """Return quotes of which the first notes what those of other articles say instead of it.

    Where it is certain which part of a quote is asked for, nothing is noted with it that leaves the
    sentence with that part as it is: the day of the opening is no other price.
    """
    if not quotes:
        return []
    first, *others = (_of_what_is_asked(question, quote) for quote in quotes[:_COMPARED])
    noted = {article.number for article in (first.article, *first.also)}
    noted |= {one.article.number for one in first.contrary}
    telling = _asked_sentence(question, first) if others else None
    found: list[Quote] = []
    for other in others:
        quote = other
        if quote.article.number not in noted and (
            span := contradicted(first, quote, telling=telling)
        ):
            noted.add(quote.article.number)
            first = replace(first, contrary=(*first.contrary, Contrary(quote.article, span)))
            own = _asked_sentence(question, quote)
            if back := contradicted(quote, first, telling=own, instead=telling):
                quote = replace(quote, contrary=(*quote.contrary, Contrary(first.article, back)))
        found.append(quote)
    return [first, *found, *quotes[_COMPARED:]]


def _of_what_is_asked(question: str, quote: Quote) -> Quote:
    """Return a quote without contraries of its other sentences, where one surely is asked for.

    None stay where it surely lacks what is asked for: of a price another month is no other answer.
    """
    if not quote.contrary:
        return quote
    if not offers(question, quote.text, quote.article.language or FALLBACK):
        return replace(quote, contrary=())
    asked = _asked_sentence(question, quote)
    if asked is None:
        return quote
    told = asked.of(quote.article.text)
    kept = (instead for one in quote.contrary if (instead := _instead(told, one)))
    return replace(quote, contrary=tuple(kept))


def _asked_sentence(question: str, quote: Quote) -> Span | None:
    """Return the sentence of a quote with the part that is asked for, None where none is sure."""
    part = likeliest_part(question, quote)
    return next((one for one in _sentences(quote) if part and one.holds(part)), None)


def _instead(told: str, contrary: Contrary) -> Contrary | None:
    """Return what of a contrary is said instead of one sentence, None without."""
    article, span = contrary.article, contrary.span
    language = article.language or FALLBACK
    start, end = span.start - LONGEST_SENTENCE, span.end + LONGEST_SENTENCE
    around = Span(max(0, start), min(len(article.text), end))
    for one in sentences(article.text, around, language):
        if one.meets(span) and (part := _contrary(told, one.of(article.text), language)):
            part = Span(one.start + part.start, one.start + part.end)
            return contrary if one.holds(span) else replace(contrary, span=part)
    return None


def contradicted(
    one: Quote, other: Quote, *, telling: Span | None = None, instead: Span | None = None
) -> Span | None:
    """Return the part of another quote's article that denies what a quote says, None without.

    The sentence `telling` of the one and `instead` of the other are compared, or else all of
    theirs. Both must be about something with the same name.
    """
    language = other.article.language or FALLBACK
    if (one.article.language or FALLBACK) != language:
        return None
    # Names do not show without spaces: there whole sentences are compared, which must be alike.
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    if not unspaced and not _names(one) & _names(other):
        return None
    own, theirs = (
        [sentence] if sentence else [*_sentences(quote)]
        for quote, sentence in ((one, telling), (other, instead))
    )
    for said, span in product(own, theirs):
        part = _contrary(said.of(one.article.text), span.of(other.article.text), language)
        if part:
            return Span(span.start + part.start, span.start + part.end)
    return None


def _contrary(one: str, other: str, language: str) -> Span | None:
    """Return what of a sentence denies another one."""
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    part = None if unspaced else denied(one, other, language)
    return part or _said_otherwise(one, other, language)


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
    return set(CAPITALISED.findall(f", {quote.article.title} {shown}"))
