"""Answering as the service of a worker."""

from __future__ import annotations

import asyncio
import gc
from datetime import date
from typing import TYPE_CHECKING

import pytest

from index import Answer, Library, LibraryUnavailable
from index.answering.request import Request
from index.answering.service import answering

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


QUESTION = Request("who said the coalition is pretending?", date(2023, 10, 11))


async def add(folder: Path, article: Article) -> None:
    async with await Library.open(folder) as library:
        await library.add(article)


def test_requests_are_answered_also_from_what_comes_later(tmp_path: Path, bridge: Article) -> None:
    with answering(tmp_path, "balanced") as work:
        empty = work(QUESTION)
        assert isinstance(empty, Answer)
        assert not empty.quotes
        asyncio.run(add(tmp_path, bridge))
        while not work(1):
            pass
        assert work(2) is False
        answer = work(QUESTION)
        assert isinstance(answer, Answer)
        assert answer.quotes[0].article.source_id == "2001"
    gc.unfreeze()


def test_questions_come_in_between_while_very_much_is_taken_in(
    tmp_path: Path, bridge: Article, harvest: Article
) -> None:
    asyncio.run(add(tmp_path, bridge))
    with answering(tmp_path, "balanced", slice_s=0) as work:
        asyncio.run(add(tmp_path, harvest))
        assert work(2) is False
        answer = work(QUESTION)
        assert isinstance(answer, Answer)
        assert answer.answered
        while not work(2):
            pass
        assert work(3) is False
    gc.unfreeze()


def test_a_folder_that_cannot_be_used_does_not_open(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(LibraryUnavailable, match="cannot be read"),
        answering(tmp_path / "file", "balanced"),
    ):
        pass
