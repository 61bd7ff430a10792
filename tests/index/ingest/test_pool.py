"""Uploads made ready to be stored, by this process and by others."""

import asyncio
import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator
from contextlib import aclosing
from itertools import count, islice
from pathlib import Path

import pytest

from index import Article, Library, ReadingError
from index.ingest.pool import CHUNK, IngestPool
from index.ingest.prepare import Item, Outcome
from index.models import Prepared

MANY = 400
several_cores = pytest.mark.skipif(os.cpu_count() == 1, reason="one core prepares alone")


def upload() -> Iterator[Article | ReadingError]:
    """Yield articles without end, and now and then one that could not be read."""
    for number in count():
        if number % 100 == 30:
            yield ReadingError(f"ferries.jsonl, line {number + 1}", "it has no text")
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


def processes() -> set[int | None]:
    return {process.pid for process in multiprocessing.active_children()}


async def until_no_process_is_left() -> None:
    async with asyncio.timeout(20):
        while multiprocessing.active_children():  # noqa: ASYNC110 - nothing tells of their end
            await asyncio.sleep(0.05)


@pytest.fixture
async def others() -> AsyncIterator[IngestPool]:
    processes = IngestPool()
    yield processes
    processes.close()
    await until_no_process_is_left()


@several_cores
async def test_a_long_upload_comes_in_its_order_with_its_failures(others: IngestPool) -> None:
    async with aclosing(others.prepared(upload())) as source:
        found = await until_others_help(source, 20)
    assert titles(found) == titles(islice(upload(), len(found)))
    assert all(one.passages for one in found if isinstance(one, Prepared))


async def test_a_short_upload_calls_nobody(others: IngestPool) -> None:
    found = [one async for some in others.prepared(islice(upload(), 50)) for one in some]
    assert titles(found) == titles(islice(upload(), 50))
    assert not processes()


@several_cores
async def test_a_process_that_dies_is_done_without(others: IngestPool) -> None:
    async with aclosing(others.prepared(upload())) as source:
        found = await until_others_help(source, 2)
        for process in (killed := multiprocessing.active_children()):
            process.kill()
        found += await until_others_help(source, 20)
    assert killed
    assert titles(found) == titles(islice(upload(), len(found)))


@several_cores
async def test_others_are_called_again_after_one_has_died(others: IngestPool) -> None:
    async with aclosing(others.prepared(upload())) as source:
        found = await until_others_help(source, 2)
        died = processes()
        for process in multiprocessing.active_children():
            process.kill()
        async for outcomes in source:
            found.extend(outcomes)
            if processes() - died and len(outcomes) == CHUNK:
                break
    assert titles(found) == titles(islice(upload(), len(found)))


@several_cores
async def test_processes_stay_for_the_next_file_and_go_when_none_comes() -> None:
    others = IngestPool(kept_s=1.0)
    async with aclosing(others.prepared(upload())) as source:
        await until_others_help(source, 2)
    there = processes()
    assert there
    async with aclosing(others.prepared(upload())) as source:
        assert len(await until_others_help(source, 2)) == 2 * CHUNK
    assert processes() >= there
    await until_no_process_is_left()


@several_cores
async def test_a_library_that_is_closed_in_the_middle_leaves_no_process_behind(
    tmp_path: Path,
) -> None:
    async with await Library.open(tmp_path) as library:
        async with aclosing(library._pool.prepared(upload())) as source:
            await until_others_help(source, 2)
        assert processes()
    await until_no_process_is_left()


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


LONG_UPLOAD = """
import asyncio, multiprocessing, time
from index import Article
from index.ingest.pool import IngestPool

async def main():
    items = (Article(str(number), "Ferry", "The ferry sailed.") for number in range(100_000))
    async for _ in IngestPool().prepared(items):
        if multiprocessing.active_children():
            print("begun", flush=True)
            time.sleep(60)

asyncio.run(main())
"""


@several_cores
def test_processes_end_with_the_one_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", LONG_UPLOAD], stdout=subprocess.PIPE) as killed:
        assert killed.stdout
        assert killed.stdout.readline() == b"begun\n"
        killed.kill()
        # Its children hold the other end: it is closed when the last of them is gone.
        assert killed.communicate(timeout=30)[0] == b""


@several_cores
def test_a_key_that_ends_the_program_is_not_for_its_processes() -> None:
    waiting = LONG_UPLOAD.replace("multiprocessing.active_children()", f"len(_) == {CHUNK}")
    waiting = waiting.replace("time.sleep", "await asyncio.sleep")
    ended = subprocess.Popen(
        [sys.executable, "-c", waiting],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with ended:
        assert ended.stdout
        assert ended.stdout.readline() == b"begun\n"
        os.killpg(ended.pid, signal.SIGINT)
        said = ended.communicate(timeout=30)[1]
    assert b"KeyboardInterrupt" in said
    assert b"_process_worker" not in said
