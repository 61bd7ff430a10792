"""The best passages of a part, with the proof that no others are better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.opensearch.exactly import scored
from index.opensearch.mapping import SLACK, ahead, boosts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.opensearch.client import Json
    from index.opensearch.passages import Passages

# Passages fetched beyond those wanted: so many times as many, and at least some more.
_TIMES, _SOME = 2, 8
# Terms in one search: the cluster takes no more than 1,024.
_MOST_TERMS = 1000
# A term of so many times the score of the last passage wanted makes nearly all that hold it better:
# there are few of them.
_HEAVY = 16


class Proof:
    """One search for the best `size` of the passages, by the weights of its terms.

    `average` is the average length of all of them.
    """

    def __init__(
        self, passages: Passages, weighed: dict[str, float], average: float, size: int
    ) -> None:
        self._passages, self._weighed = passages, weighed
        self._average, self._size = average, size
        self._heaviest = heaviest = sorted(weighed, key=lambda term: -weighed[term])[:_MOST_TERMS]
        clauses, self._factor = self._bounding(heaviest)
        self._query = passages.any_of(clauses)
        # The most that the terms which are left out add to a score.
        self._spare = sum(weighed.values()) - sum(weighed[term] for term in heaviest)
        self._terms: dict[int, list[str]] = {}
        self._many = max(_TIMES * size, size + _SOME)

    @property
    def seen(self) -> Iterable[Sequence[str]]:
        """The terms of each passage that was fetched."""
        return self._terms.values()

    def first(self) -> Json | None:
        """Return the search that is done first, None where it takes more than one."""
        return self._passages.fetching(self._query, self._many)

    def best(self, hits: Sequence[Json] | None = None) -> list[tuple[int, float]]:
        """Return them, best first; `hits` are those of the first search, where that was done.

        Those are fetched whose scores are bounded highest. Where others may be better, these are
        looked for by their own scores: that takes the cluster longer, for it counts the terms of
        each passage that comes into question.
        """
        many = self._many
        if hits is None:
            hits = self._passages.fetched(self._query, many)
        best = self._best_with(hits)
        rest = hits[-1]["_score"] * self._factor + self._spare if len(hits) == many else 0.0
        many = self._size + _SOME
        while rest and best[-1][1] <= rest:
            than = best[-1][1]
            hits = self._passages.fetched(self._ahead(than), many, in_order=True)
            best = self._best_with(hits)
            # Passages beyond the hits are no further ahead than the last hit. If that is as good as
            # the last passage wanted, those beyond it have a higher id.
            behind = len(hits) < many or best[-1][1] == than
            rest = 0.0 if behind else than + hits[-1]["sort"][0] * SLACK
        return best

    def _best_with(self, hits: Iterable[Json]) -> list[tuple[int, float]]:
        self._terms |= {int(one["_id"]): one["_source"].get("terms", []) for one in hits}
        return scored(self._terms, self._weighed, self._average)[: self._size]

    def _ahead(self, than: float) -> Json:
        """Return the query for the passages that score no less.

        Bounds go in steps of the heaviest term. Beside a rare word those of words that nearly all
        passages have would be the same for all: passages with a heavy term come into question as
        they are, and only the others by their bounds.
        """
        heavy = [term for term in self._heaviest if self._weighed[term] > _HEAVY * than]
        clauses, factor = self._bounding(self._heaviest[len(heavy) :])
        bound = max(0.0, than - self._spare) / factor / SLACK
        if heavy:
            any_of = {"terms": {"terms": heavy}}
            clauses.append({"constant_score": {"filter": any_of, "boost": 1 + 2 * bound}})
        query = self._passages.any_of(clauses)
        return ahead(query, self._weighed, self._average, than, bound)

    def _bounding(self, terms: Sequence[str]) -> tuple[list[Json], float]:
        """Return the clauses that bound scores by these terms, and the factor of the bounds."""
        own, factor = boosts([self._weighed[term] for term in terms], self._average)
        clauses: list[Json] = [
            {"term": {"terms": {"value": term, "boost": boost}}}
            for term, boost in zip(terms, own, strict=True)
        ]
        return clauses, factor
