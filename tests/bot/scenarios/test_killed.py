"""Work that a kill cuts off is done after the restart, and finished work is not done again."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from bot import application, lifespan, stopping
from bot.i18n import texts
from bot.storage.people import Role
from bot.storage.storage import FILE_NAME
from bot.transport.inbox import MOST_TRIES
from bot.transport.ordering import AT_ONCE
from index import Library
from tests.bot.bot_process import start
from tests.bot.scenarios.restarting import until
from tests.bot.transport.noted import contents
from tests.local_telegram import OWNER, Refusal, local_telegram

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path
    from typing import TypeAlias

    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Article
    from tests.bot.scenarios.restarting import Begin
    from tests.local_telegram import Chat, Telegram

NEWS = -1001234
POST = {"text": "Mill opens\n\nThe mill opens on Monday."}


@dataclass
class Desk:
    """The bot's surroundings, in which an order is given and its effect looked for."""

    telegram: Telegram
    library: Library
    storage: Storage

    @property
    def chat(self) -> Chat:
        return self.telegram.private(OWNER)

    async def says(self, text: str) -> None:
        await self.chat.says(text, user=OWNER)

    async def groups(self, text: str) -> None:
        await self.telegram.group().says(text, user=OWNER)

    async def there(self, *sources: str) -> bool:
        stored = {article.source_id async for article in self.library.every_article()}
        return stored == set(sources)


async def posts(desk: Desk, text: str, kind: str) -> None:
    channel = desk.telegram.group(NEWS, "channel")
    fields = {"text": text, "sender_chat": channel.as_json()}
    message = desk.telegram.new_message(channel, fields)
    message |= {"message_id": 6, "edit_date": message["date"]}
    del message["from"]
    desk.telegram.deliver({kind: message})


async def presses(desk: Desk, data: str) -> None:
    message = desk.telegram.new_message(desk.chat, {"text": "x"})
    pressing = asyncio.create_task(desk.telegram.press(desk.chat, message, data, OWNER))
    pressing.add_done_callback(lambda task: task.cancelled() or task.exception())
    await asyncio.sleep(0)


async def migrates(desk: Desk) -> None:
    desk.telegram.group().migrates(-1009)


async def role(desk: Desk, person: int) -> Role:
    return await desk.storage.roster.role(person)


# The preparation, the order, and the check whether it has been carried out.
Order: TypeAlias = (
    "tuple[Callable[[Desk], Any] | None, Callable[[Desk], Any], Callable[[Desk], Any]]"
)
ORDERS: dict[str, Order] = {
    "grant": (
        None,
        lambda d: d.says("/grant 42 uploader"),
        lambda d: _is(role(d, 42), Role.UPLOADER),
    ),
    "revoke": (
        lambda d: d.storage.roster.grant(43, Role.READER, 0, below=Role.OWNER),
        lambda d: d.says("/revoke 43"),
        lambda d: _is(role(d, 43), Role.NOBODY),
    ),
    "allow": (
        None,
        lambda d: d.says("/allow 44"),
        lambda d: _is(d.storage.roster.admissions(), {44: True}),
    ),
    "deny": (
        None,
        lambda d: d.says("/deny 45"),
        lambda d: _is(d.storage.roster.admissions(), {45: False}),
    ),
    "allow in a group": (
        None,
        lambda d: d.groups("/allow"),
        lambda d: _is(d.storage.roster.admissions(), {-100: True}),
    ),
    "access": (
        None,
        lambda d: d.says("/access listed"),
        lambda d: _is(d.storage.roster.access(), "listed"),
    ),
    "close a collection": (
        lambda d: d.library.make_collection("default"),
        lambda d: d.says("/collection default closed"),
        lambda d: _is(d.storage.roster.opened(), frozenset()),
    ),
    "open a collection": (
        lambda d: d.library.make_collection("sport"),
        lambda d: d.says("/collection sport open"),
        lambda d: _is(d.storage.roster.opened(), frozenset({"default", "sport"})),
    ),
    "make a collection": (
        None,
        lambda d: d.says("/collection weather"),
        lambda d: _is(d.storage.roster.aimed(OWNER), "weather"),
    ),
    "bind": (
        lambda d: d.library.make_collection("sport"),
        lambda d: d.groups("/bind sport"),
        lambda d: _is(d.storage.roster.bound(-100, 0), frozenset({"sport"})),
    ),
    "unbind": (
        lambda d: d.storage.roster.bind(-100, 0, ["sport"]),
        lambda d: d.groups("/unbind"),
        lambda d: _is(d.storage.roster.bound(-100, 0), frozenset()),
    ),
    "document": (
        None,
        lambda d: d.chat.uploads("mill.txt", b"Mill\n\nThe mill is shut.", user=OWNER),
        lambda d: d.there("2001", "mill"),
    ),
    "document for a collection": (
        lambda d: d.library.make_collection("sport"),
        lambda d: d.chat.uploads(
            "cup.txt", b"Cup\n\nThe cup is won.", user=OWNER, caption="#sport"
        ),
        lambda d: d.there("2001", "cup"),
    ),
    "typed text": (
        None,
        lambda d: d.says("/add Mill shut\n\nThe mill of Ulme was shut on Friday."),
        lambda d: _is(d.library.size(), 2),
    ),
    "typed text in a group": (
        None,
        lambda d: d.groups("/add Mill shut\n\nThe mill of Ulme was shut on Friday."),
        lambda d: _is(d.library.size(), 2),
    ),
    "restore": (
        lambda d: d.library.remove("2001"),
        lambda d: d.says("/restore 2001"),
        lambda d: d.there("2001"),
    ),
    "remove": (None, lambda d: presses(d, "remove:1"), lambda d: d.there()),
    "post in a channel": (
        lambda d: d.storage.roster.bind(NEWS, 0, ["default"]),
        lambda d: posts(d, POST["text"], "channel_post"),
        lambda d: d.there("2001", "1234-6"),
    ),
    "edited post in a channel": (
        lambda d: d.storage.roster.bind(NEWS, 0, ["default"]),
        lambda d: posts(d, POST["text"], "edited_channel_post"),
        lambda d: d.there("2001", "1234-6"),
    ),
    "a group becomes another": (
        lambda d: d.storage.roster.bind(-100, 0, ["sport"]),
        migrates,
        lambda d: _is(d.storage.roster.bound(-1009, 0), frozenset({"sport"})),
    ),
    "the bot leaves a channel": (
        lambda d: d.storage.roster.bind(NEWS, 0, ["default"]),
        lambda d: _now(d.telegram.group(NEWS, "channel").membership, "administrator", "left"),
        lambda d: _is(d.storage.roster.bound(NEWS, 0), frozenset()),
    ),
    "forget me": (
        lambda d: d.storage.closed_chats.add(OWNER, 0),
        lambda d: presses(d, f"forget:{OWNER}:1"),
        lambda d: _said(d, texts.NOTHING_FORGOTTEN),
    ),
}


