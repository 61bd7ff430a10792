"""Questions to a library: in time, side by side, and what is no question."""

from __future__ import annotations

import asyncio
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from index import Article, Library, TookTooLong
from tests.index.asking import QUESTION
from tests.index.set_clock import SetClock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("said", ["thanks!", "شكرا", "who are you?", "is this true?", "more"])
async def test_what_asks_nothing_gets_no_quote(
    library: Library, bridge: Article, said: str
) -> None:
    await library.add(bridge)
    answer = await library.ask(said)
    assert answer.talk
    assert not answer.answered
    assert not answer.quotes
    assert not (await library.ask(said, words=True)).talk


async def test_a_number_is_an_article_where_there_is_one(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    wanted = (await library.ask("article 2001")).talk
    assert wanted
    assert wanted.article == "2001"
    assert not (await library.ask("article 50")).talk
    assert not (await library.ask("article 2001", collections=["other"])).talk
    assert not (await library.ask("2001", collections=["other"])).quotes


async def test_yesterday_is_the_day_before_the_librarys_today(tmp_path: Path) -> None:
    clock = SetClock(datetime(2024, 5, 2, 12).timestamp())  # noqa: DTZ001 - where it is asked
    first, second = (
        Article(str(day), "Bridge", f"The bridge was shut for {day} hours.", date(2024, 5, day))
        for day in (1, 2)
    )
    async with await Library.open(tmp_path, clock=clock) as library:
        await library.add(first)
        await library.add(second)
        question = "was the bridge shut yesterday?"
        assert (await library.ask(question)).quotes[0].article.source_id == "1"
        clock.now += 24 * 3600
        assert (await library.ask(question)).quotes[0].article.source_id == "2"
        asked = await library.ask(question, today=date(2024, 5, 2))
        assert asked.quotes[0].article.source_id == "1"


async def test_questions_may_be_asked_side_by_side(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    answers = await asyncio.gather(*(library.ask(QUESTION) for _ in range(20)))
    assert len({answer.quotes[0].text for answer in answers}) == 1


@pytest.mark.parametrize("question", ["\ud800 coalition", "\udcff" * 5000, "\x00"])
async def test_a_question_that_is_no_text_is_no_error(
    library: Library, bridge: Article, question: str
) -> None:
    await library.add(bridge)
    await library.ask(question)


async def test_a_library_that_answers_itself_keeps_to_the_time_too(
    tmp_path: Path, bridge: Article
) -> None:
    async with await Library.open(tmp_path, within_s=0.000001) as library:
        await library.add(bridge)
        with pytest.raises(TookTooLong):
            await library.find_wording("the coalition is pretending")
        # Another process does from now on what this one could not do in time.
        assert library._questions.remote
        assert (await library.ask(QUESTION)).answered
