"""Articles of a library: removed, restored, and read."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING

from index.errors import (
    AmbiguousArticle,
    ArticleNotFound,
    QuoteChanged,
)
from index.ingest.collections import collection_name
from index.models import Article, stored_number

if TYPE_CHECKING:
    from collections.abc import (
        AsyncIterator,
        Awaitable,
        Callable,
        Collection,
        Iterable,
        Sequence,
    )

    from index.models import Counts, Kept, Quote, Undone, Uploaded
    from index.storage.truth import Truth


# Articles read at once by `every_article`.
BATCH = 500


class Articles:
    """Articles of a database. After each change `follow` brings the index in step."""

    def __init__(self, storage: Truth, follow: Callable[[], Awaitable[None]]) -> None:
        self._storage = storage
        self._follow = follow

    # Removing and restoring

    async def remove(self, *source_ids: str, collection: str | None = None) -> list[Article]:
        """Remove articles and return them; all of them, or none.

        Until `forget_removed` they can be restored. Raises ArticleNotFound or AmbiguousArticle,
        naming the id, before anything is removed.
        """
        within = None if collection is None else {collection}
        found = [await self.article(source_id, collections=within) for source_id in source_ids]
        await self._storage.writer.remove([stored_number(article) for article in found])
        await self._follow()
        return found

    async def remove_number(
        self, number: int, *, collections: Collection[str] | None = None
    ) -> Article | None:
        """Remove the article with this library number and return it.

        None if it is gone already, or is in none of `collections` (None: all).
        """
        found = (await self.articles([number], collections=collections)).get(number)
        if not found or not await self._storage.writer.remove([number]):
            return None
        await self._follow()
        return found

    async def restore(
        self, source_id: str, *, collections: Collection[str] | None = None
    ) -> Article:
        """Restore the version of an article that was removed or replaced last.

        The article in its place is kept in turn: restoring once more brings that back. Raises
        ArticleNotFound where nothing is kept in `collections` (None: all), AmbiguousArticle where
        several have something.
        """
        source_id = _as_stored(source_id)
        found = await self._storage.history.kept(source_id)
        names = [
            one.collection for one in found if collections is None or one.collection in collections
        ]
        if len(names) > 1:
            raise AmbiguousArticle(f"{source_id} is kept in several collections: {names}")
        number = await self._storage.writer.restore(source_id, names[0]) if names else None
        if number is None:
            raise ArticleNotFound(f"nothing is kept of an article {source_id}")
        await self._follow()
        back = (await self.articles([number])).get(number)
        if back is None:
            raise ArticleNotFound(f"article {source_id} was removed again")
        return back

    async def kept(
        self, limit: int = 10, *, collections: Collection[str] | None = None
    ) -> list[Kept]:
        """Return what can be restored in `collections` (None: all), the last gone first."""
        return await self._storage.history.last_kept(limit, collections)

    async def undo(self, upload: str) -> Undone:
        """Take back an upload in one go: new articles go, replaced ones are as they were.

        Articles that somebody else has changed since stay as they are.
        """
        undone = await self._storage.writer.undo(upload)
        await self._follow()
        return undone

    async def uploaded(self, upload: str) -> list[Uploaded]:
        """Return the articles of an upload that nobody has changed since, in its order."""
        return await self._storage.history.uploaded(upload)

    async def forget_removed(self, before: int) -> int:
        """Delete versions that went before a time, in seconds since 1970; return how many."""
        return await self._storage.writer.forget(before)

    # Reading

    async def article(
        self, source_id: str, *, collections: Collection[str] | None = None
    ) -> Article:
        """Return the article with this source id in one of `collections` (None: all).

        Raises ArticleNotFound, or AmbiguousArticle where several of them have the id.
        """
        found = _seen(await self._storage.shelf.with_source_id(_as_stored(source_id)), collections)
        if not found:
            raise ArticleNotFound(f"there is no article {source_id}")
        if len(found) > 1:
            names = ", ".join(article.collection for article in found)
            raise AmbiguousArticle(f"article {source_id} is in several collections: {names}")
        return found[0]

    async def article_at(
        self, address: str, *, collections: Collection[str] | None = None
    ) -> Article | None:
        """Return the newest article of `collections` (None: all) with this address, if any.

        With http or https and with or without a slash at the end it is the same.
        """
        rest = address.partition("://")[2] or address
        rest = rest.partition("#")[0].rstrip("/")
        same = [f"{start}{rest}{end}" for start in ("https://", "http://", "") for end in ("", "/")]
        found = _seen(await self._storage.shelf.at_addresses(same), collections)
        return found[-1] if found else None

    async def articles(
        self, numbers: Iterable[int], *, collections: Collection[str] | None = None
    ) -> dict[int, Article]:
        """Return the articles of `collections` (None: all) that have these library numbers."""
        found = await self._storage.reader.run_in_snapshot(lambda stored: stored.articles(numbers))
        if collections is None:
            return found
        return {n: article for n, article in found.items() if article.collection in collections}

    async def newest(
        self, limit: int = 20, offset: int = 0, *, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of the articles of `collections` (None: all), newest first.

        Those without a date come last.
        """
        return await self._storage.shelf.newest(limit, offset, collections)

    async def newest_in(
        self, language: str, limit: int = 20, *, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return the articles of `collections` (None: all) in a language that came last.

        The last one is first, however old it is: `newest` goes by the day of publication.
        """
        return await self._storage.shelf.newest_in(language, limit, collections)

    async def every_article(
        self, *, collections: Collection[str] | None = None
    ) -> AsyncIterator[Article]:
        """Yield all articles of `collections` (None: all) in the order they came."""
        numbers = await self._storage.shelf.numbers()
        for start in range(0, len(numbers), BATCH):
            some = await self.articles(numbers[start : start + BATCH], collections=collections)
            for number in sorted(some):
                yield some[number]

    async def damaged(self) -> list[str]:
        """Read all articles; return of each that is not what was stored a sentence about it."""
        numbers = await self._storage.shelf.numbers()
        faults: list[str] = []
        for start in range(0, len(numbers), BATCH):
            look = methodcaller("damaged", numbers[start : start + BATCH])
            faults += await self._storage.reader.run_in_snapshot(look)
        return faults

    async def collections(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""
        return await self._storage.shelf.sizes()

    async def size(self, *, collections: Collection[str] | None = None) -> int:
        """Return how many articles `collections` (None: all) have."""
        sizes = await self._storage.shelf.sizes()
        return sum(n for name, n in sizes.items() if collections is None or name in collections)

    async def make_collection(self, name: str) -> None:
        """Make a collection without articles, unless it is there. Raises UnusableName."""
        await self._storage.writer.make_collection(collection_name(name))

    async def counts(self, *, collections: Collection[str] | None = None) -> Counts:
        """Return how much `collections` hold (None: the library)."""
        return await self._storage.shelf.counts(collections)

    async def check_quotes(self, quotes: Iterable[Quote]) -> None:
        """Read the quoted articles again and compare: the last step before a quote is shown.

        Raises QuoteChanged where an article was removed or says something else now.
        """
        shown: dict[int, Article] = {}
        for quote in quotes:
            for article in (quote.article, *(other.article for other in quote.contrary)):
                shown[article.number or 0] = article
        stored = await self.articles(shown)
        for number, article in shown.items():
            there = stored.get(number)
            if there is None or there.text != article.text:
                raise QuoteChanged(f"article {article.source_id} is not what was quoted")


def _as_stored(source_id: str) -> str:
    """Return a source id as it is stored: the bytes of a command line need not be text."""
    return source_id.encode("utf-8", "replace").decode()


def _seen(found: Sequence[Article], collections: Collection[str] | None) -> list[Article]:
    return [one for one in found if collections is None or one.collection in collections]