async def _is(awaited: Awaitable[object], wanted: object) -> bool:
    return await awaited == wanted


async def _now(do: Callable[..., object], *args: str) -> None:
    do(*args)


async def _said(desk: Desk, beginning: str) -> bool:
    texts_there = [one.get("text", "") for one in desk.chat.messages.values()]
    return any(text.startswith(beginning) for text in texts_there)


@pytest.fixture
async def desk(telegram: Telegram, library: Library, storage: Storage, bridge: Article) -> Desk:
    await library.add(bridge)
    return Desk(telegram, library, storage)


async def stopped_before(app: App) -> None:
    """Let a bot note updates and act on none, as it is for a moment before each."""
    for _ in range(AT_ONCE):
        await app.update_processor._at_work.acquire()  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ORDERS)
async def test_an_order_that_is_noted_and_not_carried_out_is_carried_out_after_the_restart(
    desk: Desk, settings: Settings, another: Begin, name: str
) -> None:
    before, order, is_done = ORDERS[name]
    if before:
        await before(desk)
    app = await another()
    await stopped_before(app)
    await order(desk)
    await until(lambda: _so(contents(settings.data)))
    await stopping.shut_down(app, within=0.01)
    assert not await is_done(desk)
    await another()
    await until(lambda: is_done(desk))
    await until(lambda: _so(not contents(settings.data)))


async def _so(value: object) -> bool:
    return bool(value)


# Undone by hand afterwards: were an order carried out again, its effect would be back.
UNDOING: dict[str, Callable[[Desk], Any]] = {
    "grant": lambda d: d.storage.roster.revoke(42, below=Role.OWNER),
    "revoke": lambda d: d.storage.roster.grant(43, Role.READER, 0, below=Role.OWNER),
    "allow": lambda d: d.storage.roster.let_in(44, allowed=False),
    "deny": lambda d: d.storage.roster.let_in(45, allowed=True),
    "access": lambda d: d.storage.roster.choose_access("open"),
    "close a collection": lambda d: d.storage.roster.open_collection("default", opened=True),
    "open a collection": lambda d: d.storage.roster.open_collection("sport", opened=False),
    "bind": lambda d: d.storage.roster.bind(-100, 0, []),
    "unbind": lambda d: d.storage.roster.bind(-100, 0, ["sport"]),
    "restore": lambda d: d.library.remove("2001"),
    "remove": lambda d: d.library.restore("2001"),
}


