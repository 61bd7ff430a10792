"""Uploads made ready to be stored, by this process and by others."""

import json
import os
import signal
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator
from contextlib import aclosing
from itertools import count, islice
from pathlib import Path

import pytest

from index import Article, Library, Place, ReadingError, Reason
from index.ingest.pool import CHUNK, IngestPool
from index.ingest.prepare import Item, Outcome
from index.models import Prepared
from tests.index.workers.running import is_running, until_ended

MANY = 400
several_cores = pytest.mark.skipif(os.cpu_count() == 1, reason="one core prepares alone")


def upload() -> Iterator[Article | ReadingError]:
    """Yield articles without end, and now and then one that could not be read."""
    for number in count():
        if number % 100 == 30:
            yield ReadingError(Place("ferries.jsonl", line=number + 1), Reason.NO_TEXT)
        else:
            text = f"The ferry number {number} sailed at dawn."
            yield Article(f"{number}", f"Harbour {number}", text)


async def until_others_help(source: AsyncGenerator[list[Outcome]], further: int) -> list[Outcome]:
    """Return what is prepared until other processes have done so many chunks."""
    found: list[Outcome] = []
    async for outcomes in source:
        found.extend(outcomes)
        further -= len(outcomes) == CHUNK
        if not further:
            break
    return found


def titles(outcomes: Iterable[Item | Outcome]) -> list[str]:
    articles = (one.article if isinstance(one, Prepared) else one for one in outcomes)
    return [one.title if isinstance(one, Article) else str(one) for one in articles]


@pytest.fixture
async def others() -> AsyncIterator[IngestPool]:
    pool = IngestPool(processes=2)
    yield pool
    workers = pool.workers
    await pool.close()
    assert not any(map(is_running, workers))


async def test_a_long_upload_comes_in_its_order_with_its_failures(others: IngestPool) -> None:
    async with aclosing(others.prepared(upload())) as source:
        found = await until_others_help(source, 20)
    assert titles(found) == titles(islice(upload(), len(found)))
    assert all(one.passages for one in found if isinstance(one, Prepared))


async def test_a_short_upload_calls_nobody(others: IngestPool) -> None:
    found = [one async for some in others.prepared(islice(upload(), 50)) for one in some]
    assert titles(found) == titles(islice(upload(), 50))
    assert not others.workers


async def test_a_process_that_dies_is_done_without(others: IngestPool) -> None:
    async with aclosing(others.prepared(upload())) as source:
        found = await until_others_help(source, 2)
        for process in (killed := others.workers):
            os.kill(process, signal.SIGKILL)
        found += await until_others_help(source, 20)
    assert killed
    assert titles(found) == titles(islice(upload(), len(found)))


async def test_others_are_called_again_after_one_has_died(others: IngestPool) -> None:
    async with aclosing(others.prepared(upload())) as source:
        found = await until_others_help(source, 2)
        died = others.workers
        os.kill(died[0], signal.SIGKILL)
        async for outcomes in source:
            found.extend(outcomes)
            if set(others.workers) - set(died) and len(outcomes) == CHUNK:
                break
    assert titles(found) == titles(islice(upload(), len(found)))


async def test_processes_stay_for_the_next_file(others: IngestPool) -> None:
    async with aclosing(others.prepared(upload())) as source:
        await until_others_help(source, 2)
    there = others.workers
    assert there
    async with aclosing(others.prepared(upload())) as source:
        assert len(await until_others_help(source, 2)) == 2 * CHUNK
    assert others.workers == there


async def test_processes_go_when_nothing_comes_for_a_while() -> None:
    pool = IngestPool(processes=2, alone=8, kept_s=0.01)
    async with aclosing(pool.prepared(upload())) as source:
        await until_others_help(source, 2)
        there = pool.workers
    await until_ended(*there)
    assert not pool.workers
    await pool.close()


async def test_processes_that_come_when_the_upload_is_over_go_as_well() -> None:
    pool = IngestPool(processes=2, alone=1, kept_s=0.01)
    assert len([some async for some in pool.prepared(islice(upload(), 9))]) > 1
    calling = pool._calling
    assert calling
    await calling
    await until_ended(*pool.workers)
    assert not pool.workers
    await pool.close()


@several_cores
async def test_a_library_that_is_closed_in_the_middle_leaves_no_process_behind(
    tmp_path: Path,
) -> None:
    async with await Library.open(tmp_path) as library:
        async with aclosing(library._pool.prepared(upload())) as source:
            await until_others_help(source, 2)
        workers = library._pool.workers
        assert all(map(is_running, workers))
    assert not any(map(is_running, workers))


async def test_a_long_upload_is_stored_and_found(tmp_path: Path) -> None:
    stored = [
        json.dumps({"id": item.source_id, "text": item.text})
        for item in islice(upload(), MANY)
        if isinstance(item, Article)
    ]
    async with await Library.open(tmp_path) as library:
        report = await library.add("\n".join(stored).encode(), name="ferries.jsonl")
        assert len(report.added) == len(stored)
        answer = await library.ask("When did the ferry number 399 sail?")
    assert answer.quotes[0].text == "The ferry number 399 sailed at dawn."
