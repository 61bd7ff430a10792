"""Stopping: updates that were taken are finished, the rest is there the next time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot import application, stopping
from bot.errors import Deaf
from bot.pace import Pace
from bot.transport import polling
from bot.transport.hearing import Hearing
from index import FolderReplaced
from tests.local_telegram import Refusal

if TYPE_CHECKING:
    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Article, Library
    from tests.local_telegram import Telegram

QUESTION = "who said the coalition is pretending?"


async def test_a_stop_in_the_middle_loses_no_question_and_answers_none_twice(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage, bridge: Article
) -> None:
    await library.add(bridge)
    chats = [telegram.private(user) for user in range(1, 6)]
    for _ in range(4):
        for chat in chats:
            await chat.says(QUESTION, user=chat.id)
    answered = 0
    for wanted in (1, 4):
        app = application.build(settings, library, storage)
        await app.initialize()
        await polling.poll(app)
        await app.start()
        while answered < wanted:
            await chats[0].reply()
            answered += 1
        await stopping.shut_down(app)
        while not chats[0].sent.empty():
            answered += bool(chats[0].sent.get_nowait())
    # Four questions, four answers.
    assert [len(chat.messages) for chat in chats] == [8] * 5


async def test_what_does_not_end_is_abandoned_in_time(
    telegram: Telegram,
    bot: App,
    caplog: pytest.LogCaptureFixture,
) -> None:
    sending = asyncio.Event()

    def flood(method: str) -> Refusal | None:
        if method != "sendMessage":
            return None
        sending.set()
        return Refusal(429, "Too Many Requests: retry after 30", retry_after=30)

    telegram.trouble = flood
    chat = telegram.private()
    await chat.says("/help")
    await sending.wait()
    await asyncio.wait_for(stopping.shut_down(bot, within=0.05), 5)
    assert "stopped before the end of updates in hand: 1" in caplog.text
    assert chat.sent.empty()
    assert not bot.running


async def test_a_telegram_that_does_not_reply_is_not_waited_for(
    telegram: Telegram, bot: App
) -> None:
    telegram.faults.rates = {"late": 1.0}
    telegram.faults.lateness = 60.0
    await asyncio.wait_for(stopping.shut_down(bot, within=0.1), 5)
    assert not bot.running


async def test_a_bot_that_hears_nothing_any_more_ends_with_an_error() -> None:
    hearing = Hearing(Pace(deaf_s=0.1))
    hearing.unwell("the line is cut")
    with pytest.raises(Deaf, match="no update arrives any more: the line is cut"):
        await stopping.until_stopped(asyncio.Event(), hearing)


async def test_a_bot_that_hears_goes_on_until_it_is_stopped() -> None:
    stop = asyncio.Event()
    waiting = asyncio.create_task(stopping.until_stopped(stop, Hearing(Pace())))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    stop.set()
    await asyncio.wait_for(waiting, 5)


async def test_a_folder_that_was_replaced_is_why_it_stops(
    caplog: pytest.LogCaptureFixture,
) -> None:
    error = FolderReplaced("the folder is another one now")

    async def watching() -> None:
        raise error

    stop = stopping.Stop()
    await stop.when_replaced(watching())
    assert stop.is_set()
    assert stop.cause is error
    assert "stopped: the folder is another one now" in caplog.text


def test_ctrl_c_stops_it_and_is_told_from_an_order_to_stop() -> None:
    stop, ordered = stopping.Stop(), stopping.Stop()
    stop.interrupt()
    ordered.set()
    assert stop.is_set()
    assert (stop.interrupted, ordered.interrupted) == (True, False)
