"""Articles of a library: added, removed, restored, and read."""

from __future__ import annotations

from contextlib import aclosing, suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from index.errors import (
    AmbiguousArticle,
    ArchiveUnreachable,
    ArticleNotFound,
    QuoteChanged,
    ReadingError,
)
from index.ingest.collections import collection_name, in_collection
from index.models import Added, Article, Report, stored_number
from index.storage.reaching import once_reached

if TYPE_CHECKING:
    from collections.abc import (
        AsyncGenerator,
        AsyncIterator,
        Awaitable,
        Callable,
        Collection,
        Iterable,
        Sequence,
    )
    from pathlib import Path

    from index.ingest.files import Begun, Files
    from index.ingest.pool import IngestPool
    from index.ingest.precedence import Precedence
    from index.ingest.prepare import Item
    from index.models import Counts, Kept, Prepared, Quote, Undone, Uploaded
    from index.originals import Originals
    from index.origins import Columns
    from index.storage.rows import Outcome
    from index.storage.truth import Truth


# Articles read at once by `every_article`.
BATCH = 500


class Articles:
    """Articles of a database. After each change `catch_up` brings the index in step.

    Files are read by `files`, and kept by `originals`. Additions are prepared in `pool`, and give
    way to questions by `precedence`.
    """

    def __init__(
        self,
        storage: Truth,
        files: Files,
        pool: IngestPool,
        precedence: Precedence,
        originals: Originals,
        catch_up: Callable[[], Awaitable[None]],
    ) -> None:
        self._storage = storage
        self._files = files
        self._pool = pool
        self._precedence = precedence
        self._originals = originals
        self._catch_up = catch_up

    async def _follow(self) -> None:
        """Bring the index in step. Where it cannot be reached, the next question does, or says so.

        What was changed is stored by then.
        """
        with suppress(ArchiveUnreachable):
            await self._catch_up()

    # Adding and removing

    async def add(
        self,
        content: Article | bytes | Path,
        *,
        name: str = "upload.txt",
        collection: str | None = None,
        upload: str | None = None,
    ) -> Report:
        """Add an article, or all articles of a file called `name`; they are searchable at once.

        JSON lines of a path are read as they are needed, so that memory does not grow with them.

        Each article is in whole, or is among the report's failures. `undo` takes back everything
        that was added under the name of an `upload`. Raises UnusableName.
        """
        added, failures = [], []
        async for outcome in self.add_each(
            content, name=name, collection=collection, upload=upload
        ):
            if isinstance(outcome, Added):
                added.append(outcome)
            else:
                failures.append(outcome)
        await self._follow()
        return Report(tuple(added), tuple(failures))

    async def add_each(
        self,
        content: Article | bytes | Path | Begun,
        *,
        name: str = "upload.txt",
        collection: str | None = None,
        upload: str | None = None,
        url: str | None = None,
    ) -> AsyncIterator[Added | ReadingError]:
        """Add as `add` does; yield the outcome of each article as soon as it is stored.

        `url` is where the file was found: the address of an article that names none itself.
        The next question or `catch_up` takes them into the index. Raises UnusableName.
        """
        own = None if collection is None else collection_name(collection)
        stored: list[int] = []
        count = 0
        async with aclosing(self._items(content, name, own, url)) as items:
            async for outcomes in self._pool.prepared(items):
                for one in outcomes:
                    await self._precedence.give_way()
                    if isinstance(one, ReadingError):
                        yield one
                        continue
                    add = partial(self._storage.writer.add, one, upload)
                    outcome, count = await once_reached(add), count + 1
                    if outcome.kind != "twin":
                        stored.append(outcome.number)
                    yield _added(one, outcome)
        await self._originals.keep(content, name, stored, count)

    def begin(self, content: bytes | Path, name: str, columns: Columns = ()) -> Begun:
        """Begin to read a file that `add_each` is to take later: others may be read meanwhile.

        `columns` are what the columns of a table are called (`columns_in`).

        Who does not add it then says so with `Begun.cancel`.
        """
        return self._files.begin(content, name, columns)

    async def _items(
        self,
        content: Article | bytes | Path | Begun,
        name: str,
        collection: str | None,
        url: str | None,
    ) -> AsyncGenerator[list[Item]]:
        """Yield an article, or what a file holds, in a collection, some at a time."""
        if isinstance(content, Article):
            from index.reading.limits import refused  # noqa: PLC0415
            from index.reading.plain import LONGEST_SOURCE_ID  # noqa: PLC0415

            own = in_collection(content, collection) if collection else content
            yield [refused(content, content.source_id[:LONGEST_SOURCE_ID]) or own]
            return
        async with aclosing(self._files.items(content, name)) as read:
            async for items in read:
                yield [_placed(one, collection, url) for one in items]

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
        found = await self._storage.kept(source_id)
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
        return await self._storage.last_kept(limit, collections)

    async def undo(self, upload: str) -> Undone:
        """Take back an upload in one go: new articles go, replaced ones are as they were.

        Articles that somebody else has changed since stay as they are.
        """
        undone = await self._storage.writer.undo(upload)
        await self._follow()
        return undone

    async def uploaded(self, upload: str) -> list[Uploaded]:
        """Return the articles of an upload that nobody has changed since, in its order."""
        return await self._storage.uploaded(upload)

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
        found = _seen(await self._storage.with_source_id(_as_stored(source_id)), collections)
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
        found = _seen(await self._storage.at_addresses(same), collections)
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
        await self._storage.writer.make_collection(collection_name(name))

    async def counts(self, *, collections: Collection[str] | None = None) -> Counts:
        """Return how much `collections` hold (None: the library)."""
        return await self._storage.counts(collections)

    async def verify(self, quotes: Iterable[Quote]) -> None:
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


def _placed(item: Item, collection: str | None, url: str | None) -> Item:
    """Return an article in a collection, with the address it was found at if it names none."""
    if isinstance(item, ReadingError):
        return item
    found = item if url is None or item.url is not None else replace(item, url=url)
    return in_collection(found, collection) if collection else found


def _added(one: Prepared, outcome: Outcome) -> Added:
    article = replace(one.article, number=outcome.number)
    return Added(
        article, outcome.kind, len(one.passages), outcome.twin, len(one.said), outcome.replaced
    )


def _seen(found: Sequence[Article], collections: Collection[str] | None) -> list[Article]:
    return [one for one in found if collections is None or one.collection in collections]
