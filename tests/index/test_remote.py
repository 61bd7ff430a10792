"""Questions that another process answers, as if it were this one."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from index import Article, Library, TookTooLong
from index.answering.request import Request
from index.pace import Restarts
from index.remote import RemoteAnswerer
from tests.index.workers.running import is_running

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Answer


FERRY = Article(
    "ferry", "The ferry is late", 'The ferry is late again. "It is the tide," said Nora Quill.'
)
MILL = Article("mill", "The mill is shut", "The mill on the hill has been shut since March.")
LATE = Request("what is late again?", date(2026, 5, 4))
SHUT = replace(LATE, question="since when is the mill shut?")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(FERRY)
        yield opened


@pytest.fixture
async def remote(library: Library, tmp_path: Path) -> AsyncIterator[RemoteAnswerer]:
    """The other process by itself, over the folder of the library."""
    assert library is not None
    started = await RemoteAnswerer.start(tmp_path, "balanced", Restarts(0.01, 0.02))
    yield started
    await started.close()


async def answered(remote: RemoteAnswerer, request: Request) -> Answer:
    answer = await remote.ask(request)
    assert answer is not None
    return answer


async def test_the_answer_is_the_same(library: Library, remote: RemoteAnswerer) -> None:
    request = replace(LATE, question="who said it is the tide?", limit=3)
    there = await answered(remote, request)
    here = await library.ask(request.question, limit=request.limit)
    assert there.quotes
    assert (there.quotes, there.answered, there.asks_who) == (here.quotes, True, True)


async def test_what_is_added_here_is_found_there(library: Library, remote: RemoteAnswerer) -> None:
    assert not (await answered(remote, SHUT)).answered
    await library.add(MILL)
    answer = await answered(remote, SHUT)
    assert [quote.article.title for quote in answer.quotes] == ["The mill is shut"]
    await library.remove("mill")
    assert not (await answered(remote, SHUT)).answered


async def test_what_goes_wrong_there_is_raised_here_and_it_goes_on(remote: RemoteAnswerer) -> None:
    nonsense: Any = "many"
    with pytest.raises(TypeError):
        await remote.ask(replace(LATE, limit=nonsense))
    assert (await answered(remote, LATE)).answered


async def test_a_process_that_has_ended_is_started_again(
    remote: RemoteAnswerer, caplog: pytest.LogCaptureFixture
) -> None:
    first = remote.process
    os.kill(first or 0, signal.SIGKILL)
    asked = [asyncio.create_task(remote.ask(LATE)) for _ in range(3)]
    # Until it is there again nobody waits for it.
    assert await asyncio.gather(*asked) == [None] * 3
    await remote.catch_up(1)
    async with asyncio.timeout(60):
        while remote.process in {first, None}:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.05)
    assert (await answered(remote, LATE)).answered
    assert "the answering process has ended (killed by SIGKILL)" in caplog.text


async def test_a_process_that_stands_still_is_ended_and_another_answers(
    library: Library, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert library is not None
    remote = await RemoteAnswerer.start(tmp_path, "balanced", Restarts(0.01, 0.02), within_s=1.0)
    first = remote.process
    os.kill(first or 0, signal.SIGSTOP)
    early = asyncio.create_task(remote.ask(LATE))
    await asyncio.sleep(0.5)
    behind = asyncio.create_task(remote.ask(SHUT))
    with pytest.raises(TookTooLong):
        await early
    # Its own time is not over: it is answered in this process.
    assert await behind is None
    async with asyncio.timeout(60):
        while remote.process in {first, None}:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.05)
    assert (await answered(remote, LATE)).answered
    assert not is_running(first)
    assert "has not come within 1 seconds" in caplog.text
    await remote.close()


async def test_a_library_answers_itself_once_the_other_process_has_ended(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    await library.answer_elsewhere()
    assert library._questions.remote
    os.kill(library._questions.remote.process or 0, signal.SIGKILL)
    for _ in range(2):
        assert (await library.ask(LATE.question)).answered
    await library.catch_up()
    assert "has ended" in caplog.text


async def test_the_other_process_ends_with_the_library(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(FERRY)
        await library.answer_elsewhere()
        assert library._questions.remote
        process = library._questions.remote.process
        assert (await library.ask(LATE.question)).answered
        assert is_running(process)
    assert not is_running(process)


async def test_a_process_that_cannot_open_the_library_is_said_so_and_answers_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    remote = await RemoteAnswerer.start(tmp_path / "file", "balanced")
    assert await remote.ask(LATE) is None
    assert remote.process is None
    await remote.close()
    assert "not answered elsewhere: LibraryUnavailable" in caplog.text
