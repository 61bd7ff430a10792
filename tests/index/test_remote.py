"""Questions that another process answers, as if it were this one."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from index import Article, Library
from index.answering.request import Request
from index.remote import RemoteAnswerer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

FERRY = Article(
    "ferry", "The ferry is late", 'The ferry is late again. "It is the tide," said Nora Quill.'
)
MILL = Article("mill", "The mill is shut", "The mill on the hill has been shut since March.")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(FERRY)
        yield opened


@pytest.fixture
async def elsewhere(library: Library, tmp_path: Path) -> AsyncIterator[RemoteAnswerer]:
    """The other process by itself, over the folder of the library."""
    assert library is not None
    started = await RemoteAnswerer.start(tmp_path, "balanced")
    yield started
    await started.close()


def request(question: str, limit: int = 5) -> Request:
    return Request(question, date(2026, 5, 4), limit=limit)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


async def test_the_answer_is_the_same(library: Library, elsewhere: RemoteAnswerer) -> None:
    there = await elsewhere.ask(request("who said it is the tide?", limit=3))
    here = await library.ask("who said it is the tide?", limit=3)
    assert there.quotes
    assert (there.quotes, there.answered, there.asks_who) == (here.quotes, True, True)


async def test_what_is_added_here_is_found_there(
    library: Library, elsewhere: RemoteAnswerer
) -> None:
    assert not (await elsewhere.ask(request("since when is the mill shut?"))).answered
    await library.add(MILL)
    answer = await elsewhere.ask(request("since when is the mill shut?"))
    assert [quote.article.title for quote in answer.quotes] == ["The mill is shut"]
    await library.remove("mill")
    assert not (await elsewhere.ask(request("since when is the mill shut?"))).answered


async def test_what_goes_wrong_there_is_raised_here_and_it_goes_on(
    elsewhere: RemoteAnswerer,
) -> None:
    nonsense: Any = "many"
    with pytest.raises(TypeError):
        await elsewhere.ask(replace(request("who is late?"), limit=nonsense))
    assert (await elsewhere.ask(request("what is late again?"))).answered


async def test_a_library_answers_itself_once_the_other_process_has_ended(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    await library.answer_elsewhere()
    assert library._remote
    os.kill(library._remote.process, signal.SIGKILL)
    for _ in range(2):
        assert (await library.ask("what is late again?")).answered
    await library.catch_up()
    assert "has ended" in caplog.text


async def test_the_other_process_ends_with_the_library(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(FERRY)
        await library.answer_elsewhere()
        assert library._remote
        process = library._remote.process
        assert (await library.ask("what is late again?")).answered
        assert is_running(process)
    assert not is_running(process)


async def test_a_library_answers_itself_where_the_other_process_cannot_open_it(
    library: Library, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    library._folder = tmp_path / "file"
    await library.answer_elsewhere()
    assert "not answered elsewhere" in caplog.text
    assert (await library.ask("what is late again?")).answered
