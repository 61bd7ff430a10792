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

    def together(
        self, bodies: Sequence[Json], of_words: Sequence[Json]
    ) -> tuple[list[Json], list[Json]]:
        """Search among them, and in the index of words, see `Moment.together`."""
        return self._moment.together(bodies, of_words)

    def counting(self, query: Json) -> Json:
        """Return the search that counts what a query finds among them."""
        return {"size": 0, "track_total_hits": True, "query": self._only(query)}

    def measuring(self) -> Json:
        """Return the search that counts all of them, and their terms as `length`."""
        return self.counting(_ALL) | {"aggs": {"length": {"sum": {"field": "length"}}}}

    def some(self, many: int) -> Json:
        """Return the search for so many of them, whichever."""
        return {
            "size": many, "track_total_hits": False, "query": self._only(_ALL),
            "_source": ["terms"],
        }  # fmt: skip

    def any_of(self, queries: Sequence[Json]) -> Json:
        """Return the query for those that any of the queries finds."""
        return {"bool": {"should": queries, "filter": self._filters, "minimum_should_match": 1}}

    def fetched(self, query: Json, many: int, *, in_order: bool = False) -> list[Json]:
        """Return so many that score highest; `in_order`, equal ones by id."""
        hits: list[Json] = []
        body = _fetching(query)
        if in_order or many > self._most:
            body["sort"] = [{"_score": "desc"}, {"id": "asc"}]
        while True:
            size = min(many - len(hits), self._most)
            found = self._moment.search(body | {"size": size})
            hits += found
            if len(found) < size or len(hits) == many:
                return hits
            body["search_after"] = found[-1]["sort"]

    def fetching(self, query: Json, many: int) -> Json | None:
        """Return the search by which so many are `fetched`, None where that takes several."""
        if many > self._most:
            return None
        return _fetching(query) | {"size": many, "track_total_hits": False}

    def _only(self, query: Json) -> Json:
        return {"bool": {"filter": [query, *self._filters]}}


def _fetching(query: Json) -> Json:
    return {"query": query, "_source": ["terms"]}
