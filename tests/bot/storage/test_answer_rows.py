"""Answers that are remembered: their quotes are read again, and hold or are not shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.storage.answer_rows import recalled
from bot.storage.answers import Inquiry
from bot.storage.storage import Storage
from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.storage.answer_rows import Remembered
    from index import Answer


QUESTION = "who said the coalition is pretending?"
INQUIRY = Inquiry(1, 2, 3, 0, "en", frozenset({"default"}))


@pytest.fixture
async def library(tmp_path: Path, bridge: Article) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(bridge)
        yield opened


@pytest.fixture
async def storage(tmp_path: Path, library: Library) -> AsyncIterator[Storage]:
    assert library is not None
    async with await Storage.open(tmp_path) as opened:
        yield opened


@pytest.fixture
async def answer(library: Library) -> Answer:
    return await library.ask(QUESTION)


@pytest.fixture
async def remembered(storage: Storage, answer: Answer) -> Remembered:
    found = await storage.answers.get(await storage.answers.remember(INQUIRY, answer))
    assert found is not None
    return found


async def test_an_answer_is_remembered_as_it_was_given(
    answer: Answer, remembered: Remembered
) -> None:
    assert (remembered.question, remembered.searched) == (answer.question, answer.searched)
    assert (remembered.answered, remembered.asks_who) == (True, True)
    assert (remembered.chat, remembered.asked, remembered.message) == (1, 2, None)
    assert remembered.collections == INQUIRY.collections
    assert [one.span for one in remembered.quotes] == [one.span for one in answer.quotes]


async def test_a_quote_is_shown_again_word_for_word(
    library: Library, answer: Answer, remembered: Remembered
) -> None:
    again = await recalled(remembered, 0, library, None)
    assert again is not None
    assert again.quotes[0].text == answer.quotes[0].text
    assert again.quotes[0].speaker_name == answer.quotes[0].speaker_name
    assert await recalled(remembered, len(remembered.quotes), library, None) is None


async def test_a_quote_is_not_shown_where_the_article_may_not_be_seen(
    library: Library, remembered: Remembered
) -> None:
    assert await recalled(remembered, 0, library, frozenset({"other"})) is None


async def test_a_quote_is_not_shown_once_its_article_says_something_else(
    library: Library, remembered: Remembered, bridge: Article
) -> None:
    await library.add(replace(bridge, text=bridge.text.replace("Nobody", "Anybody")))
    assert await recalled(remembered, 0, library, None) is None
    await library.remove("2001")
    assert await recalled(remembered, 0, library, None) is None


async def test_another_answer_takes_the_place_of_one(
    library: Library, storage: Storage, remembered: Remembered
) -> None:
    none = await library.ask("what of the Xanthippe quasars?")
    await storage.answers.replace(remembered.id, none, None, who=False)
    now = await storage.answers.get(remembered.id)
    assert now is not None
    assert (now.question, now.answered, now.collections) == (none.question, False, None)
    assert now.missing == none.missing
    # It is on the list of what has no answer.
    assert [one.question for one in await storage.unanswered.newest(9)] == [none.searched]


async def test_what_another_article_says_instead_is_recalled_while_it_says_so(
    library: Library, storage: Storage
) -> None:
    for ships in (40, 55):
        text = f"The storm sank {ships} ships in the bay of Tolm, the harbour office said."
        await library.add(Article(str(ships), "Storm", text, language="en"))
    answer = await library.ask("how many ships sank in the bay of Tolm?")
    kept = await storage.answers.get(await storage.answers.remember(INQUIRY, answer))
    assert kept
    again = await recalled(kept, 0, library, None)
    assert again
    assert [one.text for one in again.quotes[0].contrary] == [
        one.text for one in answer.quotes[0].contrary
    ]
    for other in answer.quotes[0].contrary:
        await library.add(replace(other.article, text="The bay of Tolm is calm."))
    again = await recalled(kept, 0, library, None)
    assert again
    assert again.quotes[0].contrary == ()
