"""Updates in order inside a chat, and chats side by side."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from telegram import Update

from bot import logs
from bot.transport.ordering import ChatOrder
from tests.local_telegram import person

if TYPE_CHECKING:
    from collections.abc import Coroutine


class Takes:
    """Takes everything or nothing, and knows what is done with."""

    def __init__(self, *, everything: bool = True) -> None:
        self._everything = everything
        self.done_with: list[int] = []

    async def take(self, _update: Update) -> bool:
        return self._everything

    async def begin(self, _update: Update) -> None:
        """Nothing is counted."""

    def handling(self, _update: Update) -> AbstractContextManager[None]:
        return nullcontext()

    async def done(self, update: Update) -> None:
        self.done_with.append(update.update_id)


def message(chat: int) -> Update:
    fields = {
        "message_id": 1, "date": 0, "text": "x", "chat": {"id": chat, "type": "private"},
        "from": person(chat),
    }  # fmt: skip
    return Update.de_json({"update_id": 1, "message": fields}, bot=None)


def typed(user: int) -> Update:
    query = {"id": "1", "from": person(user), "query": "x", "offset": ""}
    return Update.de_json({"update_id": 1, "inline_query": query}, bot=None)


class Work:
    """Pieces of work that end when they are told to."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}

    def piece(self, name: str, *, at_once: bool = False) -> Coroutine[None, None, None]:
        self.gates[name] = asyncio.Event()
        if at_once:
            self.gates[name].set()

        async def work() -> None:
            await self.gates[name].wait()
            self.done.append(name)

        return work()


async def test_one_chat_waits_for_its_own_and_for_no_other() -> None:
    order, work = ChatOrder(Takes()), Work()
    running = [
        asyncio.ensure_future(order.do_process_update(message(1), work.piece("first"))),
        asyncio.ensure_future(
            order.do_process_update(message(1), work.piece("second", at_once=True))
        ),
        asyncio.ensure_future(
            order.do_process_update(message(2), work.piece("other", at_once=True))
        ),
    ]
    await asyncio.wait(running[2:])
    assert work.done == ["other"]
    work.gates["first"].set()
    await asyncio.gather(*running)
    assert work.done == ["other", "first", "second"]


async def test_an_inline_query_that_was_typed_on_from_is_passed_over() -> None:
    order, work = ChatOrder(Takes()), Work()
    running = [
        asyncio.ensure_future(order.do_process_update(typed(1), work.piece(name)))
        for name in ("b", "br", "bri")
    ]
    await asyncio.sleep(0)
    for gate in work.gates.values():
        gate.set()
    await asyncio.gather(*running)
    assert work.done == ["b", "bri"]


async def test_what_is_not_wanted_is_not_begun() -> None:
    order, work = ChatOrder(Takes(everything=False)), Work()
    await order.do_process_update(message(1), work.piece("unwanted", at_once=True))
    assert work.done == []


async def test_lines_that_are_written_meanwhile_name_the_update_and_its_chat() -> None:
    written = []

    async def work() -> None:
        record = logging.LogRecord("bot", logging.INFO, "", 0, "at work", None, None)
        written.append(json.loads(logs.JsonLines([]).format(record)))

    for update in (message(-5), typed(9)):
        await ChatOrder(Takes()).do_process_update(update, work())
    assert [(line["update"], line["chat"]) for line in written] == [(1, -5), (1, 9)]
