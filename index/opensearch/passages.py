"""Passages of some collections in a moment, as queries find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.opensearch.client import Json
    from index.opensearch.moment import Moment

# Passages that are fetched at once at most, as the cluster allows.
MOST = 10_000
_ALL: Json = {"match_all": {}}


class Passages:
    """The passages of some collections in a moment, or of all (None)."""

    def __init__(self, moment: Moment, within: frozenset[int] | None, most: int = MOST) -> None:
        self._moment = moment
        self._filters = [] if within is None else [{"terms": {"collection": sorted(within)}}]
        self._most = most

    def counted(self) -> tuple[int, int]:
        """Return how many there are, and how many terms they have together."""
        [(size, sums)] = self._moment.counts([self._only(_ALL)], ["length"])
        return size, sums["length"]

    def counts_beside(
        self, queries: Sequence[Json], words: Sequence[str]
    ) -> tuple[list[int], set[str]]:
        """Count what each query finds among them, see `Moment.counts_beside`."""
        return self._moment.counts_beside([self._only(one) for one in queries], words)

    def any_of(self, queries: Sequence[Json]) -> Json:
        """Return the query for those that any of the queries finds."""
        return {"bool": {"should": queries, "filter": self._filters, "minimum_should_match": 1}}

    def fetched(self, query: Json, many: int, *, in_order: bool = False) -> list[Json]:
        """Return so many that score highest; `in_order`, equal ones by id."""
        hits: list[Json] = []
        body: Json = {"query": query, "_source": ["terms"]}
        if in_order or many > self._most:
            body["sort"] = [{"_score": "desc"}, {"id": "asc"}]
        while True:
            size = min(many - len(hits), self._most)
            found = self._moment.search(body | {"size": size})
            hits += found
            if len(found) < size or len(hits) == many:
                return hits
            body["search_after"] = found[-1]["sort"]

    def _only(self, query: Json) -> Json:
        return {"bool": {"filter": [query, *self._filters]}}
