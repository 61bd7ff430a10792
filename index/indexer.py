"""Keeps the ranking in step with the change log, for the collections that are asked."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from index.batch import Batch
from index.errors import DatabaseReadOnly, DiskFull, IndexDamaged, LibraryUnavailable
from index.local_ranking import LocalPlace
from index.models import IndexState
from index.storage.failures import unwritable
from index.text.language import FALLBACK, likely
from index.text.stopwords import function_terms, most_at_home
from index.text.terms import terms
from index.workers.beside import Beside
from index.workers.cancellation import to_its_end

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
    from pathlib import Path

    from index.query.weighing import Statistics
    from index.ranking import Place, Ranking
    from index.storage.snapshots import Snapshot
    from index.storage.truth import Truth

T = TypeVar("T")

# Longest wait of questions for the index to take in changes, in seconds. Then they are answered
# from its last commit; each gives the rest of the work a moment more.
PATIENCE_S = 0.2
_MOMENT_S = 0.01


class Indexer:
    """Keeps an index in step with the database, whichever process writes to that.

    The index is kept in a `place`, by default in the library's `folder`. It is opened when it first
    catches up.
    """

    def __init__(self, storage: Truth, folder: Path, place: Place | None = None) -> None:
        self._storage = storage
        self._folder = folder
        self._place = place or LocalPlace(folder)
        self._opened: Ranking | None = None
        self._indexing = asyncio.Lock()
        # Version of the database that the index was last in step with, and its checkpoint then;
        # a damaged index falls back to 0.
        self._version: int | None = None
        # Ticket of each caller of `catch_up`; of the last one that looked; one numbering.
        self._turns = count()
        self._looked = -1
        self._upto: int | None = None
        self._following = Beside(self.catch_up)
        self._languages: dict[int, frozenset[str]] = {}
        self._collections: dict[str, int] = {}

    async def _open(self) -> None:
        """Open the index if it is not. Raises LibraryUnavailable."""
        if self._opened is not None:
            return
        identity = await self._storage.log.identity()
        try:
            index = await asyncio.to_thread(self._place.open, identity)
            # In this order: another process may be adding, and its index is not one to be deleted.
            if index.upto > await self._storage.log.last_change():
                index = await asyncio.to_thread(self._place.anew, index)
        except OSError as error:
            raise unwritable(self._folder, error) from error
        self._opened = index

    @property
    def _index(self) -> Ranking:
        """The index, which is open since it first caught up."""
        if self._opened is None:
            raise RuntimeError("the index has not caught up yet")
        return self._opened

    def languages(self, within: Collection[int] | None = None) -> frozenset[str]:
        """Return the languages of the articles of collections (None: all)."""
        return frozenset().union(
            *(own for one, own in self._languages.items() if within is None or one in within)
        )

    async def state(self) -> IndexState:
        """Return how much is in the index, and how far it is behind the articles."""
        if self._opened is None:
            return IndexState(0, await self._storage.log.last_change())
        behind = await self._storage.log.last_change() - self._opened.upto
        return IndexState(len(self._opened), max(0, behind))

    async def check_reached(self) -> None:
        """Raise ArchiveUnreachable where the articles or the index cannot be asked now."""
        await self._storage.log.last_change()
        identity = await self._storage.log.identity()
        await asyncio.to_thread(self._place.check_reached, identity)

    async def close(self) -> None:
        """Stop following, and close the index."""
        await self._following.stop()
        await asyncio.to_thread(self._close)  # a merge under way is waited for

    def _close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        self._place.close()

    async def warm(self) -> None:
        """Load what searches need."""
        await self.catch_up()
        await asyncio.to_thread(self._index.warm)

    def search(
        self, wanted: Sequence[str], k: int, within: Collection[int] | None
    ) -> dict[int, float]:
        """Return the best `k` passages of collections (None: all) with their scores, best first."""
        return dict(self._index.search(wanted, k, within))

    def likely(self, text: str, within: Collection[int] | None) -> list[str]:
        """Return the candidate languages of a question: first by stop words, then by letters.

        They are those of the articles of the collections `within` (None: all).
        """
        languages = self.languages(within)
        by_letters = likely(text, among=languages) or [FALLBACK]
        by_grammar = most_at_home(text, languages)
        first = [language for language in by_letters if language in by_grammar]
        return list(dict.fromkeys([*first, *by_grammar, *by_letters]))

    def keywords(self, question: str) -> frozenset[str]:
        """Return the keywords of a question: its terms without stop words, if there are others."""
        language = self.likely(question, None)[0]
        found = frozenset(terms(question, language))
        return (found - function_terms(language)) or found

    def with_statistics(
        self,
        work: Callable[[Statistics], T],
        within: Collection[int] | None,
        near: Callable[[Sequence[str], Sequence[int]], bool] | None = None,
    ) -> T:
        """Return what `work` makes of the statistics that questions are weighed with.

        They are those of a library that holds nothing but the collections `within`. `near` is
        whether terms stand side by side in one of some passages. `work` may be done several times,
        and changes nothing.
        """
        return self._index.with_statistics(work, within, near)

    def within(self, collections: Collection[str] | None) -> set[int] | None:
        """Return the ids of collections by their names, None for all."""
        if collections is None:
            return None
        return {self._collections[name] for name in collections if name in self._collections}

    def is_current(self, version: int) -> bool:
        """Whether the index holds this version of the database."""
        if self._opened is None or version != self._version:
            return False
        return self._opened.upto == self._upto

    async def in_step(self, work: Callable[[Snapshot], T]) -> T:
        """Run `work` in a snapshot of the database, with an index that holds all of it.

        The index nearly always does. Where it has very much to take in, `work` has it as it was
        committed last: removed and replaced articles are not in the snapshot. If its files turn out
        damaged, it is filled again and the work is run once more. Raises LibraryUnavailable where
        they are damaged again.
        """
        run = self._storage.reader.run_in_snapshot
        with suppress(IndexDamaged):  # it is empty now, and so is not current
            done = await run(partial(self._if_current, work))
            if done is not None:
                return done[0]
            await self._if_possible(self._follow_for_a_moment())
            return await run(work)
        await self._if_possible(self.catch_up())
        try:
            return await run(work)
        except IndexDamaged as error:
            raise LibraryUnavailable(
                f"the index is damaged as soon as it is written: {error}. Check the disk."
            ) from error

    async def _follow_for_a_moment(self) -> None:
        """Follow as long as a question waits: less where others have waited for the same."""
        until = (self._following.since or time.monotonic()) + PATIENCE_S
        for _ in range(2):  # the work under way may have begun before the last change
            in_time = await self.follow(max(_MOMENT_S, until - time.monotonic()))
            if not in_time or self.is_current(await self._storage.reader.version()):
                return

    async def follow(self, patience_s: float) -> bool:
        """Catch up, and return whether that was done in so many seconds; if not, it goes on.

        It is waited for to the end where the index has not been in step yet, or was damaged: there
        is nothing to answer from until then. Raises as `catch_up` does.
        """
        return await self._following.wait(None if self.upto is None else patience_s)

    @property
    def upto(self) -> int | None:
        """The last change before it was in step, None if it never was or has lost what it held."""
        if self._opened is None or self._upto is None or self._opened.upto < self._upto:
            return None
        return self._upto

    def _if_current(self, work: Callable[[Snapshot], T], stored: Snapshot) -> tuple[T] | None:
        """Run work if the index is in step with the snapshot: else return None."""
        return (work(stored),) if self.is_current(stored.version()) else None

    async def _if_possible(self, following: Awaitable[None]) -> None:
        """Catch up; where the disk takes nothing, go on with the index as it is.

        Raises LibraryUnavailable where there is none.
        """
        try:
            await following
        except (DiskFull, DatabaseReadOnly):
            if self._opened is None:
                raise
            # An empty ranking can as well be filled in another place, where there is room.
            other = await asyncio.to_thread(self._place.elsewhere, self._opened)
            if other is not None:
                self._opened = other
                await self.catch_up()

    async def catch_up(self) -> None:
        """Apply the changes that any process has made since the last time."""
        if self.is_current(await self._storage.reader.version()):
            return
        came = next(self._turns)
        async with self._indexing:
            # During an upload many wait here, and each would find new changes: it is enough that
            # one of them has looked since this one came.
            if came < self._looked:
                return
            # Half opened, it would keep the lock on its files from whoever opens it next.
            await to_its_end(self._open())
            looked, version = next(self._turns), await self._storage.reader.version()
            wanted = await self._storage.log.last_change()
            if self._index.shared and self._index.upto < wanted:
                await to_its_end(asyncio.to_thread(self._index.renew))
            while self._index.upto < wanted:
                await self._apply_next()
            self._languages = await self._storage.log.languages()
            self._collections = await self._storage.log.collections()
            self._version, self._upto, self._looked = version, self._index.upto, looked

    async def fill(self) -> AsyncIterator[tuple[int, int]]:
        """Catch up, for long; yield the last change that is in, and the newest, after each batch.

        Nothing else is to be asked of it meanwhile.
        """
        await to_its_end(self._open())
        while self._index.upto < (wanted := await self._storage.log.last_change()):
            await self._apply_next()
            yield self._index.upto, wanted

    async def _apply_next(self) -> None:
        """Apply the changes that follow to the index, as many as a commit takes, and commit it."""
        batch = await Batch.after(self._index.upto, self._storage.log)
        # The thread goes on where this is cancelled.
        await to_its_end(asyncio.to_thread(self._take_in, batch))

    def _take_in(self, batch: Batch) -> None:
        batch.take_into(self._index)
        try:
            self._index.commit(batch.upto)
        except OSError as error:
            raise unwritable(self._folder, error) from error
