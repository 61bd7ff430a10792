"""The BM25 index of a folder: the engine's one public class."""

from __future__ import annotations

import logging
import threading
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from index.engine import commit
from index.engine.build.buffer import written
from index.engine.build.builder import Building
from index.engine.build.policy import merged, small_ones, to_merge
from index.engine.commit import CommitPoint
from index.engine.directory import Directory
from index.engine.kernels import KERNELS
from index.engine.live_segment import LiveSegment, replaced
from index.engine.searcher import IndexSearcher
from index.engine.seen import Seen
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from index.engine.kernels import Kernels
    from index.engine.segment import Segment

# Passages taken together: their terms are written into the buffer as one text.
_CHUNK = 1000

_log = logging.getLogger(__name__)


class Bm25Index:
    """Passages as lists of terms, searched with the scores of rank-bm25's BM25Okapi.

    Searches may run in any number of threads; `add`, `remove` and `commit` are one writer's, whose
    changes are seen from its commit on. Of several processes with the same folder one writes the
    files; the others read what was there when they opened it and keep their own commits in memory.
    When the writing process ends, another one takes over at its next commit.

    `upto` is the number of the last change the index holds, as it was told at a commit. It is less
    than that commit said, and the commit's changes are not in, if the files turned out damaged
    (then it is 0, and the log has the reason) or another process had written them meanwhile:
    the changes from `upto` on are then to be made again.
    """

    def __init__(self, folder: Path, kernels: Kernels) -> None:
        self._kernels = kernels
        self._searcher = IndexSearcher((), kernels)
        self._lives_long = False
        self._directory = Directory(folder)
        self._writing = threading.RLock()
        self._building = Building(self._directory.with_file, kernels)
        self._working: list[LiveSegment] = []
        self._merging: list[LiveSegment] = []
        self._merger: threading.Thread | None = None
        self._closed = threading.Event()
        # Whether the changes since the last commit are based on files that are gone.
        self._void = False
        self._committed = CommitPoint((), 0, "")
        self._load()
        if any(len(one.segment.collections) > 1 for one in self._committed.segments):
            self._begin_merging()  # an earlier version did not keep collections apart

    @classmethod
    def open(cls, directory: str | Path, kernels: Kernels = KERNELS) -> Self:
        """Open the index in a folder, a new one if there is none; damaged files open empty."""
        folder = Path(directory)
        for one in (folder.parent, folder):
            one.mkdir(0o700, parents=True, exist_ok=True)
        return cls(folder, kernels)

    def warm(self) -> None:
        """Have ready what searches need, now and as the index grows, in a process that lives long.

        Kernels are loaded, or compiled in the background, before there are passages enough for
        them.
        """
        self._lives_long = True
        self._kernels.prepare(len(self))
        self.vocabulary()

    def close(self) -> None:
        """Drop what was not committed, wait for a merge under way and give the lock back."""
        self._closed.set()
        if self._merger:
            self._merger.join()
        self._checker.join()
        self._building.close()
        with self._writing:  # in whose midst it would become another process's
            self._directory.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        return self._searcher.count

    @property
    def upto(self) -> int:
        """The last change the index holds; 0 for a new or a damaged one."""
        return self._committed.upto

    # Searching

    def seen(self, within: Collection[int] | None = None) -> Seen:
        """Return what is committed of some collections (None: all), as if there were no others.

        It stays as it is: later commits are not seen in it.
        """
        searcher = self._searcher
        if within is not None:
            searcher = searcher.of_collections(frozenset(within))
        return Seen(searcher, self._lose)

    def search(self, terms: Sequence[str], k: int = 10) -> list[tuple[int, float]]:
        """Search in all collections, see `Seen.search`."""
        return self.seen().search(terms, k)

    def document_frequency(self, term: str) -> int:
        """Return how many passages hold the term."""
        return self.seen().document_frequency(term)

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        """Return every term of the index and how many passages hold it, in no particular order."""
        return self.seen().vocabulary()

    # Writer

    def add(self, batch: Iterable[tuple[int, Sequence[str]]], collection: int = 0) -> None:
        """Add passages as (id, terms); one that is in already is replaced.

        Raises ValueError where a term holds a NUL.
        """
        with self._writing:
            passages = iter(batch)
            while chunk := dict(islice(passages, _CHUNK)):
                text = written(chunk)
                self.remove(chunk)
                self._take(self._building.add(chunk, text, collection))

    def remove(self, ids: Iterable[int]) -> None:
        """Remove passages; ids that are not in are passed over."""
        with self._writing:
            numbers = np.fromiter(ids, np.int64)
            if self._building.holds(numbers.tolist()):
                self._take(self._building.finish())
            self._working = [one.without(one.segment.places(numbers)) for one in self._working]

    def commit(self, upto: int | None = None) -> None:
        """Make the changes visible and, in the process that writes, durable.

        `upto` is the number of the last change they make up; see the class on what `upto` is then.
        """
        with self._writing:
            if self._void or self._moved_on():
                self._void = False
                self._building.drop()
                self._working = list(self._committed.segments)
                return
            self._take(self._building.finish())
            made = {one.segment.path for one in self._working}
            merging = {one.segment for one in self._merging}
            working = self._working
            for small in small_ones(one for one in working if one.segment not in merging):
                working = replaced(working, small, self._merged(small))
            working = [one.saved(self._directory.with_file) for one in working if one.count]
            self._publish(working, self._committed.upto if upto is None else upto)
            self._working = working
            self._unlink(made)
            self._begin_merging()

    def _begin_merging(self) -> None:
        if self._mergeable() and not (self._merger and self._merger.is_alive()):
            self._merger = threading.Thread(target=self._merge, name="quoth-merge")
            self._merger.start()

    def wait_for_merges(self) -> None:
        """Wait for merges under way; searches are fastest afterwards."""
        if self._merger:
            self._merger.join()

    def _take(self, made: Iterable[Segment]) -> None:
        """Take in segments as they are made of what was added.

        Where that fails, what was added since the commit is not whole, and has to be again.
        """
        try:
            self._working.extend(map(LiveSegment.of, made))
        except BaseException:
            self._void = True
            raise

    def _publish(self, segments: Sequence[LiveSegment], upto: int) -> None:
        """Commit segments, all of which have their files if this process writes."""
        before = self._committed
        self._committed = self._directory.commit(before, segments, upto)
        self._unlink(one.segment.path for one in before.segments)
        self._show(self._committed.segments)

    def _show(self, segments: Sequence[LiveSegment]) -> None:
        """Let searches see these segments from now on."""
        if self._lives_long:  # first: it may take seconds, in which searches see what they saw
            self._kernels.prepare(sum(one.count for one in segments))
        self._searcher = IndexSearcher(segments, self._kernels, self._searcher)

    def _unlink(self, paths: Iterable[Path | None]) -> None:
        """Delete those of the files that no segment is in any more."""
        in_use = {one.segment.path for one in (*self._committed.segments, *self._working)}
        self._directory.delete(paths, in_use)

    # Files: reading, merging, checking

    def _load(self) -> None:
        """Take over the state on disk."""
        try:
            loaded = self._directory.read()
        except IndexDamaged as error:
            self._give_up(error)
            loaded = self._committed
        self._directory.tidy(loaded.segments)
        # Searches keep their newer state while the files are behind it, until those have caught up.
        if loaded.upto >= self._committed.upto:
            self._show(loaded.segments)
        self._committed = loaded
        self._working = list(loaded.segments)
        self._checker = threading.Thread(target=self._check, name="quoth-check", daemon=True)
        self._checker.start()

    def _moved_on(self) -> bool:
        """Try to become the writing process; return whether the files are not what they were."""
        if not self._directory.take_over():
            return False
        if self._directory.generation == self._committed.generation:
            self._directory.tidy(self._committed.segments)
            return False
        self._load()
        return True

    def _give_up(self, error: IndexDamaged) -> None:
        """Be empty: the files are not what was written."""
        _log.warning("the index is empty and has to be filled again: %s", error)
        self._committed = CommitPoint((), 0, self._directory.generation)
        self._show(())
        self._building.drop()
        self._working = []

    def _check(self) -> None:
        try:
            commit.check(self._committed, self._closed)
        except IndexDamaged as error:
            self._lose(error)

    def _lose(self, error: IndexDamaged) -> None:
        """Be empty in the middle of everything."""
        with self._writing:
            self._give_up(error)
            self._void = True

    def _mergeable(self) -> list[LiveSegment]:
        return to_merge(self._committed.segments, with_files=self._directory.writable)

    def _merge(self) -> None:
        """Merge in the background until nothing is left to merge."""
        while not self._closed.is_set():
            self._checker.join()  # a merge would give damaged postings a new checksum
            with self._writing:
                if self._checker.is_alive():
                    continue
                self._merging = sources = self._mergeable()
            if not sources:
                return
            try:
                made = [one.saved(self._directory.with_file) for one in self._merged(sources)]
            except BaseException:
                self._merging = []
                raise
            with self._writing:
                self._merging = []
                self._install(sources, made)

    def _merged(self, sources: Sequence[LiveSegment]) -> list[LiveSegment]:
        return list(map(LiveSegment.of, merged(sources, self._kernels)))

    def _install(self, sources: Sequence[LiveSegment], made: Sequence[LiveSegment]) -> None:
        """Put the segments that sources were merged into in their place, if all are there."""
        there = {each.segment for each in self._committed.segments}
        if not all(each.segment in there for each in sources):
            for path in filter(None, (one.segment.path for one in made)):
                path.unlink(missing_ok=True)
            return
        committed = replaced(self._committed.segments, sources, made)
        # On from there: removals are counted in their order, and a commit only goes on with it.
        self._working = replaced(self._working, sources, committed[len(committed) - len(made) :])
        self._publish([each for each in committed if each.count], self._committed.upto)
