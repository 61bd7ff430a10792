"""Files that articles were read from: kept as they came, given back, and read again."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ReadingError
from index.models import Added, Article
from index.origins import READING
from index.storage.originals import Original

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from index.ingest.files import Begun, Files
    from index.ingest.pool import IngestPool
    from index.storage.truth import Truth


class Originals:
    """Files of up to `largest` bytes, kept in the library's database; none where it is 0."""

    def __init__(self, storage: Truth, files: Files, pool: IngestPool, largest: int) -> None:
        self._storage, self._files, self._pool, self._largest = storage, files, pool, largest

    async def keep(
        self, content: Article | bytes | Path | Begun, name: str, numbers: Sequence[int], count: int
    ) -> None:
        """Keep the file that the articles of these numbers were read from, where it is no text.

        `count` is how many articles it held in all.
        """
        from index.reading import is_text  # noqa: PLC0415 - lists of articles need none

        if isinstance(content, Article) or not numbers or not self._largest:
            return
        source = content if isinstance(content, bytes | Path) else content.content
        if is_text(name):
            return
        held = await asyncio.to_thread(_read, source, self._largest)
        if held is not None:
            await self._storage.originals.keep(Original(name, held), READING, numbers, count)

    async def original(self, number: int) -> Original | None:
        """Return the file that an article was read from, None where none is kept.

        Neither is a file of several articles given back: some of them may be gone.
        """
        return await self._storage.originals.of(number)

    async def lines_left_out(self, number: int) -> tuple[str, ...]:
        """Return the first lines that were left out of an article, read in its file once more.

        Empty where no file is kept, or where that is a scan, which takes minutes.
        """
        original = await self.original(number)
        if original is None:
            return ()
        found = await self._storage.reader.run_in_snapshot(lambda read: read.articles([number]))
        if number not in found or found[number].by_ocr:
            return ()
        async with aclosing(self._files.items(original.content, original.name)) as read:
            async for items in read:
                for one in items:
                    if isinstance(one, Article) and one.origin:
                        return one.origin.lines
        return ()

    async def reread(self, *, everything: bool = False) -> AsyncIterator[Added | ReadingError]:
        """Read files again that older readers have read, or all; yield what comes of each article.

        An article that reads otherwise now is replaced, as if its file had been added again. One
        that somebody else has put in its place stays, and no article is new.
        """
        for key in await self._storage.originals.keys(None if everything else READING):
            found = await self._storage.originals.get(key)
            if found is None:
                continue
            original, numbers = found
            there = await self._storage.reader.run_in_snapshot(
                lambda stored, numbers=numbers: stored.articles(numbers)  # type: ignore[misc]
            )
            now: list[int] = []
            async for one in self._again(original, list(there.values())):
                if isinstance(one, Added) and one.article.number is not None:
                    now.append(one.article.number)
                yield one
            await self._storage.originals.keep(original, READING, now, len(numbers))

    async def _again(
        self, original: Original, stored: Sequence[Article]
    ) -> AsyncIterator[Added | ReadingError]:
        async with aclosing(self._files.items(original.content, original.name)) as read:
            async for items in read:
                wanted = [
                    one if isinstance(one, ReadingError) else _in_place_of(old, one)
                    for one in items
                    for old in (
                        [None]
                        if isinstance(one, ReadingError)
                        else [old for old in stored if old.source_id == one.source_id]
                    )
                ]
                async with aclosing(self._pool.prepared(wanted)) as prepared:
                    async for outcomes in prepared:
                        for one in outcomes:
                            if isinstance(one, ReadingError):
                                yield one
                                continue
                            done = await self._storage.writer.add(one)
                            article = replace(one.article, number=done.number)
                            yield Added(article, done.kind, len(one.passages), done.twin)


def _in_place_of(old: Article | None, article: Article) -> Article:
    """Return an article as it is read now, with what its file never said."""
    if old is None:
        return article
    return replace(article, collection=old.collection, url=article.url or old.url)


def _read(source: bytes | Path, largest: int) -> bytes | None:
    """Return the content of a file, None where it is too large or gone."""
    try:
        if isinstance(source, Path):
            small = source.is_file() and source.stat().st_size <= largest
            return source.read_bytes() if small else None
    except OSError:
        return None
    return source if len(source) <= largest else None
