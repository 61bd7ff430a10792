"""Quotes of the same thing folded into one, and what contradicts a quote noted with it. Pure.

It goes before `contradictions.py`: quotes that are alike as a whole, or in a whole sentence, are
compared here, each with each, by `agreement.py`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import accumulate, chain
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process

from index.answering.agreement import ALIKE, Agreement, agreement
from index.models import Contrary, Span
from index.text.essence import essence
from index.text.language import FALLBACK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from index.models import Passage, Quote


def distinct(found: Iterable[tuple[Quote, Passage]], limit: int) -> list[Quote]:
    """Return up to `limit` quotes; the words of others on the same are noted with them.

    Each comes with the passage that it was found in. An article that says the same is noted as one
    more that does, one that denies it or has other numbers with its words. An article that says
    something twice is quoted once for it.
    """
    every = list(found)
    likeness = _Likeness(every)
    kept: dict[int, Quote] = {}
    spans: dict[int | None, list[Span]] = defaultdict(list)
    for place, (one, _) in enumerate(every):
        own, quote, twin = spans[one.article.number], one, None
        if any(map(quote.span.meets, own)) or (own and _is_repeated(quote, own)):
            continue
        for before in filter(kept.__contains__, likeness.before(place)):
            other = kept[before]
            agreed = likeness.agreement(before, place) if _is_another(quote, other) else None
            if agreed is None:
                continue
            if agreed.contrary is None:
                twin = before
                break
            kept[before] = _with_contrary(other, quote, agreed.contrary)
            if _is_another(other, quote) and (back := likeness.agreement(place, before)):
                quote = _with_contrary(quote, other, back.contrary)
        if twin is not None:
            kept[twin] = replace(kept[twin], also=(*kept[twin].also, quote.article))
        elif len(kept) < limit:
            kept[place] = quote
            own.append(quote.span)
    return list(kept.values())


class _Likeness:
    """Likeness of quotes to each other, as a whole or in a sentence.

    All pairs are compared at once: nearly all are unlike, and to find that out one by one takes
    longer than everything else about a question.
    """

    def __init__(self, found: Sequence[tuple[Quote, Passage]]) -> None:
        self._quotes = [quote for quote, _ in found]
        parts = [_parts(quote, passage) for quote, passage in found]
        # Of each quote, where its sentences stand among those of all.
        self._starts = [0, *accumulate(map(len, parts))]
        self._sentences = list(chain.from_iterable(parts))
        texts = [
            part.of(quote.article.text)
            for quote, own in zip(self._quotes, parts, strict=True)
            for part in own
        ]
        self._parts = _alike(texts)
        self._whole = _alike([quote.text for quote in self._quotes])
        either = self._whole
        if found:
            rows = np.maximum.reduceat(self._parts, self._starts[:-1], axis=0)
            blocks = np.maximum.reduceat(rows, self._starts[:-1], axis=1)
            either = np.maximum(self._whole, blocks)
        self._before: dict[int, list[int]] = defaultdict(list)
        for before, place in np.argwhere(np.triu(either, 1)).tolist():
            self._before[place].append(before)

    def before(self, place: int) -> Sequence[int]:
        """Return the places of the quotes before one that are like it, in order."""
        return self._before.get(place, ())

    def agreement(self, place: int, other: int) -> Agreement | None:
        """Return how another of the quotes agrees with one: as a whole, or against a sentence."""
        one, two = self._quotes[place], self._quotes[other]
        if self._whole[place, other]:
            found = agreement(one.text, two.text, _language(two))
            if found:
                return found
        return self._contradiction(place, other)

    def _contradiction(self, place: int, other: int) -> Agreement | None:
        """Return what a sentence of another quote says instead of a sentence of one."""
        first, last = self._starts[place : place + 2]
        start, end = self._starts[other : other + 2]
        alike = self._parts[first:last, start:end]
        one, two = self._quotes[place], self._quotes[other]
        for row, column in np.argwhere(alike).tolist():
            said = self._sentences[first + row].of(one.article.text)
            part = self._sentences[start + column]
            found = agreement(said, part.of(two.article.text), _language(two))
            if found and found.contrary:
                # Asked last, as it takes longest: few sentences that are alike contradict.
                if not fuzz.partial_ratio(one.text, two.text, score_cutoff=ALIKE):
                    return None
                offset = part.start - two.span.start
                return Agreement(Span(offset + found.contrary.start, offset + found.contrary.end))
        return None


def _parts(quote: Quote, passage: Passage) -> Sequence[Span]:
    """Return the sentences of a passage that are quoted whole; else the quote as one."""
    whole = [one.span for one in passage.sentences if quote.span.holds(one.span)]
    return whole or [quote.span]


def _alike(texts: Sequence[str]) -> NDArray[np.uint8]:
    """Return a table of which texts are alike, 0 for those that are not."""
    return process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.uint8)


def _is_another(quote: Quote, other: Quote) -> bool:
    """Whether a quote's article is none of those that say the other."""
    return quote.article.number not in {
        other.article.number,
        *(article.number for article in other.also),
    }


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
