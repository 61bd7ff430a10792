"""Files read in a process beside this one."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import TYPE_CHECKING

import pytest

from index import Article
from index.ingest.reader import Reader, read_confined
from index.workers.confined import Limits
from tests.index.workers.running import is_running, until_ended

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import ReadingError

PAGE = (
    b"<html><head><title>Mill sold</title></head><body><article><p>The mill on the Ane was sold on "
    b"Friday, and its new owner wants to grind rye.</p></article></body></html>"
)


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    made = Reader()
    yield made
    number = made.number
    await made.close()
    assert number is None or not is_running(number)


def title(items: list[Article | ReadingError]) -> str:
    [item] = items
    return item.title if isinstance(item, Article) else str(item)


async def test_pages_are_read_by_one_process_after_the_other(reader: Reader) -> None:
    assert title(await reader.read(PAGE, "mill.html")) == "Mill sold"
    first = reader.number
    found = await asyncio.gather(*(reader.read(PAGE, f"{n}.html") for n in range(4)))
    assert [title(items) for items in found] == ["Mill sold"] * 4
    assert reader.number == first


async def test_a_path_is_read_there(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "mill.html").write_bytes(PAGE)
    assert title(await reader.read(tmp_path / "mill.html", "mill.html")) == "Mill sold"
    missing = title(await reader.read(tmp_path / "no.html", "no.html"))
    assert missing == "no.html: it cannot be read: No such file or directory"


async def test_a_process_that_was_killed_is_followed_by_another(reader: Reader) -> None:
    await reader.read(PAGE, "mill.html")
    first = reader.number
    assert first
    os.kill(first, signal.SIGKILL)
    await until_ended(first)
    await reader.read(PAGE, "mill.html")
    assert title(await reader.read(PAGE, "mill.html")) == "Mill sold"
    assert reader.number != first


async def test_it_leaves_when_nothing_comes() -> None:
    reader = Reader(kept_s=0.05)
    await reader.read(PAGE, "mill.html")
    number = reader.number
    assert number
    await until_ended(number)
    assert reader.number is None
    await reader.close()


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (Limits(processor_s=1, wall_s=0.0), "mill.html: reading it took over 0 seconds"),
        (Limits(output=1), "mill.html: reading it takes more memory than a file may take"),
    ],
)
def test_what_takes_too_much_is_one_sentence_that_names_the_file(limits: Limits, told: str) -> None:
    assert title(read_confined((PAGE, "mill.html"), limits)) == told
