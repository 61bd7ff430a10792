"""What some collections have in a moment, as if they were all there is."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from index.opensearch.exactly import scored, weights
from index.opensearch.mapping import boosts, stored

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.opensearch.client import Json
    from index.opensearch.moment import Moment

# Passages that are fetched at once at most, as the cluster allows.
MOST = 10_000
# How many more are fetched first, and again where that proves nothing.
_FIRST, _SOME, _AGAIN = 2, 8, 4
# Terms in one search: the cluster takes no more than 1,024.
_MOST_TERMS = 1000
_ALL: Json = {"match_all": {}}


class Part:
    """The passages of some collections in a moment, or of all (None), with statistics of their own.

    What has been counted is kept: the moment does not change.
    """

    def __init__(self, moment: Moment, within: frozenset[int] | None, most: int = MOST) -> None:
        self._moment = moment
        self._filters = [] if within is None else [{"terms": {"collection": sorted(within)}}]
        self._most = most
        self._counting = threading.Lock()
        self._frequencies: dict[str, int] = {}
        # None where that has not been counted.
        self.size: int | None = moment.size if within is None or not moment.pit else None
        self._total = moment.total
        if not moment.pit or (within is not None and not within):
            self.size = self._total = 0

    def frequency(self, term: str) -> int | None:
        """Return in how many passages a term is, None where that has not been counted."""
        return self._frequencies.get(term) if self.size != 0 else 0

    def count(self, terms: Iterable[str]) -> None:
        """Count in how many passages each of the terms is, and how many passages there are."""
        if self.size == 0:
            return
        with self._counting:
            if self.size is None:
                [(self.size, sums)] = self._moment.counts([self._filtered(_ALL)], ["length"])
                self._total = sums["length"]
            unknown = [one for one in dict.fromkeys(terms) if one not in self._frequencies]
            queries = [self._filtered({"term": {"terms": stored(one)}}) for one in unknown]
            counted = [many for many, _ in self._moment.counts(queries)]
            self._frequencies |= zip(unknown, counted, strict=True)

    def search(self, terms: Sequence[str], k: int) -> list[tuple[int, float]]:
        """Return the best `k` passages that hold any of the terms as (id, score), best first."""
        self.count(terms)
        size = min(k, self.size or 0)
        if size <= 0 or not self._total:
            return []
        own = {stored(term): self._frequencies[term] for term in terms}
        weighed = weights([*map(stored, terms)], self.size or 0, own)
        if not weighed:
            return []
        return _Search(self, weighed, size).best()

    @property
    def average(self) -> float:
        """The average length of a passage."""
        return self._total / (self.size or 1)

    def _filtered(self, query: Json) -> Json:
        return {"bool": {"filter": [query, *self._filters]}}

    def fetched(self, query: Json, many: int, after: Sequence[object] = ()) -> list[Json]:
        """Return the passages that score highest: so many, or those that follow `after`."""
        found = {"bool": query | {"filter": self._filters, "minimum_should_match": 1}}
        body: Json = {"size": many, "query": found, "_source": ["terms"]}
        if after or many >= self._most:
            body["sort"] = [{"_score": "desc"}, {"id": "asc"}]
        if after:
            body["search_after"] = after
        return self._moment.search(body)

    @property
    def most(self) -> int:
        """How many passages are fetched at once at most."""
        return self._most


class _Search:
    """One search for the best `size` passages, by the weights of its terms."""

    def __init__(self, part: Part, weighed: dict[str, float], size: int) -> None:
        self._part, self._weighed, self._size = part, weighed, size
        heaviest = sorted(weighed, key=lambda term: -weighed[term])[:_MOST_TERMS]
        own, self._factor = boosts([weighed[term] for term in heaviest], part.average)
        self._query: Json = {
            "should": [
                {"term": {"terms": {"value": term, "boost": boost}}}
                for term, boost in zip(heaviest, own, strict=True)
            ]
        }
        # What the terms that are left out add to a score at most.
        self._spare = sum(weighed.values()) - sum(weighed[term] for term in heaviest)
        self._passages: dict[int, list[str]] = {}

    def best(self) -> list[tuple[int, float]]:
        """Return them, best first: as many are fetched as prove that there are no others."""
        many = min(max(_FIRST * self._size, self._size + _SOME), self._part.most)
        after: list[object] = []
        while True:
            hits = self._part.fetched(self._query, many, after)
            self._passages |= {int(one["_id"]): one["_source"].get("terms", []) for one in hits}
            best = scored(self._passages, self._weighed, self._part.average)[: self._size]
            rest = self._spare
            if len(hits) == many:
                rest += hits[-1]["_score"] * self._factor
            if len(hits) < many or (len(best) == self._size and best[-1][1] > rest):
                return best
            if many >= self._part.most:
                after = hits[-1]["sort"]
            many = min(_AGAIN * many, self._part.most)
