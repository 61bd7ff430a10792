"""While one request or update in ten goes wrong: nothing lost, nothing answered twice, no crash.

`python -m bench.faults` asks 2,000 questions so, of the bot in a process of its own.
"""

from __future__ import annotations

import asyncio
import logging
import random
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import pytest

from bot.emulator.drivers import questions
from bot.emulator.rules.faults import Faults
from bot.i18n import texts
from bot.pace import Pace
from index import Backoff
from tests.bot.conftest import PACE
from tests.local_telegram import Refusal, Telegram, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.application import App
    from bot.emulator.rules.faults import Fault
    from bot.storage.storage import Storage
    from index import Article, Library
    from tests.local_telegram import Chat, Json

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "what is said about the bridge?"
WHO = "who said the coalition is pretending?"
CHATS = 40
# One of the first ten things goes wrong with this one.
SEED = 7
# Nothing is lost before so long, however slow the machine is.
PATIENCE_S = 60
# A little longer than the bot waits for a reply.
TOO_LATE_S = 5.2


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with local_telegram(faults=Faults(seed=SEED)) as running:
        yield running


@pytest.fixture
def pace() -> Pace:
    """A bot that tries again soon."""
    return replace(PACE, requests=Backoff(0.01))


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


def said_by_bot(chat: Chat) -> list[Json]:
    return [message for message in chat.messages.values() if message["from"]["is_bot"]]


@pytest.mark.parametrize("way", questions.WAYS)
async def test_every_question_is_answered_once_and_every_button_works(
    telegram: Telegram, way: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    faults = telegram.faults
    faults.rates, faults.retry_after, faults.lateness = {way: questions.RATE}, 0, TOO_LATE_S
    chats = [telegram.private(user) for user in range(100, 90 + CHATS)]
    chats += [telegram.group(-100 - number) for number in range(10)]
    with caplog.at_level(logging.ERROR):
        outcome = await questions.ask_all(
            telegram, [QUESTION] * CHATS, chats, patience_s=PATIENCE_S, apology=texts.ERROR
        )
    assert outcome.right, outcome
    assert outcome.pressed == CHATS // questions.PRESSED
    assert outcome.struck
    assert not caplog.records


async def test_groups_that_move_while_they_ask_are_answered_where_they_are(
    telegram: Telegram,
) -> None:
    moved = []
    for number in range(8):
        group = telegram.group(-200 - number)
        for _ in range(3):
            await group.says(f"/ask {QUESTION}")
        moved.append((group, group.migrates(-9200 - number)))
    for group, supergroup in moved:
        for _ in range(3):
            assert "bridge" in (await supergroup.reply())["text"]
        await supergroup.says("/help")
        assert (await supergroup.reply())["text"].startswith("Ask me anything")
        assert said_by_bot(group) == []
        assert len(said_by_bot(supergroup)) == 4


async def test_chats_that_block_the_bot_while_they_ask_disturb_nobody(
    telegram: Telegram, storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    chats = [telegram.private(user) for user in range(300, 312)]
    with caplog.at_level(logging.ERROR):
        for place, chat in enumerate(chats):
            await chat.says(QUESTION)
            if place % 3 == 0:
                chat.membership("member", "kicked")
        for place, chat in enumerate(chats):
            if place % 3:
                assert "bridge" in (await chat.reply())["text"]
        await telegram.private(1).says("/help")
        await telegram.private(1).reply()
    assert [await storage.closed_chats.has(chat.id) for chat in chats] == [
        place % 3 == 0 for place in range(12)
    ]
    assert not caplog.records


async def test_a_button_that_changes_nothing_is_acknowledged_and_counted(
    telegram: Telegram, bot: App
) -> None:
    chat = telegram.private()
    await chat.says(QUESTION)
    answer = await chat.reply()
    for _ in range(5):
        assert "text" not in await chat.presses(answer, "1/3")
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert texts.ERROR not in [message["text"] for message in said_by_bot(chat)]
    assert bot.bot_data.troubles == {"message is not modified": 5}


@pytest.mark.parametrize("place", [{}, {"message_thread_id": 4, "is_topic_message": True}])
async def test_a_question_that_is_deleted_meanwhile_is_answered_where_it_was_asked(
    telegram: Telegram, place: Json
) -> None:
    forum = telegram.group(-1001, "supergroup")
    for words in (f"/ask {QUESTION}", "/latest", "/verify bridge", "/article 2001", "/ask"):
        asked = await forum.says(words, **place)
        del forum.messages[asked["message_id"]]
        answer = await forum.reply()
        assert answer["text"] != texts.ERROR
        assert "reply_to_message" not in answer
        assert answer.get("message_thread_id") == place.get("message_thread_id")


async def test_an_answer_that_is_deleted_is_not_missed_when_the_question_is_edited(
    telegram: Telegram, bot: App
) -> None:
    chat = telegram.private()
    asked = await chat.says(QUESTION)
    answer = await chat.reply()
    del chat.messages[answer["message_id"]]
    await chat.edits(asked, "olive harvest")
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert bot.bot_data.troubles == {"message to edit not found": 1}


@pytest.mark.parametrize("pace", [Pace(requests=Backoff(0.01))])
async def test_with_one_request_in_ten_failing_nothing_is_lost_or_answered_twice(
    telegram: Telegram,
) -> None:
    chance = random.Random(11)  # noqa: S311 - seeded, for a test that can be repeated

    def trouble(method: str) -> Refusal | Literal["lost"] | None:
        if chance.random() > 0.1 or method == "getUpdates":
            return None
        return "lost" if chance.random() > 0.5 else Refusal(502, "Bad Gateway")

    telegram.trouble = trouble
    chats = [telegram.private(user) for user in range(100, 120)]
    for _ in range(5):
        for chat in chats:
            await chat.says(WHO, user=chat.id)
    for chat in chats:
        for _ in range(5):
            assert "Hedda Marr said" in (await chat.reply())["text"]
    await asyncio.sleep(0.3)
    assert all(chat.sent.empty() for chat in chats)


async def test_a_flood_is_waited_out(telegram: Telegram) -> None:
    telegram.refuse["sendMessage"] = [
        Refusal(429, "Too Many Requests: retry after 1", retry_after=1)
    ]
    chat = telegram.private()
    await chat.says(WHO)
    assert "Hedda Marr said" in (await chat.reply())["text"]