@pytest.mark.parametrize("name", UNDOING)
async def test_an_order_that_was_carried_out_is_not_carried_out_again(
    desk: Desk, settings: Settings, another: Begin, name: str
) -> None:
    before, order, is_done = ORDERS[name]
    if before:
        await before(desk)
    app = await another()
    # It is carried out, and its sender cannot be told.
    desk.telegram.trouble = lambda method: (
        Refusal(429, "Too Many Requests: retry after 30", retry_after=30)
        if method in ("sendMessage", "editMessageText")
        else None
    )
    await order(desk)
    await until(lambda: is_done(desk))
    assert contents(settings.data)
    await stopping.shut_down(app, within=0.01)
    await UNDOING[name](desk)
    desk.telegram.trouble = lambda _method: None
    await another()
    await desk.says("/help")
    await desk.chat.reply()
    assert not await is_done(desk)
    assert not contents(settings.data)


async def test_an_edit_of_a_question_that_is_cut_off_is_answered_after_the_restart(
    desk: Desk, settings: Settings, another: Begin
) -> None:
    app = await another()
    question = await desk.chat.says("who said what about herons?", user=OWNER)
    await desk.chat.reply()
    await stopped_before(app)
    await desk.chat.edits(question, "who said the coalition is pretending?")
    await until(lambda: _so(contents(settings.data)))
    await stopping.shut_down(app, within=0.01)
    await another()
    assert "pretending" in (await desk.chat.reply())["text"]


def stopped_within(app: App, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Let a bot begin its first update and bring none to its end; return what tells of that."""
    begun = asyncio.Event()

    async def stands_still(*_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(app, "process_update", stands_still)
    return begun


async def test_what_only_waits_for_its_turn_is_not_given_up(
    desk: Desk, settings: Settings, another: Begin
) -> None:
    app = await another()
    await stopped_before(app)
    await desk.says("/grant 42 admin")
    await until(lambda: _so(contents(settings.data)))
    for _ in range(MOST_TRIES + 1):
        await stopping.shut_down(app, within=0.01)
        app = application.build(settings, desk.library, desk.storage)
        await stopped_before(app)
        await app.initialize()
        await lifespan.handle_again(app)
        await app.start()
        await asyncio.sleep(0.1)
    await stopping.shut_down(app, within=0.01)
    await another()
    await until(lambda: _is(role(desk, 42), Role.ADMIN))


async def test_what_brings_the_program_down_each_time_is_given_up(
    desk: Desk, settings: Settings, another: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = await another()
    await stopped_before(app)
    await desk.says("/grant 42 admin")
    for _ in range(MOST_TRIES):
        await until(lambda: _so(contents(settings.data)))
        await stopping.shut_down(app, within=0.01)
        app = application.build(settings, desk.library, desk.storage)
        begun = stopped_within(app, monkeypatch)
        await app.initialize()
        await lifespan.handle_again(app)
        await app.start()
        await begun.wait()
    assert contents(settings.data)
    await stopping.shut_down(app, within=0.01)
    await another()
    assert not contents(settings.data)
    assert await role(desk, 42) is Role.NOBODY


async def test_the_rest_of_a_long_text_is_not_taken_for_a_question_after_the_restart(
    desk: Desk, settings: Settings, another: Begin
) -> None:
    app = await another(quiet_s=30)
    long = "/add Mill shut\n\n" + "The mill of Ulme was shut. " * 148
    await desk.says(long)
    await desk.says("It opens again in March, the owner said.")
    waits = desk.storage.uploads.untold
    await until(waits)
    await until(lambda: _so(not app.update_queue.qsize()))
    await asyncio.sleep(0.1)
    await stopping.shut_down(app, within=0.01)
    await another()
    assert not contents(settings.data)


async def test_after_real_kills_every_document_is_in_and_its_sender_was_told(
    tmp_path: Path,
) -> None:
    """Where one was cut off twice while it was read, its sender was told to send it again."""
    chance, sent = random.Random(7), 0  # noqa: S311 - nothing is secret
    async with local_telegram() as telegram:
        chat = telegram.private(OWNER)
        for _ in range(4):
            process = await start(telegram, tmp_path)
            for _ in range(8):
                body = f"Report {sent}\n\nReport {sent}: the mill is shut, they say."
                await chat.uploads(f"r{sent}.txt", body.encode(), user=OWNER)
                sent += 1
            await asyncio.sleep(chance.random() * 0.15)
            process.kill()
            await process.communicate()
        process = await start(telegram, tmp_path)
        # On a slow machine it has not even fetched the last of them when it has begun.
        await until(
            lambda: _so(
                not len(telegram.updates) and not contents(tmp_path) and not _untold(tmp_path)
            )
        )
        process.terminate()
        await process.communicate()
    said = "\n".join(one.get("text", "") for one in chat.messages.values())
    async with await Library.open(tmp_path) as library:
        stored = {article.source_id async for article in library.every_article()}
    again = {n for n in range(sent) if texts.SEND_AGAIN.format(names=f"r{n}.txt") in said}
    assert [n for n in range(sent) if f"r{n}" not in stored and n not in again] == []
    assert len(again) <= 2


def _untold(folder: Path) -> list[Any]:
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        sql = "SELECT 1 FROM uploads WHERE finished IS NULL OR summary IS NOT NULL"
        return db.execute(sql).fetchall()
