"""Additions to a library: articles, and files of articles, of which a few are stored at once."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from index.errors import ReadingError
from index.ingest.collections import collection_name, in_collection
from index.models import Added, Article, Report
from index.storage.reaching import once_reached

if TYPE_CHECKING:
    from collections.abc import (
        AsyncGenerator,
        AsyncIterator,
        Awaitable,
        Callable,
        Iterable,
        Iterator,
    )
    from pathlib import Path

    from index.ingest.files import Begun, Files
    from index.ingest.pool import IngestPool
    from index.ingest.precedence import Precedence
    from index.ingest.prepare import Item
    from index.models import Prepared
    from index.originals import Originals
    from index.origins import Columns
    from index.storage.rows import Outcome
    from index.storage.truth import Truth


# Articles and passages of one transaction: others who write, and questions, wait for no more, but
# for an article that is longer by itself.
TOGETHER, PASSAGES_TOGETHER = 8, 400


class Additions:
    """Additions to a database: `follow` brings the index in step after one.

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
        follow: Callable[[], Awaitable[None]],
    ) -> None:
        self._storage = storage
        self._files = files
        self._pool = pool
        self._precedence = precedence
        self._originals = originals
        self._follow = follow

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
        """Add as `add` does; yield the outcome of each article once it is stored.

        A few are stored at once: all of them, or none where the database fails, which raises
        LibraryUnavailable.

        `url` is where the file was found: the address of an article that names none itself.
        The next question or `catch_up` takes them into the index. Raises UnusableName.
        """
        own = None if collection is None else collection_name(collection)
        stored: list[int] = []
        count = 0
        async with aclosing(self._items(content, name, own, url)) as items:
            async for prepared in self._pool.prepared(items):
                for some in _groups(prepared):
                    outcomes = iter(await self._stored(some, upload))
                    for one in some:
                        if isinstance(one, ReadingError):
                            yield one
                            continue
                        outcome, count = next(outcomes), count + 1
                        if outcome.kind != "twin":
                            stored.append(outcome.number)
                        yield _added(one, outcome)
        await self._originals.keep(content, name, stored, count)

    async def _stored(
        self, prepared: Iterable[Prepared | ReadingError], upload: str | None
    ) -> list[Outcome]:
        """Store what could be prepared, in one transaction; return the outcomes."""
        await self._precedence.give_way()
        readable = [one for one in prepared if not isinstance(one, ReadingError)]
        if not readable:
            return []
        return await once_reached(partial(self._storage.writer.add_all, readable, upload))

    def begin(self, content: bytes | Path, name: str, columns: Columns = ()) -> Begun:
        """Begin to read a file that `add_each` is to take later: others may be read meanwhile.

        `columns` are the names of a table's columns (`columns_in`).

        A caller that does not add it after all says so with `Begun.cancel`.
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


def _groups(
    prepared: Iterable[Prepared | ReadingError],
) -> Iterator[list[Prepared | ReadingError]]:
    """Yield what is stored in one transaction, and what could not be prepared between.

    No article is in a group twice: to store a group again, as where its reply was lost, changes
    nothing.
    """
    group: list[Prepared | ReadingError] = []
    names: set[tuple[str, str]] = set()
    passages = 0
    for one in prepared:
        if not isinstance(one, ReadingError):
            name, more = (one.article.collection, one.article.source_id), len(one.passages)
            full = len(names) == TOGETHER or passages + more > PASSAGES_TOGETHER
            if names and (full or name in names):
                yield group
                group, names, passages = [], set(), 0
            names.add(name)
            passages += more
        group.append(one)
    if group:
        yield group


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
