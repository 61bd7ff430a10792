"""Answering as the service of a worker."""

from __future__ import annotations

import asyncio
import gc
from datetime import date
from typing import TYPE_CHECKING

import pytest

from index import Library, LibraryUnavailable
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
        assert empty
        assert not empty.quotes
        asyncio.run(add(tmp_path, bridge))
        assert work(None) is None
        answer = work(QUESTION)
        assert answer
        assert answer.quotes[0].article.source_id == "2001"
    gc.unfreeze()


def test_a_folder_that_cannot_be_used_does_not_open(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(LibraryUnavailable, match="cannot be read"),
        answering(tmp_path / "file", "balanced"),
    ):
        pass
