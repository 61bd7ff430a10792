"""Statistics of some collections in a moment, as if there were no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.opensearch.exactly import weights
from index.opensearch.familiar import SAMPLED, Familiar
from index.opensearch.mapping import stored, word
from index.opensearch.passages import MOST, Passages
from index.opensearch.proof import Proof

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from index.opensearch.client import Json
    from index.opensearch.moment import Moment
    from index.query.sounds import Similar

# Terms that are kept in mind, of one part, which bounds memory.
MOST_KEPT = 200_000
# Ids that are looked for in one search.
_IDS = 5_000


class Part:
    """The passages of some collections in a moment, or of all (None), with statistics of their own.

    What was counted is kept: the moment does not change. So are, by term, those that sound
    `similar`, and by character those `holding` it. `listed` are terms that passages hold or have
    held; `familiar` those that they probably hold.
    """

    def __init__(
        self, moment: Moment, within: frozenset[int] | None, most: int = MOST,
        familiar: Familiar | None = None, most_kept: int = MOST_KEPT,
    ) -> None:  # fmt: skip
        self._passages = Passages(moment, within, most)
        self._most_kept = most_kept
        self._frequencies: dict[str, int] = {}
        self.listed: set[str] = set()
        self.similar: dict[str, Sequence[Similar]] = {}
        self.holding: dict[str, Sequence[str]] = {}
        self.familiar = familiar or Familiar()
        # None where that has not been counted.
        self.size: int | None = moment.size if within is None or not moment.pit else None
        self._total = moment.total
        if not moment.pit or (within is not None and not within):
            self.size = self._total = 0

    @property
    def is_full(self) -> bool:
        """Whether more is kept than is good: another one is to be asked."""
        return len(self._frequencies) > self._most_kept

    def frequency(self, term: str) -> int | None:
        """Return in how many passages a term is, None where that has not been counted."""
        return self._frequencies.get(term) if self.size != 0 else 0

    def ask(
        self,
        terms: Iterable[str],
        rare: Iterable[str] = (),
        words: Sequence[Json] = (),
        searches: Sequence[Json] = (),
    ) -> tuple[list[list[Json]], list[list[Json]]]:
        """Count in how many passages each of the terms is, and how many passages there are.

        Nearly all of the `rare` ones are in none: they are looked for in the index of words, all at
        once, for each term that is counted costs a search in each shard. Those that are found there
        are `listed`, and not counted yet. Returned are the hits of searches for `words` there, and
        of other `searches` of the part. All that is one request.
        """
        if self.size == 0:
            return [[] for _ in words], [[] for _ in searches]
        unknown, ids = self._unknown(terms, rare)
        looked = [*map(_of_ids, _pieces(list(ids)))]
        about = self._about()
        bodies = [self._passages.counting({"term": {"terms": stored(one)}}) for one in unknown]
        found, of_words = self._passages.together(
            [*searches, *about.values(), *bodies], [*looked, *words]
        )
        kinds = iter(found)
        searched = [_hits(next(kinds)) for _ in searches]
        self._learn({name: next(kinds) for name in about})
        counts = [one["hits"]["total"]["value"] for one in kinds]
        there = {hit["_id"] for one in of_words[: len(looked)] for hit in _hits(one)}
        self.listed.update(ids[one] for one in there)
        self._note(dict(zip(unknown, counts, strict=True)))
        self._note({term: 0 for one, term in ids.items() if one not in there})
        return [_hits(one) for one in of_words[len(looked) :]], searched

    def _unknown(
        self, terms: Iterable[str], rare: Iterable[str]
    ) -> tuple[Collection[str], dict[str, str]]:
        """Return the terms to count, and those to look for by their ids in the index of words."""
        known, ids = self._frequencies, dict[str, str]()
        unknown = dict.fromkeys(one for one in terms if one not in known)
        for one in rare:
            if one in known or one in unknown or one in self.listed:
                continue
            if entry := word(one):
                ids[entry[0]] = one
            else:
                unknown[one] = None
        return unknown, ids

    def _about(self) -> dict[str, Json]:
        """Return searches for what has to be known of the part, and is not."""
        about = {}
        if self.size is None:
            about["measure"] = self._passages.measuring()
        if self.familiar.is_empty:
            about["sample"] = self._passages.some(SAMPLED)
        return about

    def _learn(self, about: Mapping[str, Json]) -> None:
        if sample := about.get("sample"):
            self.familiar.learn(one["_source"].get("terms", ()) for one in _hits(sample))
        if measured := about.get("measure"):
            # In this order: who sees a size sees the total, too.
            self._total = int(measured["aggregations"]["length"]["value"])
            self.size = measured["hits"]["total"]["value"]

    def count(self, terms: Iterable[str]) -> None:
        """Count in how many passages each of the terms is, where that is not known."""
        unknown = [one for one in terms if self.frequency(one) is None]
        if unknown or self.size is None:
            self.ask(unknown)

    def search(self, terms: Sequence[str], k: int) -> list[tuple[int, float]]:
        """Return the best `k` passages that hold any of the terms as (id, score), best first."""
        self.count(terms)
        proof = self.proof(terms, k)
        if proof is None:
            return []
        best = proof.best()
        self.familiar.learn(proof.seen)
        return best

    def proof(self, terms: Sequence[str], k: int) -> Proof | None:
        """Return the search for the best `k` passages; None where there are none.

        All terms were counted.
        """
        size = min(k, self.size or 0)
        if size <= 0 or not self._total:
            return None
        own = {stored(term): self._frequencies[term] for term in terms}
        weighed = weights([*map(stored, terms)], self.size or 0, own)
        return Proof(self._passages, weighed, self.average, size) if weighed else None

    @property
    def average(self) -> float:
        """The average length of a passage."""
        return self._total / (self.size or 1)

    def _note(self, counted: dict[str, int]) -> None:
        self._frequencies.update(counted)
        self.familiar.learn([[term for term, many in counted.items() if many]])


def _hits(response: Json) -> list[Json]:
    hits: list[Json] = response.get("hits", {}).get("hits", [])
    return hits


def _pieces(ids: Sequence[str]) -> list[Sequence[str]]:
    return [ids[first : first + _IDS] for first in range(0, len(ids), _IDS)]


def _of_ids(ids: Sequence[str]) -> Json:
    return {
        "size": len(ids), "query": {"ids": {"values": ids}}, "_source": False,
        "track_total_hits": False,
    }  # fmt: skip
