"""The index follows the database, whatever cuts in."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest

from index import IndexDamaged, Library, LibraryUnavailable
from index.engine import Seen
from index.indexer import PATIENCE_S, Indexer
from index.local_ranking import LocalRanking
from index.storage.change_log import ChangeLog
from index.storage.storage import Storage
from tests.index.engine_of import engine_of, in_the_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from index import Article
    from index.storage.snapshots import Snapshot

QUESTION = "who said the coalition is pretending?"


@in_the_folder
async def test_an_index_that_is_being_added_to_is_not_taken_for_an_older_databases(
    tmp_path: Path, library: Library, bridge: Article, archive: str | None
) -> None:
    class Overtaken(ChangeLog):
        """A log that another process adds to as soon as its last change has been read."""

        async def last_change(self) -> int:
            last = await super().last_change()
            await library.add(bridge)
            return last

    storage = await Storage.open(tmp_path, archive=archive)
    storage.log = Overtaken(storage._beside)
    await library.catch_up()
    following = Indexer(storage, tmp_path)
    await following.catch_up()
    assert not engine_of(following)._directory.writable
    await following.close()
    await storage.close()


@in_the_folder
async def test_following_that_is_cut_off_ends_before_the_next_one_begins(
    library: Library, bridge: Article
) -> None:
    await library.catch_up()
    async for _ in library.add_each(bridge):
        pass
    index = engine_of(library._index)
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
    assert (await library.ask(QUESTION)).answered


async def test_an_index_whose_opening_is_cut_off_is_the_one_that_writes_all_the_same(
    tmp_path: Path,
) -> None:
    for waits in range(0, 60, 3):
        storage = await Storage.open(tmp_path)
        indexer = Indexer(storage, tmp_path)
        cut_off = asyncio.create_task(indexer.catch_up())
        for _ in range(waits):
            await asyncio.sleep(0)
        cut_off.cancel()
        await asyncio.wait([cut_off])
        await indexer.catch_up()
        assert engine_of(indexer)._directory.writable
        await indexer.close()
        await storage.close()


@in_the_folder
async def test_questions_are_answered_from_what_there_was_while_very_much_is_taken_in(
    library: Library, bridge: Article, harvest: Article
) -> None:
    number = (await library.add(bridge)).added[0].article.number or 0
    await library.ask(QUESTION)
    async for _ in library.add_each(harvest):
        pass
    began = time.monotonic()
    with engine_of(library._index)._writing:  # as long as a large upload takes
        assert (await library.ask(QUESTION)).answered
        waited = time.monotonic() - began
        assert not (await library.ask("why did the olive harvest fail?")).answered
        # An article replaced or removed meanwhile is not shown, and its new text is not known yet.
        changed = replace(bridge, text=bridge.text.replace("pretending", "insisting"))
        async for _ in library.add_each(changed):
            pass
        assert not (await library.ask(QUESTION)).quotes
        await library._storage.writer.remove([number])
        assert not (await library.ask(QUESTION)).quotes
        assert (await library.find_wording("olive harvest")).kind == "exact"
    assert PATIENCE_S <= waited < 2
    await library.catch_up()
    assert (await library.ask("why did the olive harvest fail?")).answered


@in_the_folder
async def test_what_was_waited_for_in_vain_is_waited_for_only_once(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(bridge)
    await library.ask(QUESTION)
    async for _ in library.add_each(harvest):
        pass
    with engine_of(library._index)._writing:
        await library.ask(QUESTION)
        following = library._index._following
        assert following.since
        assert time.monotonic() - following.since >= PATIENCE_S
        began = time.monotonic()
        assert not await library._index.follow(0)
        assert (await library.ask(QUESTION)).answered
        assert time.monotonic() - began < 2
    await library.catch_up()
    assert following.since is None


async def test_an_index_that_was_never_in_step_is_waited_for(
    tmp_path: Path, library: Library, bridge: Article, archive: str | None
) -> None:
    async for _ in library.add_each(bridge):
        pass
    storage = await Storage.open(tmp_path, archive=archive)
    indexer = Indexer(storage, tmp_path)
    assert await indexer.follow(0)
    assert indexer.upto == 1
    # A lost index has to be there again before anything is answered from it.
    engine_of(indexer)._lose(IndexDamaged("1.segment", "is cut off"))
    assert await indexer.follow(0)
    assert indexer.upto == 1
    await indexer.close()
    await storage.close()


class CutOff(Seen):
    """View of an index in which a file turns out to be cut off as soon as it is searched."""

    def search(self, terms: Sequence[str], k: int = 10) -> list[tuple[int, float]]:  # noqa: ARG002
        error = IndexDamaged("1.segment", "is cut off")
        self._lose(error)
        raise error


class Fragile(LocalRanking):
    """An index whose next search finds a file cut off."""

    cut_off = True

    def _lose(self, error: IndexDamaged) -> None:
        self.cut_off = False
        super()._lose(error)

    def seen(self, within: Collection[int] | None = None) -> Seen:
        return CutOff(self._searcher, self._lose) if self.cut_off else super().seen(within)


@in_the_folder
async def test_an_index_that_turns_out_damaged_is_filled_again_and_answers(
    library: Library, bridge: Article, caplog: pytest.LogCaptureFixture
) -> None:
    article = (await library.add(bridge)).added[0].article
    before = await library.ask(QUESTION)
    healthy = engine_of(library._index)
    healthy.close()
    fragile = library._index._opened = Fragile.open(healthy._directory.folder)
    for work in (
        library.ask(QUESTION),
        library.find_wording(QUESTION),
        library.resembling(article),
    ):
        fragile.cut_off = True
        await work
        assert caplog.text.count("has to be filled again: 1.segment is cut off") == 1
        assert fragile.upto == healthy.upto
        caplog.clear()
    assert (await library.ask(QUESTION)).quotes == before.quotes


async def test_an_index_that_is_damaged_again_and_again_is_an_error_of_the_library(
    library: Library,
) -> None:
    def never(stored: Snapshot) -> NoReturn:
        raise IndexDamaged("1.segment", f"is cut off at {stored.version()}")

    with pytest.raises(LibraryUnavailable, match=r"1\.segment is cut off at .*Check the disk"):
        await library._index.in_step(never)
