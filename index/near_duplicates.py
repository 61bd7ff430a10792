"""Articles that are nearly the same as one: found by the index, compared by their shingles."""

from __future__ import annotations

import asyncio
from itertools import chain
from typing import TYPE_CHECKING

from index.text.shingles import NEARLY, containment, rarest, shingles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.indexer import Indexer
    from index.models import Article, Passage
    from index.storage.storage import Storage

# Terms that are searched with, passages looked at, and articles compared.
TERMS, PASSAGES, ARTICLES = 16, 20, 5


class NearDuplicates:
    """Finds what an article resembles."""

    def __init__(self, storage: Storage, index: Indexer) -> None:
        self._storage = storage
        self._index = index

    async def to(self, article: Article) -> list[Article]:
        """Return the articles of its collection that a stored one is nearly the same as."""
        await self._index.catch_up()
        number = article.number or 0
        own = (await self._storage.passages_of([number])).get(number)
        if not own:
            return []
        within = self._index.within([article.collection])
        scores = await asyncio.to_thread(self._search, own, within)
        found = await self._storage.reader.run_in_snapshot(
            lambda stored: stored.found(list(scores))
        )
        near = dict.fromkeys(found[one].passage.article for one in scores if one in found)
        near.pop(number, None)
        others = await self._storage.passages_of(list(near)[:ARTICLES])
        alike = await asyncio.to_thread(_alike, own, others)
        articles = await self._storage.reader.run_in_snapshot(lambda stored: stored.articles(alike))
        return [articles[one] for one in alike if one in articles]

    def _search(self, own: Sequence[Passage], within: set[int] | None) -> dict[int, float]:
        frequency = self._index.statistics().frequency
        wanted = rarest(chain.from_iterable(one.terms for one in own), frequency, TERMS)
        return self._index.search(wanted, PASSAGES, within)


def _alike(own: Sequence[Passage], others: Mapping[int, Sequence[Passage]]) -> list[int]:
    """Return which of the others are nearly the same, the most alike first."""
    mine = shingles(_terms(own))
    scores = {number: containment(mine, shingles(_terms(one))) for number, one in others.items()}
    alike = [number for number, score in scores.items() if score >= NEARLY]
    return sorted(alike, key=lambda number: (-scores[number], number))


def _terms(passages: Sequence[Passage]) -> list[str]:
    return [term for passage in passages for term in passage.terms]
