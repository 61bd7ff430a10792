"""Updates in order inside a chat, and chats side by side."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import Awaitable

# How many updates may be at work at once, over all chats, and how many may wait for their turn.
AT_ONCE, WAITING = 64, 10_000


class ChatOrder(BaseUpdateProcessor):
    """Processes the updates of one chat in the order they came, and those of several at once."""

    def __init__(self) -> None:
        # Those that wait for their turn are many more than those at work.
        super().__init__(WAITING)
        self._at_work = asyncio.Semaphore(AT_ONCE)
        # The last update of each chat that is in hand: the next one waits for it.
        self._last: dict[int, asyncio.Event] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Await `coroutine` once the updates before it in the same chat are done."""
        chat = _chat(update)
        if chat is None:
            await self._work(coroutine)
            return
        before, done = self._last.get(chat), asyncio.Event()
        self._last[chat] = done
        try:
            if before:
                await before.wait()
            await self._work(coroutine)
        finally:
            done.set()
            if self._last.get(chat) is done:
                del self._last[chat]

    async def _work(self, coroutine: Awaitable[object]) -> None:
        async with self._at_work:
            await coroutine


def _chat(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else None
