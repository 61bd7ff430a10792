"""The index in its simplest form: rank-bm25 itself over the passages that are in."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


class _PositiveIdf(BM25Okapi):  # type: ignore[misc]
    """BM25Okapi with an idf that is above 0 for a term that half of the passages hold."""

    def _calc_idf(self, nd: dict[str, int]) -> None:
        for term, n in nd.items():
            self.idf[term] = math.log(1 + (self.corpus_size - n + 0.5) / (n + 0.5))


class SimpleBm25Index:
    """Oracle of `Bm25Index`: answers from a table of everything, computed anew at every search."""

    def __init__(self) -> None:
        self._passages: dict[int, tuple[list[str], int]] = {}
        self._committed: dict[int, tuple[list[str], int]] = {}

    def __len__(self) -> int:
        return len(self._committed)

    def add(self, batch: Iterable[tuple[int, Sequence[str]]], collection: int = 0) -> None:
        self._passages |= {number: (list(terms), collection) for number, terms in batch}

    def remove(self, ids: Iterable[int]) -> None:
        for number in ids:
            self._passages.pop(number, None)

    def commit(self) -> None:
        self._committed = dict(self._passages)

    def reopen(self) -> None:
        self._passages = dict(self._committed)

    def vocabulary(self, within: Collection[int] | None = None) -> dict[str, int]:
        return dict(Counter(term for own in self._seen(within).values() for term in set(own)))

    def _seen(self, within: Collection[int] | None) -> dict[int, list[str]]:
        return {
            number: own
            for number, (own, collection) in self._committed.items()
            if within is None or collection in within
        }

    def search(
        self, terms: Sequence[str], k: int = 10, within: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        seen = self._seen(within)
        if not any(seen.values()):
            return []
        scores = _PositiveIdf(list(seen.values())).get_scores(terms)
        found = [
            (-score, number)
            for score, (number, own) in zip(np.asarray(scores).tolist(), seen.items(), strict=True)
            if not set(own).isdisjoint(terms)
        ]
        return [(number, -score) for score, number in sorted(found)[: max(k, 0)]]


def assert_same_answer(found: list[tuple[int, float]], expected: list[tuple[int, float]]) -> None:
    """Compare two answers: same scores, same passages, order free only among equal scores."""
    assert len(found) == len(expected)
    np.testing.assert_allclose(
        [score for _, score in found], [score for _, score in expected], rtol=1e-4
    )
    for position, ((number, score), (other, _)) in enumerate(zip(found, expected, strict=True)):
        if number != other:
            # rank-bm25 adds repeated terms one by one: its ties differ in the last digit.
            assert any(
                abs(score - near) <= 1e-9 * score and number == candidate
                for candidate, near in expected
            ) or position >= len(expected) - _ties_at_the_end(expected)
    for (number, score), (following, lower) in pairwise(found):
        assert score > lower or (score == lower and number < following)


def _ties_at_the_end(answer: list[tuple[int, float]]) -> int:
    last = answer[-1][1]
    return sum(abs(score - last) <= 1e-9 * last for _, score in answer)
