"""Near duplicates of an article: found by the index, compared by their shingles."""

from __future__ import annotations

import asyncio
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from index.text.shingles import NEARLY, containment, rarest, shingles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.indexer import Indexer
    from index.models import Article, Passage
    from index.storage.snapshots import Snapshot, Snapshots

# Search terms, passages looked at, and articles compared.
TERMS, PASSAGES, ARTICLES = 16, 20, 5


class NearDuplicates:
    """Finder of near duplicates."""

    def __init__(self, reader: Snapshots, index: Indexer) -> None:
        self._reader = reader
        self._index = index

    async def to(self, article: Article) -> list[Article]:
        """Return the near duplicates of a stored article of its collection, most alike first."""
        candidates = partial(self._candidates, article.number or 0, article.collection)
        own, others = await self._index.in_step(candidates)
        alike = await asyncio.to_thread(_alike, own, others)
        articles = await self._reader.run_in_snapshot(lambda stored: stored.articles(alike))
        return [articles[one] for one in alike if one in articles]

    def _candidates(
        self, number: int, collection: str, stored: Snapshot
    ) -> tuple[Sequence[Passage], Mapping[int, Sequence[Passage]]]:
        """Return the passages of an article, and those of articles that may be alike."""
        own = stored.passages_of([number]).get(number, [])
        within = self._index.within([collection])
        terms = list(chain.from_iterable(one.terms for one in own))
        wanted = self._index.with_statistics(
            lambda statistics: rarest(terms, statistics.frequency, TERMS), within
        )
        found = self._index.search(wanted, PASSAGES, within)
        passages = stored.found(list(found))
        near = dict.fromkeys(passages[one].passage.article for one in found if one in passages)
        near.pop(number, None)
        return own, stored.passages_of(list(near)[:ARTICLES])


def _alike(own: Sequence[Passage], others: Mapping[int, Sequence[Passage]]) -> list[int]:
    """Return the numbers of the others that are near duplicates, the most alike first."""
    mine = shingles(_terms(own))
    scores = {number: containment(mine, shingles(_terms(one))) for number, one in others.items()}
    alike = [number for number, score in scores.items() if score >= NEARLY]
    return sorted(alike, key=lambda number: (-scores[number], number))


def _terms(passages: Sequence[Passage]) -> list[str]:
    return [term for passage in passages for term in passage.terms]
