"""Updates in order inside a chat, and chats side by side."""

from __future__ import annotations

import asyncio
import inspect
import logging
from typing import TYPE_CHECKING, Protocol

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import Awaitable, Hashable

log = logging.getLogger(__name__)

# How many updates may be at work at once, over all chats, and how many may wait for their turn.
AT_ONCE, WAITING = 64, 10_000


class Takes(Protocol):
    """What knows which updates are to be handled, and hears when that is done."""

    async def take(self, update: Update) -> bool:
        """Return whether an update is to be handled."""
        ...

    async def done(self, update: Update) -> None:
        """Hear that an update is done with."""
        ...


class ChatOrder(BaseUpdateProcessor):
    """Processes the updates of one chat in the order they came, and those of several at once.

    Those that the intake does not take are passed over. So is an inline query that somebody has
    typed on from before its turn came: its answer would never be seen.
    """

    def __init__(self, intake: Takes) -> None:
        # Those that wait for their turn are many more than those at work.
        super().__init__(WAITING)
        self._intake = intake
        self._at_work = asyncio.Semaphore(AT_ONCE)
        # The last update of each chat that is in hand: the next one waits for it.
        self._last: dict[Hashable, asyncio.Event] = {}
        self._in_hand: set[asyncio.Task[object]] = set()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Abandon what is still in hand."""
        if left := set(self._in_hand):
            log.warning("stopped before the end of updates in hand: %d", len(left))
            for task in left:
                task.cancel()
            await asyncio.wait(left)

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Await `coroutine` once the updates before it in the same chat are done."""
        if task := asyncio.current_task():
            self._in_hand.add(task)
            task.add_done_callback(self._in_hand.discard)
        key = _key(update)
        before, done = self._last.get(key), asyncio.Event()
        self._last[key] = done
        try:
            # At once: what waits for its turn would be lost with the program.
            taken = not isinstance(update, Update) or await self._intake.take(update)
            if before:
                await before.wait()
            overtaken = self._last[key] is not done and _is_inline(update)
            async with self._at_work:
                if overtaken or not taken:
                    _never_await(coroutine)
                else:
                    await coroutine
            if isinstance(update, Update):
                await self._intake.done(update)
        finally:
            done.set()
            if self._last.get(key) is done:
                del self._last[key]


def _key(update: object) -> Hashable:
    """Return what an update keeps its order within: its chat, or who types an inline query."""
    if not isinstance(update, Update):
        return None
    if update.inline_query:
        return "inline", update.inline_query.from_user.id
    if update.effective_chat:
        return update.effective_chat.id
    return update.update_id


def _is_inline(update: object) -> bool:
    return isinstance(update, Update) and update.inline_query is not None


def _never_await(coroutine: Awaitable[object]) -> None:
    """Let go of a coroutine that has not begun, without Python's warning about that."""
    if inspect.iscoroutine(coroutine):
        coroutine.close()
