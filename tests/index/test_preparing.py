"""Uploads made ready to be stored, by this process and by others."""

import asyncio
import multiprocessing
import os
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
