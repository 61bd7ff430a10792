"""Counts of questions are kept for long, and are about nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.storage.answers import Inquiry
from bot.storage.statistics import DAY, DAYS_COUNTED
from bot.storage.storage import Storage
from index import Answer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

NORTH = frozenset({"north"})


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with await Storage.open(tmp_path) as opened:
        yield opened


async def ask(
    storage: Storage,
    day: int,
    *,
    answered: bool,
    elapsed: float = 0.0,
    collections: frozenset[str] | None = NORTH,
) -> int:
    """Remember a question of a day since 1970, and return its id."""
    asked = Inquiry(1, None, 1, day * DAY + 7, "en", collections)
    question = f"question {elapsed}"
    answer = Answer(question, question, (), answered=answered, elapsed=elapsed)
    return await storage.answers.remember(asked, answer)


async def test_questions_and_marks_are_counted_by_day_and_collections(storage: Storage) -> None:
    first = await ask(storage, 10, answered=True)
    second = await ask(storage, 10, answered=False)
    await ask(storage, 11, answered=True, collections=None)
    await storage.answers.mark(first, 1, useful=True)
    await storage.answers.mark(second, 1, useful=False)
    await storage.answers.mark(second, 2, useful=False)
    north, every = await storage.statistics.days(0)
    assert (north.day, north.collections, north.questions, north.answered) == (10, NORTH, 2, 1)
    assert (north.useful, north.not_useful) == (1, 2)
    assert (every.day, every.collections, every.questions) == (11, None, 1)
    assert await storage.statistics.days(11) == [every]


async def test_counts_stay_when_the_answers_are_forgotten(storage: Storage) -> None:
    await ask(storage, 10, answered=True)
    before = await storage.statistics.days(0)
    assert await storage.forget(10 * DAY, answers_before=11 * DAY) == 1
    assert await storage.statistics.days(0) == before
    # More of the same day is added to it.
    await ask(storage, 10, answered=False)
    await storage.forget(10 * DAY, answers_before=11 * DAY)
    [both] = await storage.statistics.days(0)
    assert (both.questions, both.answered) == (2, 1)


async def test_counts_go_in_their_time(storage: Storage) -> None:
    await ask(storage, 10, answered=True)
    await storage.forget((10 + DAYS_COUNTED) * DAY, answers_before=11 * DAY)
    assert len(await storage.statistics.days(0)) == 1
    await storage.forget((11 + DAYS_COUNTED) * DAY, answers_before=11 * DAY)
    assert await storage.statistics.days(0) == []


async def test_the_slowest_come_first(storage: Storage) -> None:
    for elapsed in (0.2, 0.9, 0.5):
        await ask(storage, 10, answered=True, elapsed=elapsed)
    slowest = await storage.statistics.slowest(0, 2)
    assert [one.elapsed for one in slowest] == [0.9, 0.5]
    assert slowest[0].question == "question 0.9"
    assert slowest[0].collections == NORTH
    assert await storage.statistics.slowest(11 * DAY, 2) == []
