"""rank-bm25 at work: small libraries, and larger ones until kernels are compiled."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import numpy as np
from rank_bm25 import BM25Okapi

from index.engine.unpacking import unpacked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from index.engine.live_segment import LiveSegment


class Okapi(BM25Okapi):  # type: ignore[misc]  # rank-bm25 has no types
    """Okapi BM25 (k1 1.5, b 0.75) with idf log(1 + (N - n + 0.5) / (n + 0.5)).

    The original idf turns zero or negative for a term that half of the passages hold, which in a
    small library hides true matches.
    """

    document_frequencies: Mapping[str, int]

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.document_frequencies = nd
        for term, count in nd.items():
            self.idf[term] = log(1 + (self.corpus_size - count + 0.5) / (count + 0.5))


class OkapiScorer:
    """The passages of segments as rank-bm25 takes them, each a list of terms.

    Raises IndexDamaged where a file is not what was written.
    """

    def __init__(self, segments: Sequence[LiveSegment]) -> None:
        for one in segments:
            one.segment.check()
        corpus = [terms for one in segments for terms in _passages(one)]
        self._ids = _of_all(segments, "ids")
        # rank-bm25 divides by the number of words and of passages.
        self._okapi = Okapi(corpus) if any(corpus) else None
        if self._okapi:
            self._okapi.doc_len = np.array(self._okapi.doc_len)  # a list is copied at each question

    def document_frequency(self, term: str) -> int:
        """Return how many passages hold the term."""
        return self._okapi.document_frequencies.get(term, 0) if self._okapi else 0

    def vocabulary(self) -> list[tuple[str, int]]:
        """Return the terms that occur and how many passages hold each."""
        return list(self._okapi.document_frequencies.items()) if self._okapi else []

    def search(self, terms: Sequence[str], k: int) -> list[tuple[int, float]]:
        """Return the best `k` passages as (id, score), best first and equal ones by id."""
        held = [term for term in terms if self.document_frequency(term)]
        if not self._okapi or not held or k <= 0:
            return []
        scores = self._okapi.get_scores(held)
        found = scores > 0
        ids, scores = self._ids[found], scores[found]
        best = np.lexsort((ids, -scores))[:k]
        return list(zip(ids[best].tolist(), scores[best].tolist(), strict=True))


def _of_all(segments: Sequence[LiveSegment], name: str) -> NDArray[np.int64]:
    """Return an array by passage of all segments, without those that are removed."""
    own = [getattr(one.segment.postings, name)[one.live != 0] for one in segments]
    return np.concatenate([np.empty(0, np.int64), *own])


def _passages(one: LiveSegment) -> list[list[str]]:
    """Return the terms of each passage that is not removed, in the order of their ids."""
    ordinals, passages, frequencies = unpacked(one.segment.postings)
    order = np.argsort(passages, kind="stable")
    tokens = np.array(one.segment.terms(), object)[
        np.repeat(ordinals[order], frequencies[order])
    ].tolist()
    ends = np.cumsum(one.segment.postings.lengths, dtype=np.int64).tolist()
    starts = [0, *ends[:-1]]
    there = one.live.tolist()
    return [tokens[start:end] for start, end, live in zip(starts, ends, there, strict=True) if live]
