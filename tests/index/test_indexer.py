"""The index follows the database, whatever cuts in."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from index import Library
from index.indexer import Indexer
from index.storage.storage import Storage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Article


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        yield opened


async def test_an_index_that_is_being_added_to_is_not_taken_for_an_older_databases(
    tmp_path: Path, library: Library, bridge: Article
) -> None:
    class Overtaken(Storage):
        """A database that another process adds to as soon as its last change has been read."""

        async def last_change(self) -> int:
            last = await super().last_change()
            await library.add(bridge)
            return last

    storage = await Overtaken.open(tmp_path)
    await library.catch_up()
    following = Indexer(storage, tmp_path)
    await following.catch_up()
    assert not following._index._lock.held
    following.close()
    await storage.close()


async def test_following_that_is_cut_off_ends_before_the_next_one_begins(
    library: Library, bridge: Article
) -> None:
    await library.catch_up()
    async for _ in library.add_each(bridge):
        pass
    index = library._index._index
    with index._writing:
        cut_off = asyncio.create_task(library.catch_up())
        while not any("to_thread" in str(task.get_coro()) for task in asyncio.all_tasks()):
            await library.counts()
        cut_off.cancel()
        await asyncio.wait([cut_off], timeout=0.05)
        assert not cut_off.done()
    with pytest.raises(asyncio.CancelledError):
        await cut_off
    assert index.upto == 1
    assert (await library.ask("who said the coalition is pretending?")).answered
