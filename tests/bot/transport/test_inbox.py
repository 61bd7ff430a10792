"""A question that the end of the program cuts off is answered after the restart, and only once."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from telegram import Update

from bot import application, lifespan, stopping
from bot.emulator.drivers.clock import SetClock
from bot.i18n import texts
from bot.storage.storage import FILE_NAME
from bot.transport import polling
from bot.transport.inbox import Inbox
from index import Library
from tests.bot.bot_process import start
from tests.bot.transport.noted import contents
from tests.local_telegram import BOT, Refusal, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path
    from typing import TypeAlias

    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Article
    from tests.local_telegram import Chat, Telegram

    Begin: TypeAlias = Callable[[], Awaitable[App]]

QUESTION = "who said the coalition is pretending?"
ASKERS = 40


@pytest.fixture
async def another(
    settings: Settings, library: Library, storage: Storage, bridge: Article
) -> AsyncIterator[Begin]:
    """Return what starts the bot, time and again; the last one is ended."""
    await library.add(bridge)
    running: list[App] = []

    async def begin() -> App:
        app = application.build(settings, library, storage)
        await app.initialize()
        await lifespan.handle_again(app)
        await polling.poll(app)
        await app.start()
        running.append(app)
        return app

    yield begin
    await stopping.shut_down(running[-1])


async def until(holds: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)


async def cut_off(chat: Chat, question: str, app: App, library: Library, data: Path) -> None:
    """Ask, and end the bot before it can answer."""
    free = threading.Event()
    waiting = asyncio.create_task(library._storage.reader.run_in_snapshot(lambda _: free.wait(20)))
    await chat.says(question)
    await until(lambda: contents(data))
    await stopping.shut_down(app, within=0.01)
    free.set()
    await waiting


@pytest.mark.parametrize("question", [QUESTION, f"/ask {QUESTION}", f"/ASK {QUESTION}"])
async def test_a_question_that_is_cut_off_is_answered_once_and_not_kept(
    telegram: Telegram, settings: Settings, library: Library, another: Begin, question: str
) -> None:
    chat = telegram.private()
    await cut_off(chat, question, await another(), library, settings.data)
    app = await another()
    assert "pretending" in (await chat.reply())["text"]
    await until(lambda: not contents(settings.data))
    await stopping.shut_down(app)
    await another()
    await chat.says("/help")
    assert "pretending" not in (await chat.reply())["text"]


async def test_a_start_that_comes_to_nothing_loses_no_question(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage, another: Begin
) -> None:
    chat = telegram.private()
    await cut_off(chat, QUESTION, await another(), library, settings.data)
    app = application.build(settings, library, storage)
    await app.initialize()
    await lifespan.handle_again(app)
    await stopping.shut_down(app)
    await another()
    assert "pretending" in (await chat.reply())["text"]
    await until(lambda: not contents(settings.data))


async def test_what_cannot_be_read_any_more_does_not_keep_the_bot_from_starting(
    telegram: Telegram, settings: Settings, storage: Storage, another: Begin
) -> None:
    chat = telegram.private()
    await storage.updates.note(123456, 10**9, 0, '{"update_id": 1, "message": {"text": "?"}}')
    await another()
    assert not contents(settings.data)
    await chat.says(QUESTION)
    assert "pretending" in (await chat.reply())["text"]


async def test_an_answer_that_may_have_been_sent_is_not_sent_again(
    telegram: Telegram, settings: Settings, another: Begin
) -> None:
    chat = telegram.private()
    app = await another()
    telegram.refuse["sendMessage"] = [Refusal(502, "Bad Gateway")] * 9
    await chat.says(QUESTION)
    await until(lambda: len(telegram.refuse["sendMessage"]) < 9)
    assert contents(settings.data)
    await stopping.shut_down(app, within=0.01)
    telegram.refuse.clear()
    await another()
    assert not contents(settings.data)
    await chat.says("/help")
    assert "pretending" not in (await chat.reply())["text"]


async def test_forgetme_deletes_it_too(
    telegram: Telegram, settings: Settings, library: Library, another: Begin
) -> None:
    free, group = threading.Event(), telegram.group()
    await another()
    waiting = asyncio.create_task(library._storage.reader.run_in_snapshot(lambda _: free.wait(20)))
    await group.says(f"/ask {QUESTION}", user=1)
    await until(lambda: contents(settings.data))
    await telegram.private(1).says("/forgetme")
    await telegram.private(1).presses(await telegram.private(1).reply(), texts.FORGET)
    assert texts.NOTHING_FORGOTTEN in (await telegram.private(1).reply())["text"]
    assert not contents(settings.data)
    free.set()
    await waiting
    await group.reply()


async def test_nothing_but_questions_is_written_down(
    telegram: Telegram, settings: Settings, library: Library, another: Begin
) -> None:
    free, group, chat = threading.Event(), telegram.group(), telegram.private()
    await another()
    waiting = asyncio.create_task(library._storage.reader.run_in_snapshot(lambda _: free.wait(20)))
    await chat.says("/search the bridge")
    await group.says("@quoth_bot is the bridge shut?")
    await group.says(f"/ask {QUESTION}", sender_chat=group.as_json())
    await telegram.private(2).says("/ask the one")
    await until(lambda: contents(settings.data))
    [content] = contents(settings.data)
    assert "/ask the one" in content
    free.set()
    await waiting
    await telegram.private(2).reply()


async def test_after_a_kill_nobody_is_answered_twice_and_hardly_anybody_never(
    tmp_path: Path, bridge: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
    async with local_telegram() as telegram:
        process = await start(telegram, tmp_path)
        chats = [telegram.private(user) for user in range(1, ASKERS + 1)]
        for chat in chats:
            await chat.says(QUESTION)
        await asyncio.to_thread(until_noted, tmp_path)
        process.kill()
        await process.communicate()
        before = sum(map(answers, chats))
        process = await start(telegram, tmp_path)
        with closing(sqlite3.connect(tmp_path / FILE_NAME)) as db:
            await until(lambda: answered(db, "chat") == ASKERS)
            process.terminate()
            await process.communicate()
            assert max(map(answers, chats)) == 1
            assert before < ASKERS
            # Answers that were on their way when it was killed may have arrived, or not.
            assert sum(map(answers, chats)) >= answered(db, "message")


def until_noted(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        while db.execute("SELECT count(*) FROM updates").fetchone()[0] < ASKERS:
            time.sleep(0.001)


def answered(db: sqlite3.Connection, column: str) -> int:
    return int(db.execute(f"SELECT count({column}) FROM answers").fetchone()[0])  # noqa: S608


def answers(chat: Chat) -> int:
    return sum(one.get("from", {}).get("id") == BOT["id"] for one in chat.messages.values())


async def test_an_update_whose_content_cannot_be_kept_is_handled_and_none_waits_behind_it(
    storage: Storage, library: Library, telegram: Telegram
) -> None:
    def fails(_update: Update) -> bool:
        raise ValueError("of whatever kind it is")

    inbox = Inbox(storage, library, SetClock(), Counter(), bot=5, changes=fails)
    message = telegram.new_message(telegram.group(), {"text": "x"}) | {"date": 2**31}
    inbox.expect([1])
    assert await inbox.take(Update.de_json({"update_id": 1, "message": message}, None))
    await asyncio.wait_for(inbox.until_noted(before=2), 1)
    assert await storage.updates.contents(5) == []
