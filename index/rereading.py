"""Articles that an older version has read, read again while questions go on being answered."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from index.ingest.passages import passages
from index.statements.extraction import statements_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

    from index.models import Article
    from index.storage.snapshots import Snapshot
    from index.storage.truth import Truth

# Articles that are read from the database at once.
BATCH = 100


async def read_again(storage: Truth) -> AsyncIterator[int]:
    """Read again what an older version has read, passages first, then statements; yield the count.

    Raises LibraryUnavailable where the articles cannot be used.
    """
    done = 0
    async for article in _each(storage, storage.shelf.unanalysed):
        language = article.language or ""
        found = await asyncio.to_thread(passages, article.text, language, article.marks)
        await storage.writer.analyse(article, found)
        done += 1
        yield done
    async for article in _each(storage, storage.shelf.unread):
        said = await asyncio.to_thread(statements_of, article)
        await storage.writer.say(article, said)
        done += 1
        yield done


async def _each(
    storage: Truth, waiting: Callable[[int], Awaitable[list[int]]]
) -> AsyncIterator[Article]:
    """Yield the articles whose numbers wait, some at a time, until none but damaged ones do."""
    damaged = set[int]()
    while numbers := set(await waiting(BATCH + len(damaged))) - damaged:
        articles = await storage.reader.run_in_snapshot(partial(_articles, sorted(numbers)))
        damaged |= numbers - articles.keys()
        for article in articles.values():
            yield article


def _articles(numbers: Sequence[int], stored: Snapshot) -> dict[int, Article]:
    return stored.articles(numbers)
