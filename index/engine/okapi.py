"""BM25 as every part of the program scores it: rank-bm25 with an idf that is never negative."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Sequence


class Okapi(BM25Okapi):  # type: ignore[misc]  # rank-bm25 has no types
    """Okapi BM25 (k1 1.5, b 0.75) with idf log(1 + (N - n + 0.5) / (n + 0.5)).

    The original idf turns zero or negative for a term that half of the passages hold, which in a
    small library hides true matches.
    """

    def _calc_idf(self, document_frequencies: dict[str, int]) -> None:
        for term, count in document_frequencies.items():
            self.idf[term] = log(1 + (self.corpus_size - count + 0.5) / (count + 0.5))


def scores(corpus: Sequence[Sequence[str]], terms: Sequence[str]) -> list[float]:
    """Return the score of each term list of `corpus` for the question's `terms`."""
    # rank-bm25 divides by the number of words and of lists.
    if not any(corpus):
        return [0.0] * len(corpus)
    return [float(score) for score in Okapi(corpus).get_scores(terms)]
