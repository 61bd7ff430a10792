"""Finds words that an article is said to hold: first where the index has them, then everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from index.answering.quoting import quoted
from index.answering.sentences import Candidate
from index.answering.verification import Wanted, denied_beside, find_nearly
from index.answering.windows import CANDIDATES
from index.models import Verification
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from index.indexer import Indexer
    from index.models import Article, Quote, Span, Statement
    from index.storage.rows import Found, Text
    from index.storage.snapshots import Snapshot, Snapshots

    Read = Callable[
        [Snapshot, Iterable[Candidate], Sequence[Candidate]],
        tuple[dict[int, Article], dict[int, tuple[Statement, ...]]],
    ]

# Terms to search for: the rarest of long wordings.
TERMS = 64
# Articles looked through between two questions.
BATCH = 100
# In a library of more articles only those with the rarest of the words are looked through, as many.
LOOKED_THROUGH = 5_000
# Number of those words: one of them may be written otherwise in the article.
RAREST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Place:
    """Place where given words stand, all of them: in an article's text, or as its headline."""

    article: int
    span: Span | None


class Finder:
    """Finder of words in the articles. `read` returns articles and what is said in them."""

    def __init__(
        self, reader: Snapshots, index: Indexer, read: Read, *, looked_through: int = LOOKED_THROUGH
    ) -> None:
        self._reader = reader
        self._index = index
        self._read = read
        self._looked_through = looked_through

    async def find(self, words: str, collections: Collection[str] | None) -> Verification:
        """Find `words` in the articles of `collections` (None: all): exact, near, or not at all.

        Of several places the most alike is returned, and among those one with a speaker. That words
        stand nowhere word for word is only said when every article was looked through that may have
        them.
        """
        wanted = Wanted.of(words)
        if not wanted.wording.letters:
            return Verification(words, "none")
        found = await self._index.in_step(partial(self._among_the_best, wanted, collections))
        if found.kind == "exact":
            return found
        run = self._reader.run_in_snapshot
        numbers = await run(partial(self._others, wanted, collections))
        place = await self._anywhere(wanted, numbers)
        exact = await run(partial(self._exact, wanted, [place])) if place else None
        return exact or found

    def _among_the_best(
        self, wanted: Wanted, collections: Collection[str] | None, stored: Snapshot
    ) -> Verification:
        within = self._index.within(collections)
        best = [
            one
            for one in self._search(wanted.words, within, stored)
            if within is None or one.collection in within
        ]
        texts = stored.texts({one.passage.article for one in best})
        exact = self._exact(wanted, list(_places(wanted, texts)), stored)
        return exact or self._nearly(wanted, best, texts, stored)

    def _search(self, words: str, within: Collection[int] | None, stored: Snapshot) -> list[Found]:
        """Return the passages with the most of the words, the best first."""
        rarest = self._rarest(words, within)[:TERMS]
        scores = self._index.search(sorted(rarest), CANDIDATES, within)
        found = stored.found(list(scores))
        return [found[number] for number in scores if number in found]

    def _rarest(self, words: str, within: Collection[int] | None) -> list[str]:
        """Return the terms of words that the library has, the rarest first."""
        wanted = {
            term
            for language in self._index.likely(words, within)
            for term in searched_terms(words, language)
        }
        frequencies = self._index.with_statistics(
            lambda statistics: {term: statistics.frequency(term) for term in wanted}, within
        )
        held = filter(frequencies.get, wanted)
        return sorted(held, key=lambda term: (frequencies[term], term))

    def _exact(
        self, wanted: Wanted, places: Sequence[_Place], stored: Snapshot
    ) -> Verification | None:
        """Return what was found word for word: an attributed place first, a headline last.

        A place right beside a "not" only goes before a headline.
        """
        quotes = [
            quote
            for place in places
            if place.span and (quote := self._quote(stored, place.article, place.span, 100.0))
        ]
        if quotes:
            denied = {
                quote: denied_beside(quote.article.text, quote.span, quote.article.language or "")
                for quote in quotes
            }
            quote = max(quotes, key=lambda one: (not denied[one], one.speaker is not None))
            return Verification(wanted.words, "exact", quote, denied[quote])
        headed = [place.article for place in places if place.span is None]
        for article in stored.articles(headed).values():
            return Verification(wanted.words, "exact", headline=article)
        return None

    def _nearly(
        self,
        wanted: Wanted,
        best: Sequence[Found],
        texts: Mapping[int, Text],
        stored: Snapshot,
    ) -> Verification:
        found = Verification(wanted.words, "none")
        rank = 0.0, False
        for one in best:
            of_article = texts.get(one.passage.article)
            if not of_article:
                continue
            _, text, language = of_article
            likeness = find_nearly(wanted, text, language, one.passage.span)
            if likeness is None or likeness.score < rank[0]:
                continue
            quote = self._quote(stored, one.passage.article, likeness.span, likeness.score)
            if quote and (likeness.score, quote.speaker is not None) > rank:
                rank = likeness.score, quote.speaker is not None
                found = Verification(wanted.words, "near", quote, likeness.differences)
        return found

    def _quote(self, stored: Snapshot, number: int, span: Span, score: float) -> Quote | None:
        """Quote a slice of an article; None where the article has just been removed."""
        passages = stored.passages_of([number]).get(number, [])
        around = [passage for passage in passages if passage.span.meets(span)]
        candidates = [Candidate(passage, (), score) for passage in around]
        articles, said = self._read(stored, candidates, candidates)
        if number not in articles:
            return None
        return quoted(articles[number], span, around, said[number], score)

    def _others(
        self, wanted: Wanted, collections: Collection[str] | None, stored: Snapshot
    ) -> list[int]:
        """Return the numbers of the articles that may have the words."""
        within = self._index.within(collections)
        numbers = stored.numbers(within)
        if len(numbers) <= self._looked_through:
            return numbers
        rarest = self._rarest(wanted.words, within)[:RAREST_WORDS]
        scores = self._index.search(rarest, self._looked_through, within)
        among = set(numbers)
        return [number for number in stored.articles_of(list(scores)) if number in among]

    async def _anywhere(self, wanted: Wanted, numbers: Sequence[int]) -> _Place | None:
        """Look through articles, some at a time, so that questions are answered meanwhile."""
        headline = None
        for first in range(0, len(numbers), BATCH):
            batch = numbers[first : first + BATCH]
            look = partial(_looked_through, wanted, batch)
            for place in await self._reader.run_in_snapshot(look):
                if place.span:
                    return place
                headline = headline or place
        return headline


def _looked_through(wanted: Wanted, numbers: Sequence[int], stored: Snapshot) -> list[_Place]:
    return list(_places(wanted, stored.texts(numbers)))


def _places(wanted: Wanted, texts: Mapping[int, Text]) -> Iterable[_Place]:
    """Yield where the words stand in articles, given their titles and texts."""
    for number, (title, text, language) in texts.items():
        if span := wanted.stand_in(text, language):
            yield _Place(number, span)
        elif wanted.stand_in(title, language):
            yield _Place(number, None)
