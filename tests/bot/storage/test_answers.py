"""Answers that were given, by what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.storage.answers import Inquiry
from bot.storage.storage import Storage
from index import Answer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with await Storage.open(tmp_path) as opened:
        yield opened


async def test_the_answer_before_a_question_is_the_last_one_in_its_time(storage: Storage) -> None:
    for at, asked in ((10, 1), (20, 2), (30, 3)):
        inquiry = Inquiry(1, asked, 3, at, "en", None)
        await storage.answers.remember(inquiry, Answer(f"at {at}", "q", (), answered=False))
    [before] = await storage.answers.before(1, 0, asked=3, since=0, until=30)
    assert before.question == "at 20"
    last = await storage.answers.before(1, 0, asked=3, since=0, until=30, most=3)
    assert [one.question for one in last] == ["at 20", "at 10"]
    assert not await storage.answers.before(1, 0, asked=3, since=21, until=30)
    assert not await storage.answers.before(1, 54, asked=3, since=0, until=30)
