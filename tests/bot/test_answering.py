"""The reply to a question: what goes on from another, what is edited, what changed meanwhile."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.replies import TYPING_AFTER_S, TYPING_AGAIN_S
from index import Article
from tests.bot.busy_library import BusyLibrary
from tests.bot.messages import labels

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.config import Settings
    from bot.emulator.drivers.clock import SetClock
    from index import Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

HELP = f"{texts.HELP.format(bot='quoth_bot')}\n\n{texts.HELP_PRIVACY}"
QUESTION = "who said the coalition is pretending?"
# The newest article has no sentence that somebody says.
EXAMPLE = "Olive harvest fails in the south"


@pytest.fixture
async def library(settings: Settings) -> AsyncIterator[BusyLibrary]:
    async with await BusyLibrary.open(settings.data) as opened:
        yield opened


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_a_pronoun_stands_for_who_was_named_two_questions_ago(
    telegram: Telegram, library: Library
) -> None:
    text = "Judge Ivo Brandt resigned on Friday. He won a silver cup for rowing as a young man."
    await library.add(Article("j", "A judge goes", text, language="en"))
    chat = telegram.private()
    for question in ("when did judge Ivo Brandt resign?", "how long does the bridge stay closed?"):
        await chat.says(question)
        await chat.reply()
    await chat.says("which silver cup for rowing had he won as a man?")
    answer = await chat.reply()
    assert answer["text"].startswith("Searched for: which silver cup for rowing had Ivo Brandt won")
    assert "silver cup" in answer["text"].splitlines()[1]


async def test_no_answer_names_the_words_that_no_article_has(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("who is the president of Ruritania?")
    assert (await chat.reply())["text"] == (
        f"{texts.NO_ANSWER}\nNo article mentions “president” or “Ruritania”."
    )


async def test_an_article_that_changes_while_it_is_quoted_is_not_shown(
    telegram: Telegram, library: BusyLibrary, bridge: Article
) -> None:
    async def change() -> None:
        await library.add(replace(bridge, text="The bridge is open."))

    library.meanwhile = change
    chat = telegram.private()
    await chat.says(QUESTION)
    assert (await chat.reply())["text"] == texts.CHANGED


async def test_typing_is_shown_while_an_answer_takes_its_time_as_often_as_it_fades(
    telegram: Telegram, library: BusyLibrary, clock: SetClock
) -> None:
    finished = asyncio.Event()

    async def until_it_waits() -> int:
        while not clock.sleepers:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
        return [request.method for request in telegram.requests].count("sendChatAction")

    async def wait() -> None:
        await finished.wait()

    library.meanwhile = wait
    chat = telegram.private()
    await chat.says(QUESTION)
    assert await until_it_waits() == 0
    pauses = (TYPING_AFTER_S, TYPING_AGAIN_S, TYPING_AGAIN_S)
    for times, pause in enumerate(pauses, start=1):
        clock.advance(pause)
        assert await until_it_waits() == times
    finished.set()
    assert "Hedda Marr" in (await chat.reply())["text"]


async def test_an_answer_that_takes_no_time_is_sent_without_typing(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says(QUESTION)
    await chat.reply()
    assert "sendChatAction" not in [request.method for request in telegram.requests]


async def test_an_empty_library_says_so(telegram: Telegram, library: Library) -> None:
    await library.remove("2001", "2002")
    chat = telegram.private()
    await chat.says(QUESTION)
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY


async def test_an_answer_says_what_it_searched_for_when_a_word_was_misspelled(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    await chat.says("what did Counsillor Hedda Mahr say about the bridge?")
    assert (await chat.reply())["text"].startswith(
        "Searched for: what did Councillor Hedda Marr say about the bridge?\n"
    )


async def test_the_next_question_in_a_private_chat_goes_on_from_the_last(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    await chat.says(QUESTION)
    await chat.reply()
    await chat.says("what did she say about the bridge?")
    assert "Hedda Marr say about the bridge?" in (await chat.reply())["text"].splitlines()[0]


async def test_each_topic_of_a_private_chat_has_a_conversation_of_its_own(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    one, other = ({"message_thread_id": n, "is_topic_message": True} for n in (54, 55))
    await chat.says(QUESTION, **one)
    await chat.reply()
    await chat.says("and the ferries?", **other)
    assert "Searched for" not in (await chat.reply())["text"]
    await chat.says("what did she say about the bridge?", **one)
    assert "Hedda Marr say about the bridge?" in (await chat.reply())["text"].splitlines()[0]


async def test_in_a_group_only_a_reply_to_an_answer_goes_on(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(f"/ask {QUESTION}")
    answer = await group.reply()
    await group.says("what did she say about the bridge?", reply_to_message=answer)
    assert "Hedda Marr say about the bridge?" in (await group.reply())["text"].splitlines()[0]
    await group.says("/ask what did she say about the bridge?")
    assert "Searched for" not in (await group.reply())["text"]


async def test_an_edited_question_gets_its_answer_edited(telegram: Telegram) -> None:
    chat = telegram.private()
    asked = await chat.says("what failed in the south?")
    first = await chat.reply()
    assert "olive harvest" in first["text"]
    await chat.edits(asked, QUESTION)
    second = await chat.reply()
    assert second["message_id"] == first["message_id"]
    assert "Hedda Marr said" in second["text"]


async def test_an_edited_question_whose_answer_may_have_been_lost_is_answered_anew(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    telegram.lose["sendMessage"] = 1
    asked = await chat.says("what failed in the south?")
    lost = await chat.reply()
    # Its number is not known: there is nothing to edit, and what is asked now is still answered.
    await chat.edits(asked, QUESTION)
    second = await chat.reply()
    assert second["message_id"] != lost["message_id"]
    assert "Hedda Marr said" in second["text"]
    await chat.edits(asked, "why has the olive harvest failed?")
    assert (await chat.reply())["message_id"] == second["message_id"]


async def test_an_edited_question_goes_on_from_the_one_before_it(telegram: Telegram) -> None:
    chat = telegram.private()
    now = int(time.time())
    await chat.says(QUESTION, date=now - 60)
    await chat.reply()
    second = await chat.says("olive harvest", date=now - 40)
    await chat.reply()
    await chat.says("why has the olive harvest failed?", date=now - 20)
    await chat.reply()
    await chat.edits(second, "what did she say about the bridge?")
    assert "Hedda Marr say about the bridge?" in (await chat.reply())["text"].splitlines()[0]


async def test_only_quotes_that_answer_are_counted(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("who blames the drought?")
    answer = await chat.reply()
    assert not any("/" in label for label in labels(answer))
