"""Uploads made ready to be stored, by this process and by others."""

import asyncio
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from index import Article, Library, ReadingError
from index.preparing import Prepared, prepared

MANY = 400
several_cores = pytest.mark.skipif(os.cpu_count() == 1, reason="one core prepares alone")


def upload() -> list[Article | ReadingError]:
    items: list[Article | ReadingError] = [
        Article(f"{number}", f"Harbour {number}", f"The ferry number {number} sailed at dawn.")
        for number in range(MANY)
    ]
    items[300] = ReadingError("ferries.jsonl, line 301", "it has no text")
    return items


def titles(outcomes: list[Prepared | ReadingError]) -> list[str]:
    return [one.article.title if isinstance(one, Prepared) else str(one) for one in outcomes]


EXPECTED = [one.title if isinstance(one, Article) else str(one) for one in upload()]


async def test_a_long_upload_comes_in_its_order_with_its_failures() -> None:
    found = [one async for some in prepared(upload()) for one in some]
    assert titles(found) == EXPECTED
    assert all(one.passages for one in found if isinstance(one, Prepared))


@several_cores
async def test_a_process_that_dies_is_done_without() -> None:
    found, killed = [], 0
    async for some in prepared(upload()):
        found.extend(some)
        for process in multiprocessing.active_children():
            process.kill()
            killed += 1
    assert titles(found) == EXPECTED
    assert killed


async def test_an_upload_that_is_given_up_leaves_no_process_behind() -> None:
    source = prepared(upload())
    async for some in source:
        if titles(some)[0] == "Harbour 300":
            break
    await source.aclose()
    async with asyncio.timeout(20):
        while multiprocessing.active_children():  # noqa: ASYNC110 - nothing tells of their end
            await asyncio.sleep(0.05)


async def test_a_long_upload_is_stored_and_found(tmp_path: Path) -> None:
    stored = [
        f'{{"id": "{item.source_id}", "text": "{item.text}"}}'
        for item in upload()
        if isinstance(item, Article)
    ]
    async with await Library.open(tmp_path) as library:
        report = await library.add("\n".join(stored).encode(), name="ferries.jsonl")
        assert len(report.added) == MANY - 1
        answer = await library.ask("When did the ferry number 399 sail?")
    assert answer.quotes[0].text == "The ferry number 399 sailed at dawn."


LONG_UPLOAD = """
import asyncio, multiprocessing, time
from index import Article
from index.preparing import prepared

async def main():
    items = (Article(str(number), "Ferry", "The ferry sailed.") for number in range(100_000))
    async for _ in prepared(items):
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
