"""Statistics of some collections in a moment, as if there were no others."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from index.opensearch.exactly import weights
from index.opensearch.mapping import stored, word
from index.opensearch.passages import MOST, Passages
from index.opensearch.proof import Proof

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.opensearch.moment import Moment


class Part:
    """The passages of some collections in a moment, or of all (None), with statistics of their own.

    Counted frequencies are kept: the moment does not change.
    """

    def __init__(self, moment: Moment, within: frozenset[int] | None, most: int = MOST) -> None:
        self._passages = Passages(moment, within, most)
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

    def count(self, terms: Iterable[str], rare: Iterable[str] = ()) -> None:
        """Count in how many passages each of the terms is, and how many passages there are.

        Nearly all of the `rare` ones are in none: they are looked for in the index of words first,
        all at once, for each term that is counted costs a search in each shard.
        """
        if self.size == 0:
            return
        with self._counting:
            if self.size is None:
                self.size, self._total = self._passages.counted()
            known = self._frequencies
            unknown = [one for one in dict.fromkeys(terms) if one not in known]
            ids = {one: word(one) for one in rare if one not in known and one not in unknown}
            unknown += [one for one, entry in ids.items() if entry is None]
            found = self._count(unknown, {entry[0]: one for one, entry in ids.items() if entry})
            self._count(found, {})

    def _count(self, terms: Sequence[str], rare: Mapping[str, str]) -> list[str]:
        """Count terms; return which of the `rare` ones, by their ids, may be in passages."""
        if not terms and not rare:
            return []
        queries = [{"term": {"terms": stored(one)}} for one in terms]
        counted, found = self._passages.counts_beside(queries, list(rare))
        self._frequencies |= zip(terms, counted, strict=True)
        self._frequencies |= {one: 0 for number, one in rare.items() if number not in found}
        return [rare[number] for number in found]

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
        return Proof(self._passages, weighed, self.average, size).best()

    @property
    def average(self) -> float:
        """The average length of a passage."""
        return self._total / (self.size or 1)
