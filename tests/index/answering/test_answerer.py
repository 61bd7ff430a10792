"""From a request to its answer, over a database and the index that follows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

import pytest
import pytest_asyncio

from index import Article
from index.answering.answerer import Answerer
from index.answering.request import Request
from index.indexer import Indexer
from index.ingest.prepare import prepare
from index.storage.storage import Storage
from tests.index.answering.conversations import ALONE, ARTICLES, GOING_ON

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection
    from pathlib import Path


TODAY = date(2023, 10, 11)
QUESTION = Request("who said the coalition is pretending?", TODAY)


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[tuple[Storage, Indexer]]:
    storage = await Storage.open(tmp_path)
    index = Indexer(storage, tmp_path)
    yield storage, index
    await storage.close()
    await index.close()


@pytest.fixture
async def answerer(opened: tuple[Storage, Indexer], bridge: Article) -> Answerer:
    storage, index = opened
    await storage.writer.add(prepare(bridge))
    return Answerer(storage, index, "balanced")


async def test_what_was_stored_since_is_indexed_before_the_answer(answerer: Answerer) -> None:
    answer = await answerer.ask(QUESTION)
    assert answer.answered
    assert answer.asks_who
    assert answer.quotes[0].speaker_name == "Hedda Marr"


async def test_the_answer_is_to_the_question_as_it_was_asked(answerer: Answerer) -> None:
    misspelled = replace(QUESTION, question="what did Counsillor Marr say of the bridge?")
    answer = await answerer.ask(misspelled)
    assert answer.question == misspelled.question
    assert "Councillor" in answer.searched


async def test_no_more_quotes_come_than_were_wanted(answerer: Answerer) -> None:
    every = replace(QUESTION, question="bridge river ferries council")
    assert len((await answerer.ask(every)).quotes) > 1
    assert len((await answerer.ask(replace(every, limit=1))).quotes) == 1


async def test_only_the_collections_that_are_asked_answer(answerer: Answerer) -> None:
    assert (await answerer.ask(replace(QUESTION, collections=frozenset({"default"})))).answered
    assert not (await answerer.ask(replace(QUESTION, collections=frozenset()))).quotes


@pytest.mark.parametrize("day", [date(2023, 10, 10), date(2024, 4, 30)])
async def test_yesterday_is_the_day_before_today(
    opened: tuple[Storage, Indexer], answerer: Answerer, day: date
) -> None:
    later = Article("9", "Bridge", "The bridge was shut again.", published=date(2024, 4, 30))
    await opened[0].writer.add(prepare(later))
    found = await answerer.ask(
        Request("was the bridge shut yesterday?", today=day + timedelta(days=1))
    )
    assert found.quotes[0].article.published == day


async def test_words_alone_ask_who_said_them(answerer: Answerer) -> None:
    words = Request("nobody wants this bridge shut a day longer", TODAY, who=True)
    assert (await answerer.ask(words)).asks_who
    assert not (await answerer.ask(replace(words, who=False))).asks_who


async def test_a_follow_up_is_completed_by_the_question_before(answerer: Answerer) -> None:
    answer = await answerer.ask(replace(QUESTION, question="when?", previous=QUESTION.question))
    assert "coalition" in answer.searched
    assert answer.question == "when?"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def conversing(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Answerer]:
    """The articles that the conversations are about, in one library."""
    folder = tmp_path_factory.mktemp("conversing")
    storage = await Storage.open(folder)
    index = Indexer(storage, folder)
    for number, text in enumerate(ARTICLES):
        await storage.writer.add(prepare(Article(str(number), f"Report {number}", text)))
    yield Answerer(storage, index, "balanced")
    await storage.close()
    await index.close()


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("previous", "question", "expected"), ALONE)
async def test_a_question_about_something_else_is_answered_alone(
    conversing: Answerer, previous: str, question: str, expected: str
) -> None:
    answer = await conversing.ask(Request(question, TODAY, previous))
    assert answer.answered
    assert answer.searched == question
    assert expected in answer.quotes[0].text


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("previous", "question", "expected", "word"), GOING_ON)
async def test_a_question_that_goes_on_is_answered_with_the_one_before(
    conversing: Answerer, previous: str, question: str, expected: str, word: str
) -> None:
    answer = await conversing.ask(Request(question, TODAY, previous))
    assert answer.answered
    assert answer.question == question
    assert word in answer.searched
    assert expected in answer.quotes[0].text


async def test_the_language_of_a_question_is_looked_for_once(
    tmp_path: Path, opened: tuple[Storage, Indexer], bridge: Article
) -> None:
    class Counting(Indexer):
        """Keeps count of the texts whose language was asked for."""

        asked: ClassVar[Counter[str]] = Counter()

        def likely(self, text: str, within: Collection[int] | None) -> list[str]:
            self.asked[text] += 1
            return super().likely(text, within)

    storage, _ = opened
    await storage.writer.add(prepare(bridge))
    counting = Counting(storage, tmp_path)
    answerer = Answerer(storage, counting, "balanced")
    await answerer.ask(replace(QUESTION, question="when?", previous=QUESTION.question))
    assert set(counting.asked) > {"when?", QUESTION.question}
    assert set(counting.asked.values()) == {1}
    await counting.close()


async def test_words_are_found_where_they_stand(answerer: Answerer) -> None:
    found = await answerer.find("engineers had found 14 cracked bolts")
    assert found.kind == "exact"
    assert (await answerer.find("engineers had found 14 cracked plates")).kind == "near"
    assert (await answerer.find("cracked bolts", collections=["other"])).kind == "none"
