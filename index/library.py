"""The one door to a collection of articles: add, remove, ask."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from index.aliases import ALIASES, own_aliases
from index.answering.answerer import Answerer
from index.articles import Articles
from index.errors import (
    LibraryUnavailable,
    QuoteChanged,
)
from index.indexer import Indexer
from index.near_duplicates import NearDuplicates
from index.remote import RemoteAnswerer
from index.storage.storage import Storage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterable, Sequence
    from datetime import date
    from os import PathLike

    from index.models import Answer, Article, Caution, Quote, Verification
    from index.storage.reader import ReadSnapshot


log = logging.getLogger(__name__)


class Library(Articles):
    """A collection of articles that answers questions in their own words.

    Open it with `async with await Library.open(directory) as library:`. Work on text and index
    runs in worker threads; the event loop only waits.
    """

    def __init__(self, folder: Path, storage: Storage, index: Indexer, caution: Caution) -> None:
        super().__init__(storage, index)
        self._folder, self._caution = folder, caution
        self._elsewhere: RemoteAnswerer | None = None
        self._asking = Answerer(storage, index, caution)
        self._resembling = NearDuplicates(storage, index)

    @classmethod
    async def open(cls, directory: str | PathLike[str], *, caution: Caution = "balanced") -> Self:
        """Open the library in `directory`, which is made where it is not there.

        `caution` is how sure an answer must be to be given: eager, balanced or strict.
        Raises LibraryUnavailable where that cannot be.
        """
        folder = Path(directory)
        try:
            await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
            aliases = await asyncio.to_thread(own_aliases, folder / ALIASES)
            storage = await Storage.open(folder)
        except OSError as error:
            raise LibraryUnavailable(f"{folder} cannot be used: {error.strerror}") from error
        try:
            index = await Indexer.open(storage, folder / "index", aliases)
        except OSError as error:
            await storage.close()
            raise LibraryUnavailable(f"{folder} cannot be used: {error.strerror}") from error
        except BaseException:
            await storage.close()
            raise
        return cls(folder, storage, index, caution)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the database and the index."""
        self._preparing.close()
        if self._elsewhere:
            await self._elsewhere.close()
        await self._storage.close()
        # A merge under way is waited for.
        await asyncio.to_thread(self._index.close)

    async def warm(self) -> None:
        """Load the search kernels, so that the first question does not wait for them.

        Takes a fraction of a second; the first time after an installation they are compiled, which
        takes half a minute.
        """
        await self._asking.warm()

    def answer_here(self) -> None:
        """Answer in the thread that asks, which waits: for a process that does nothing else."""
        self._storage.reader.stay_here()

    async def answer_elsewhere(self) -> None:
        """Let another process answer from now on, and as long as it lives.

        It takes memory of its own, and is of use where there is a processor for it.
        """
        if self._elsewhere is None:
            try:
                self._elsewhere = await RemoteAnswerer.start(self._folder, self._caution)
            except OSError as error:
                log.warning("questions are not answered elsewhere: %r", error)

    async def catch_up(self) -> None:
        """Take into the index what any process has added or removed since it last looked."""
        await super().catch_up()
        if self._elsewhere:
            with suppress(OSError):  # which the next question hears of
                await self._elsewhere.catch_up()

    # Answering

    async def ask(
        self,
        question: str,
        *,
        previous: str | None = None,
        collections: Collection[str] | None = None,
        limit: int = 5,
        today: date | None = None,
        who: bool = False,
    ) -> Answer:
        """Answer `question` from the articles of `collections` (None: all), best quotes first.

        `previous` is the question asked just before, which this one may go on from; `today` is the
        day that "last week" counts from. With `who`, the question is only the words that somebody
        is to have said.
        """
        how: dict[str, Any] = {
            "previous": previous,
            "collections": collections,
            "limit": limit,
            "today": today,
            "who": who,
        }
        with self._answering():
            if elsewhere := self._elsewhere:
                try:
                    return await elsewhere.ask(question, **how)
                except OSError as error:
                    log.warning("the process that answers has ended: %r", error)
                    self._elsewhere = None
                    await elsewhere.close()
            return await self._asking.ask(question, **how)

    async def gists(self, questions: Sequence[str]) -> list[frozenset[str]]:
        """Return for each question the terms that say what it is about, as the index has them."""
        await self.catch_up()
        return await asyncio.to_thread(lambda: [self._index.gist(asked) for asked in questions])

    async def read_for_statements(self) -> AsyncIterator[int]:
        """Read articles for statements that were not, or by older rules; yield how many are done.

        Until an article's turn comes, answers go on from what is stored of it.
        """
        async for done in self._asking.read_unread():
            yield done

    async def find_words(
        self, words: str, *, collections: Collection[str] | None = None
    ) -> Verification:
        """Tell whether the library holds `words` word for word, nearly, or not, and where.

        Of several places the one most alike, and among those the one with a speaker.
        """
        return await self._asking.find(words, collections=collections)

    async def resembling(self, article: Article) -> list[Article]:
        """Return the articles of its collection that a stored one is nearly the same as."""
        await self._give_way()
        return await self._resembling.to(article)

    async def verify(self, quotes: Iterable[Quote]) -> None:
        """Read the quoted articles again and compare: the last step before a quote is shown.

        Raises QuoteChanged where an article was removed or says something else now.
        """
        await self._storage.reader.run_in_snapshot(partial(_compare, list(quotes)))


def _compare(quotes: Sequence[Quote], stored: ReadSnapshot) -> None:
    shown = {quote.article.number or 0: quote.article for quote in quotes}
    now = stored.articles(shown)
    for number, article in shown.items():
        there = now.get(number)
        if there is None or there.text != article.text:
            raise QuoteChanged(f"article {article.source_id} is not what was quoted")
