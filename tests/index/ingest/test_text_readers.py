"""Files read by processes of their own, within a time."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest

from index import Article, Library, ReadingError, Reason
from index.ingest.text_readers import File, TextReaders
from tests.index.workers.running import is_running, until_ended
from tests.index.workers.services import closed, dawdling

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index.ingest.prepare import Item


@pytest.fixture
async def readers() -> AsyncIterator[TextReaders]:
    one = TextReaders()
    yield one
    await one.close()


async def items(readers: TextReaders, content: bytes | Path, name: str) -> list[Item]:
    return [item async for some in readers.read(content, name) for item in some]


async def test_a_file_is_read_by_another_process_which_stays_for_the_next(
    readers: TextReaders,
) -> None:
    assert await items(readers, b"Mill\n\nIt is shut.", "mill.txt")
    [first] = readers.workers
    assert first != os.getpid()
    assert await items(readers, b"Ferry\n\nIt is late.", "ferry.txt")
    assert readers.workers == [first]
    await readers.close()
    assert not is_running(first)


async def test_a_long_file_comes_whole_and_in_order(readers: TextReaders, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": str(n), "text": f"Ferry {n}."}) for n in range(100)]
    path.write_text("\n".join([*lines, "no"]), encoding="utf-8")
    found = await items(readers, path, path.name)
    assert [one.source_id for one in found if isinstance(one, Article)] == [
        str(n) for n in range(100)
    ]
    assert isinstance(found[-1], ReadingError)


async def test_a_file_that_takes_too_long_is_refused_and_its_process_ended() -> None:
    readers = TextReaders(deadline_s=1.0, service=dawdling)
    [article, error] = await items(readers, b"x", "mill.md")
    assert isinstance(article, Article)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.TOOK_TOO_LONG
    assert str(error) == "mill.md: reading it took over 1 seconds"
    assert readers.workers == []
    await readers.close()


async def test_others_are_read_beside_a_slow_file() -> None:
    readers = TextReaders(count=2, deadline_s=20.0, service=dawdling)
    slow = asyncio.create_task(items(readers, b"x", "slow.md"))
    async with aclosing(readers.read(b"x", "quick.md")) as read:
        async for some in read:
            assert some
            break
    assert not slow.done()
    slow.cancel()
    await asyncio.wait([slow])
    await readers.close()


async def test_a_file_that_ends_the_process_is_refused_and_the_next_one_read() -> None:
    readers = TextReaders(deadline_s=20.0, service=dawdling)
    [error] = await items(readers, b"x", "end.md")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.BROKEN
    async with aclosing(readers.read(b"x", "mill.md")) as read:
        assert await anext(read)
    await readers.close()


async def test_a_process_that_was_killed_while_idle_loses_no_file(readers: TextReaders) -> None:
    assert await items(readers, b"Mill\n\nIt is shut.", "mill.txt")
    [idle] = readers.workers
    os.kill(idle, signal.SIGKILL)
    await until_ended(idle)
    await asyncio.sleep(0.1)
    [article] = await items(readers, b"Ferry\n\nIt is late.", "ferry.txt")
    assert isinstance(article, Article)


async def test_without_processes_a_file_is_read_all_the_same() -> None:
    readers = TextReaders(service=closed)
    [article] = await items(readers, b"Mill\n\nIt is shut.", "mill.txt")
    assert isinstance(article, Article)
    await readers.close()


async def test_no_more_files_are_read_at_once_than_there_are_processes() -> None:
    readers = TextReaders(count=1, deadline_s=20.0, service=dawdling)
    async with aclosing(readers.read(b"x", "mill.md")) as read:
        await anext(read)
        other = asyncio.create_task(items(readers, b"x", "end.md"))
        await asyncio.sleep(0.3)
        assert not other.done()
    [error] = await other
    assert isinstance(error, ReadingError)
    await readers.close()


async def test_an_idle_process_leaves() -> None:
    readers = TextReaders(kept_s=0.1)
    assert await items(readers, b"Mill\n\nIt is shut.", "mill.txt")
    [idle] = readers.workers
    await until_ended(idle)
    assert readers.workers == []
    await readers.close()


async def test_heading_of_spaces_freezes_nobody(tmp_path: Path) -> None:
    """A library reads the heading in time, and answers questions meanwhile."""
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "Mill", "The mill is shut.", language="en"))
        adding = asyncio.create_task(
            library.add(b"# a" + b" " * 200_000 + b"x\n\nThe ferry is late.", name="a.md")
        )
        answer = await library.ask("Which mill is shut?")
        assert answer.answered
        report = await adding
        # Nobody can read such a heading.
        assert [failure.reason for failure in report.failures] == [Reason.LONG_FIELD]


def test_a_file_that_is_gone_has_no_size(tmp_path: Path) -> None:
    assert File(tmp_path / "gone.txt", "gone.txt").megabytes == 0.0
