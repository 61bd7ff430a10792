"""Searchers: a state of the index, as segments with their removed passages, and its scorer."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from index.engine.okapi import OkapiScorer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.engine.kernels import Kernels
    from index.engine.live_segment import LiveSegment
    from index.engine.search.scorer import KernelScorer


class Scorer(Protocol):
    """The passages of segments, and their scores for a question."""

    def document_frequency(self, term: str) -> int:
        """Return how many passages hold the term."""

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        """Return the terms that occur and how many passages hold each."""

    def search(self, terms: Sequence[str], k: int) -> list[tuple[int, float]]:
        """Return the best `k` passages as (id, score), best first and equal ones by id."""


# Choices of collections whose searchers are kept: of many chats most see the same.
_VIEWS_KEPT = 32


class IndexSearcher:
    """A consistent state of the index, or of a part: any number of threads may search it.

    Its passages never change. A scorer is made when something is first asked: rank-bm25 as long as
    the kernels are not wanted for so many passages, and the kernels from then on. Masks and
    frequencies of segments, and searchers of collections, are taken over from the state before.
    """

    def __init__(
        self,
        segments: Sequence[LiveSegment],
        kernels: Kernels,
        earlier: IndexSearcher | None = None,
    ) -> None:
        self.segments = tuple(segments)
        self.count = sum(one.count for one in segments)
        self._kernels = kernels
        self._making = threading.Lock()
        self._okapi: OkapiScorer | None = None
        self.compiled: KernelScorer | None = None
        # The scorer of the state before, whose kept masks and frequencies are of use to this one.
        self.before: KernelScorer | None = None
        self._collections = frozenset[int]().union(*(one.segment.collections for one in segments))
        # By collections, as far as there is anything of them: their parts of this state.
        self._views: dict[frozenset[int], IndexSearcher] = {}
        if earlier:
            self.before = earlier.compiled or earlier.before
            self._views = {
                chosen: view
                for chosen, view in earlier._views.items()  # noqa: SLF001 - of the same class
                if chosen <= self._collections and view.segments == self._whole_ones(chosen)
            }

    @property
    def scorer(self) -> Scorer:
        """The scorer of now. Raises IndexDamaged where a file is not what was written."""
        if self.compiled:
            return self.compiled
        if self._kernels.suit(self.count):
            return self._by_kernels()
        with self._making:
            if self._okapi is None:
                self._okapi = OkapiScorer(self.segments)
            return self._okapi

    def of_collections(self, chosen: frozenset[int]) -> IndexSearcher:
        """Return the searcher of some collections' passages, this one where there are no others."""
        chosen &= self._collections
        if len(chosen) == len(self._collections):
            return self
        return self._views.get(chosen) or self._view(chosen)

    def _view(self, chosen: frozenset[int]) -> IndexSearcher:
        parts = tuple(part for one in self.segments if (part := one.of_collections(chosen)))
        view = IndexSearcher(parts, self._kernels)
        if parts == self._whole_ones(chosen):
            # Not otherwise: knowledge of a segment says nothing of a part of it.
            view.before = self.compiled or self.before
        with self._making:
            if len(self._views) >= _VIEWS_KEPT:
                self._views.clear()
            return self._views.setdefault(chosen, view)

    def _whole_ones(self, chosen: frozenset[int]) -> tuple[LiveSegment, ...]:
        """Return the segments that have any of the collections."""
        return tuple(one for one in self.segments if not one.segment.collections.isdisjoint(chosen))

    def _by_kernels(self) -> Scorer:
        from index.engine.search.scorer import KernelScorer  # noqa: PLC0415 - with numba

        with self._making:
            if self.compiled is None:
                self.compiled = KernelScorer(self.segments, self.before)
                self.before = self._okapi = None
            return self.compiled
