"""The one door to a collection of articles: add, remove, ask."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from index.asking import Asking
from index.collections import collection_name, in_collection
from index.errors import (
    AmbiguousArticle,
    ArticleNotFound,
    LibraryUnavailable,
    QuoteChanged,
    ReadingError,
)
from index.following import Following
from index.models import Article
from index.preparing import prepared
from index.reading import read
from index.storage import Storage, stored_number
from index.text.names import read_groups

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterable
    from datetime import date
    from os import PathLike

    from index.answering import Caution
    from index.models import Answer, Quote
    from index.preparing import Prepared
    from index.rows import Counts, Outcome
    from index.wording import Verification


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article that was to be added.

    `kind` "unchanged" means that it was there already just so, and "twin" that the same text is
    there under another id, `twin`; nothing is stored then.
    """

    article: Article
    kind: Literal["added", "replaced", "unchanged", "twin"]
    passages: int
    twin: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What became of everything in one upload, in its order."""

    added: tuple[Added, ...] = ()
    failures: tuple[ReadingError, ...] = ()


# Articles exported at once.
BATCH = 500
# In the library's folder: names that stand for each other, which whoever keeps it may write.
ALIASES = "aliases.txt"


class Library:
    """A collection of articles that answers questions in their own words.

    Open it with `async with await Library.open(directory) as library:`. Work on text and index
    runs in worker threads; the event loop only waits.
    """

    def __init__(self, storage: Storage, index: Following, caution: Caution) -> None:
        self._storage = storage
        self._index = index
        self._asking = Asking(storage, index, caution)

    @classmethod
    async def open(cls, directory: str | PathLike[str], *, caution: Caution = "balanced") -> Self:
        """Open the library in `directory`, which is made where it is not there.

        `caution` is how sure an answer must be to be given: eager, balanced or strict.
        Raises LibraryUnavailable where that cannot be.
        """
        folder = Path(directory)
        try:
            await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
            aliases = await asyncio.to_thread(_own_aliases, folder / ALIASES)
            storage = await Storage.open(folder)
        except OSError as error:
            raise LibraryUnavailable(f"{folder} cannot be used: {error.strerror}") from error
        try:
            index = await Following.open(storage, folder / "index", aliases)
        except OSError as error:
            await storage.close()
            raise LibraryUnavailable(f"{folder} cannot be used: {error.strerror}") from error
        except BaseException:
            await storage.close()
            raise
        return cls(storage, index, caution)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the database and the index."""
        await self._storage.close()
        self._index.close()

    async def warm(self) -> None:
        """Load the search kernels, so that the first question does not wait for them.

        Takes a fraction of a second; the first time after an installation they are compiled, which
        takes half a minute.
        """
        await self._index.warm()

    # Adding and removing

    async def add(
        self,
        content: Article | bytes,
        *,
        name: str = "upload.txt",
        collection: str | None = None,
    ) -> Report:
        """Add an article, or all articles of a file called `name`; they are searchable at once.

        Each article is in whole, or is among the report's failures. Raises UnusableName.
        """
        added, failures = [], []
        async for outcome in self.add_each(content, name=name, collection=collection):
            if isinstance(outcome, Added):
                added.append(outcome)
            else:
                failures.append(outcome)
        await self.catch_up()
        return Report(tuple(added), tuple(failures))

    async def add_each(
        self,
        content: Article | bytes,
        *,
        name: str = "upload.txt",
        collection: str | None = None,
    ) -> AsyncIterator[Added | ReadingError]:
        """Add as `add` does and yield what becomes of each article as soon as it is stored.

        The next question or `catch_up` takes them into the index. Raises UnusableName.
        """
        items = [content] if isinstance(content, Article) else read(content, name)
        if collection is not None:
            own = collection_name(collection)
            items = (in_collection(item, own) for item in items)
        async for outcomes in prepared(items):
            for one in outcomes:
                if isinstance(one, ReadingError):
                    yield one
                else:
                    yield _added(one, await self._storage.add(one))

    async def remove(self, *source_ids: str, collection: str | None = None) -> list[Article]:
        """Remove articles for good and return them; all of them, or none.

        Raises ArticleNotFound or AmbiguousArticle, naming the id, before anything is removed.
        """
        within = None if collection is None else {collection}
        found = [await self.article(source_id, collections=within) for source_id in source_ids]
        await self._storage.remove([stored_number(article) for article in found])
        await self.catch_up()
        return found

    async def remove_number(
        self, number: int, *, collections: Collection[str] | None = None
    ) -> Article | None:
        """Remove the article with this number and return it, None if `collections` have none."""
        found = (await self.articles([number], collections=collections)).get(number)
        if not found or not await self._storage.remove([number]):
            return None
        await self.catch_up()
        return found

    # Asking

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
        return await self._asking.ask(
            question, previous=previous, collections=collections, limit=limit, today=today, who=who
        )

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

    async def verify(self, quotes: Iterable[Quote]) -> None:
        """Read the quoted articles again and compare: the last step before a quote is shown.

        Raises QuoteChanged where an article was removed or says something else now.
        """
        shown = list(quotes)
        numbers = {quote.article.number for quote in shown if quote.article.number is not None}
        stored = await self._storage.articles(numbers)
        for quote in shown:
            now = stored.get(quote.article.number or 0)
            if now is None or now.digest != quote.article.digest:
                raise QuoteChanged(f"article {quote.article.source_id} is not what was quoted")

    # Reading

    async def article(
        self, source_id: str, *, collections: Collection[str] | None = None
    ) -> Article:
        """Return the article with this source id in one of `collections` (None: all).

        Raises ArticleNotFound, or AmbiguousArticle where several of them have the id.
        """
        found = await self._storage.with_source_id(source_id)
        if collections is not None:
            found = [article for article in found if article.collection in collections]
        if not found:
            raise ArticleNotFound(f"there is no article {source_id}")
        if len(found) > 1:
            names = ", ".join(article.collection for article in found)
            raise AmbiguousArticle(f"article {source_id} is in several collections: {names}")
        return found[0]

    async def articles(
        self, numbers: Iterable[int], *, collections: Collection[str] | None = None
    ) -> dict[int, Article]:
        """Return those of `collections` (None: all) with these library numbers, by number."""
        found = await self._storage.articles(numbers)
        if collections is None:
            return found
        return {n: article for n, article in found.items() if article.collection in collections}

    async def newest(
        self, limit: int = 20, offset: int = 0, *, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of `collections` (None: all), newest first, without a date last."""
        return await self._storage.newest(limit, offset, collections)

    async def every_article(
        self, *, collections: Collection[str] | None = None
    ) -> AsyncIterator[Article]:
        """Yield all articles of `collections` (None: all) in the order they came."""
        numbers = await self._storage.numbers()
        for start in range(0, len(numbers), BATCH):
            some = await self.articles(numbers[start : start + BATCH], collections=collections)
            for number in sorted(some):
                yield some[number]

    async def collections(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""
        return await self._storage.sizes()

    async def size(self, *, collections: Collection[str] | None = None) -> int:
        """Return how many articles `collections` (None: all) have."""
        sizes = await self._storage.sizes()
        return sum(n for name, n in sizes.items() if collections is None or name in collections)

    async def make_collection(self, name: str) -> None:
        """Make a collection without articles, unless it is there. Raises UnusableName."""
        await self._storage.make_collection(collection_name(name))

    async def counts(self, *, collections: Collection[str] | None = None) -> Counts:
        """Return how much `collections` hold (None: the library)."""
        return await self._storage.counts(collections)

    # The index follows the database

    async def catch_up(self) -> None:
        """Take into the index what any process has added or removed since it last looked."""
        await self._index.catch_up()


def _added(one: Prepared, outcome: Outcome) -> Added:
    article = replace(one.article, number=outcome.number)
    return Added(article, outcome.kind, len(one.passages), outcome.twin)


def _own_aliases(path: Path) -> tuple[str, ...]:
    try:
        return read_groups(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError as error:
        raise LibraryUnavailable(f"{path} is not UTF-8") from error
    except ValueError as error:
        raise LibraryUnavailable(f"{path}, {error}") from error
