"""The ranking in a library's folder: the engine, and how its terms sound."""

from __future__ import annotations

import shutil
from dataclasses import replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from index.engine import Bm25Index
from index.errors import DatabaseReadOnly, DiskFull
from index.ranking import LOOKED_AT
from index.storage.failures import unwritable
from index.term_statistics import TermStatistics

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from pathlib import Path

    from index.engine.kernels import Kernels
    from index.query.weighing import Statistics
    from index.ranking import Ranking

T = TypeVar("T")


class LocalRanking(Bm25Index):
    """The engine's index as a ranking. OSError is raised where a file cannot be read or written."""

    shared = False

    def __init__(self, folder: Path, kernels: Kernels) -> None:
        super().__init__(folder, kernels)
        self.terms = TermStatistics()
        self._came: list[Sequence[tuple[int, Sequence[str]]]] = []

    def warm(self) -> None:
        """Have ready what searches need, and the vocabulary."""
        super().warm()
        self.terms.known(self.seen())

    def search(
        self, terms: Sequence[str], k: int = 10, within: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """Search in collections (None: all), see `Seen.search`."""
        return self.seen(within).search(terms, k)

    def with_statistics(
        self,
        work: Callable[[Statistics], T],
        within: Collection[int] | None,
        near: Callable[[Sequence[str], Sequence[int]], bool] | None,
    ) -> T:
        """Return what `work` makes of the statistics of collections, see `Ranking`."""

        def stand_near(terms: Sequence[str]) -> bool:
            return near is not None and near(
                terms, [number for number, _ in self.search(terms, LOOKED_AT, within)]
            )

        return work(replace(self.terms.of(self.seen(within), self.seen()), near=stand_near))

    def add(self, batch: Iterable[tuple[int, Sequence[str]]], collection: int = 0) -> None:
        """Add passages as (id, terms); one that is in already is replaced."""
        passages = list(batch)
        super().add(passages, collection)
        self._came.append(passages)

    def renew(self) -> None:
        """Do nothing: a commit notices the writes of other processes."""

    def commit(self, upto: int | None = None) -> None:
        """Make the changes visible and, in the process that writes, durable."""
        came, self._came = self._came, []
        super().commit(upto)
        # Behind the commit: a search for all terms of the index meanwhile finds them there.
        self.terms.add(lambda: {term for batch in came for _, own in batch for term in own})


class LocalPlace:
    """The files of a library's `folder`; `aliases` are its own names that stand for each other."""

    def __init__(self, folder: Path, aliases: tuple[str, ...] = ()) -> None:
        self._folder = folder / "index"
        self._aliases = aliases
        self._elsewhere: TemporaryDirectory[str] | None = None
        self._at = self._folder

    def open(self, identity: str) -> Ranking:
        """Open the index of a database, deleting those of others.

        Where none can be written beside the articles, it lives as long as this process. Raises
        OSError.
        """
        self._at = self._folder / identity
        try:
            for other in self._folder.glob("*"):
                if other != self._at:
                    shutil.rmtree(other, ignore_errors=True)
            return self._opened(self._at)
        except OSError as error:
            if not isinstance(unwritable(self._at, error), DatabaseReadOnly | DiskFull):
                raise
            return self._opened_elsewhere()

    def check_reached(self, identity: str) -> None:
        """Do nothing: it lies on this machine."""

    def anew(self, ranking: Ranking) -> Ranking:
        """Open a new index in place of one that is ahead of the database."""
        ranking.close()
        shutil.rmtree(self._at)
        return self._opened(self._at)

    def elsewhere(self, ranking: Ranking) -> Ranking | None:
        """Return one where there is room, for an index that holds nothing."""
        if ranking.upto or self._elsewhere is not None:
            return None
        ranking.close()
        return self._opened_elsewhere()

    def close(self) -> None:
        """Delete what lives as long as this process."""
        if self._elsewhere is not None:
            self._elsewhere.cleanup()

    def _opened_elsewhere(self) -> Ranking:
        self._elsewhere = TemporaryDirectory(prefix="quoth-index-")
        return self._opened(self._elsewhere.name)

    def _opened(self, at: Path | str) -> Ranking:
        ranking = LocalRanking.open(at)
        ranking.terms = TermStatistics(self._aliases)
        return ranking
