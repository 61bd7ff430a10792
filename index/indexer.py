"""The index as it follows the database, and what is known of all articles at once."""

from __future__ import annotations

import asyncio
import shutil
import threading
from contextlib import suppress
from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from index.engine import Bm25Index
from index.errors import IndexDamaged, LibraryUnavailable
from index.query.analysis import Statistics
from index.query.variants import Vocabulary
from index.text.language import FALLBACK, likely
from index.text.stopwords import function_terms, most_at_home
from index.text.terms import terms, title_terms
from index.workers.cancellation import to_its_end

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from index.query.variants import Similar
    from index.storage.reader import ReadSnapshot
    from index.storage.rows import Change, Indexed
    from index.storage.storage import Storage

T = TypeVar("T")

# Changes taken into the index between two commits: bounds memory, and what a crash repeats.
BATCH = 500


class Indexer:
    """An index that holds what the database holds, whichever process wrote it.

    It has its files in the library's `folder`, and opens them when it first catches up.
    """

    def __init__(self, storage: Storage, folder: Path, aliases: tuple[str, ...] = ()) -> None:
        self._storage = storage
        self._folder = folder
        self._opened: Bm25Index | None = None
        self._aliases = aliases
        self._indexing = asyncio.Lock()
        # The words there are, by their sound: learned when a question first needs them.
        self._vocabulary: Vocabulary | None = None
        self._learning = threading.Lock()
        # Up to where database and index were in step; the index falls back to 0 if it is damaged.
        self._version: int | None = None
        # Who came to catch up, and when the last one looked who is done, in the same order.
        self._turns = count()
        self._looked = -1
        self._upto: int | None = None
        self._languages: frozenset[str] = frozenset()
        self._collections: dict[str, int] = {}

    async def _open(self) -> None:
        """Open the index if it is not. Raises LibraryUnavailable."""
        if self._opened is not None:
            return
        place = self._folder / "index" / await self._storage.identity()
        try:
            index = await asyncio.to_thread(_open_index, place)
            # In this order: another process may be adding, and its index is not one to be deleted.
            if index.upto > await self._storage.last_change():
                index = await asyncio.to_thread(_anew, index, place)
        except OSError as error:
            raise LibraryUnavailable(f"{self._folder} cannot be used: {error.strerror}") from error
        self._opened = index

    @property
    def _index(self) -> Bm25Index:
        """The index, which is open since it first caught up."""
        if self._opened is None:
            raise RuntimeError("the index has not caught up yet")
        return self._opened

    @property
    def languages(self) -> frozenset[str]:
        """The languages that the articles are in."""
        return self._languages

    def close(self) -> None:
        """Close the index."""
        if self._opened is not None:
            self._opened.close()

    async def warm(self) -> None:
        """Have ready what searches need, and the vocabulary."""
        await self.catch_up()
        await asyncio.to_thread(self._index.warm)
        await asyncio.to_thread(self._similar, "")

    def search(
        self, wanted: Sequence[str], k: int, within: Collection[int] | None
    ) -> dict[int, float]:
        """Return the best `k` passages with their scores, the best first.

        A collection that has come after `within` was asked for may be searched too.
        """
        return dict(self._index.search(wanted, k=k, within=self._less_than_all(within)))

    def _less_than_all(self, within: Collection[int] | None) -> Collection[int] | None:
        """Return `within`, None where that is every collection: searching all takes less."""
        if within is not None and set(within).issuperset(self._collections.values()):
            return None
        return within

    def likely(self, text: str) -> list[str]:
        """Return the languages a question may be in: its grammar tells best, then its letters."""
        by_letters = likely(text, among=self._languages) or [FALLBACK]
        by_grammar = most_at_home(text, self._languages)
        first = [language for language in by_letters if language in by_grammar]
        return list(dict.fromkeys([*first, *by_grammar, *by_letters]))

    def gist(self, question: str) -> frozenset[str]:
        """Return the terms of a question that say what it is about."""
        language = self.likely(question)[0]
        found = frozenset(terms(question, language))
        return (found - function_terms(language)) or found

    def statistics(self, within: Collection[int] | None = None) -> Statistics:
        """Return what questions to the collections `within` are weighed with.

        A term that none of them has is in no passage, and sounds like nothing that others have.
        How rare those are that they have is counted over the whole library.
        """
        frequency, similar = self._index.document_frequency, self._similar
        within = self._less_than_all(within)
        if within is not None:
            held = cache(partial(self._held, within))

            def frequency(term: str) -> int:
                return self._index.document_frequency(term) if held(term) else 0

            similar = partial(self._similar, held=held)
        return Statistics(len(self._index), frequency, similar, self._aliases)

    def _held(self, within: Collection[int], term: str) -> bool:
        return bool(self._index.search([term], k=1, within=within))

    def _similar(self, term: str, held: Callable[[str], bool] | None = None) -> list[Similar]:
        with self._learning:
            if self._vocabulary is None:
                self._vocabulary = Vocabulary(term for term, _ in self._index.vocabulary())
        return self._vocabulary.similar(term, held)

    def within(self, collections: Collection[str] | None) -> set[int] | None:
        """Return the collections' numbers, None for all of them."""
        if collections is None:
            return None
        return {self._collections[name] for name in collections if name in self._collections}

    def is_current(self, version: int) -> bool:
        """Whether nothing has changed since it caught up with this version of the database."""
        if self._opened is None or version != self._version:
            return False
        return self._opened.upto == self._upto

    async def in_step(self, work: Callable[[ReadSnapshot], T]) -> T:
        """Do `work` over the database at one moment, with an index that holds all of it.

        It nearly always does. An index whose files turn out damaged is filled again, and the work
        is done once more. Raises LibraryUnavailable where they are damaged again.
        """
        reader = self._storage.reader
        with suppress(IndexDamaged):  # it is empty now, and so is not current
            done = await reader.run_in_snapshot(partial(self._if_current, work))
            if done is not None:
                return done[0]
        await self.catch_up()
        try:
            return await reader.run_in_snapshot(work)
        except IndexDamaged as error:
            raise LibraryUnavailable(
                f"the index is damaged as soon as it is written: {error}. Check the disk."
            ) from error

    def _if_current(
        self, work: Callable[[ReadSnapshot], T], stored: ReadSnapshot
    ) -> tuple[T] | None:
        """Do work if the index holds what is stored: else return None."""
        return (work(stored),) if self.is_current(stored.version()) else None

    async def catch_up(self) -> None:
        """Take into the index what any process has added or removed since it last looked."""
        if self.is_current(await self._storage.version()):
            return
        came = next(self._turns)
        async with self._indexing:
            # While an upload goes on many wait here, and each would find something new: it is
            # enough that somebody has looked since this one came.
            if came < self._looked:
                return
            await self._open()
            looked, version = next(self._turns), await self._storage.version()
            wanted = await self._storage.last_change()
            while self._index.upto < wanted:
                await self._apply(await self._storage.changes(self._index.upto, BATCH))
            self._languages = await self._storage.languages()
            self._collections = await self._storage.collections()
            self._version, self._upto, self._looked = version, self._index.upto, looked

    async def _apply(self, batch: Sequence[Change]) -> None:
        """Take some changes into the index and commit it.

        Passages are looked up by the ids that came with the change: those of an article that has
        been replaced or removed since are not there, and a later change says so.
        """
        added = [change for change in batch if change.kind == "added"]
        # At once: questions wait for this, and each by itself would wait for the loop as well.
        read = await asyncio.gather(
            *(self._storage.indexed(change.article, change.passages) for change in added)
        )
        came = [indexed for indexed in read if indexed]
        gone = {
            number for change in batch if change.kind == "removed" for number in change.passages
        }
        # The thread goes on where this is cancelled.
        await to_its_end(asyncio.to_thread(self._take_in, gone, came, batch[-1].change))

    def _take_in(self, gone: set[int], came: Sequence[Indexed], upto: int) -> None:
        self._index.remove(gone)
        for article in came:
            passages_terms = _indexed_terms(article)
            self._index.add(passages_terms, collection=article.collection)
            if self._vocabulary is not None:
                self._vocabulary.add({term for _, own in passages_terms for term in own})
        self._index.commit(upto)


def _open_index(place: Path) -> Bm25Index:
    """Open the index of a database, deleting those of others."""
    for other in place.parent.glob("*"):
        if other != place:
            shutil.rmtree(other, ignore_errors=True)
    return Bm25Index.open(place)


def _anew(index: Bm25Index, place: Path) -> Bm25Index:
    """Open a new index in the place of one that holds changes which the database has not.

    That is so after an older database was put in the place of a newer one.
    """
    index.close()
    shutil.rmtree(place)
    return Bm25Index.open(place)


def _indexed_terms(article: Indexed) -> list[tuple[int, list[str]]]:
    """Return the passages' terms by id; the first is also found by the words of the title."""
    found = [(passage.id, passage.terms) for passage in article.passages]
    found[0][1].extend(title_terms(article.title, article.language))
    return found
