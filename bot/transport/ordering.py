"""Updates in order inside a chat, and chats side by side."""

from __future__ import annotations

import asyncio
import inspect
import logging
from contextlib import nullcontext
from typing import TYPE_CHECKING, Protocol

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot import logs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Hashable
    from contextlib import AbstractContextManager

log = logging.getLogger(__name__)

# Number of updates that may be at work at once, over all chats, and of those, far more, that may
# wait.
AT_ONCE, WAITING = 64, 10_000


class Receiver(Protocol):
    """Knows which updates are to be handled, and hears when each is done with."""

    async def take(self, update: Update) -> bool:
        """Return whether an update is to be handled."""
        ...

    async def begin(self, update: Update) -> None:
        """Hear that an update's turn has come."""
        ...

    def handling(self, update: Update) -> AbstractContextManager[None]:
        """Return the context that an update is handled in."""
        ...

    async def done(self, update: Update) -> None:
        """Hear that an update is done with."""
        ...


class ChatOrder(BaseUpdateProcessor):
    """Processor of updates: those of one chat in the order they came, those of several at once.

    An update that the receiver does not take is passed over. So is an inline query whose person
    has typed on before its turn came: its answer would never be seen.
    """

    def __init__(self, receiver: Receiver) -> None:
        super().__init__(WAITING)
        self._receiver = receiver
        self._at_work = asyncio.Semaphore(AT_ONCE)
        # The last update of each chat that is in hand: the next one waits for it.
        self._last: dict[Hashable, asyncio.Event] = {}
        self._in_hand: set[asyncio.Task[object]] = set()

    @property
    def in_hand(self) -> int:
        """Number of updates that are at work, or wait for their turn."""
        return len(self._in_hand)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Abandon the updates that are still in hand."""
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
        number = update.update_id if isinstance(update, Update) else None
        with logs.concerning(number, _chat(update)):
            await self._in_turn(update, coroutine, key, before, done)

    async def _in_turn(
        self,
        update: object,
        coroutine: Awaitable[object],
        key: Hashable,
        before: asyncio.Event | None,
        done: asyncio.Event,
    ) -> None:
        """Await `coroutine` once `before` is set; `done` is set then."""
        try:
            # At once: an update that waits for its turn would be lost with the program.
            taken = not isinstance(update, Update) or await self._receiver.take(update)
            if before:
                await before.wait()
            overtaken = self._last[key] is not done and _is_inline(update)
            async with self._at_work:
                if taken and not overtaken:
                    if isinstance(update, Update):
                        await self._receiver.begin(update)
                    with self._handling(update):
                        await coroutine
            if isinstance(update, Update):
                await self._receiver.done(update)
        finally:
            _close(coroutine)
            done.set()
            if self._last.get(key) is done:
                del self._last[key]

    def _handling(self, update: object) -> AbstractContextManager[None]:
        return self._receiver.handling(update) if isinstance(update, Update) else nullcontext()


def _key(update: object) -> Hashable:
    """Return what an update keeps its order within: its chat, or the person of an inline query."""
    if not isinstance(update, Update):
        return None
    if update.inline_query:
        return "inline", update.inline_query.from_user.id
    if update.effective_chat:
        return update.effective_chat.id
    return update.update_id


def _chat(update: object) -> int | None:
    """Return the number of the chat that an update came from, or of the person who typed it."""
    if not isinstance(update, Update):
        return None
    from_ = update.effective_chat or update.effective_user
    return from_.id if from_ else None


def _is_inline(update: object) -> bool:
    return isinstance(update, Update) and update.inline_query is not None


def _close(coroutine: Awaitable[object]) -> None:
    """Close a coroutine, so that Python does not warn about one that has never begun."""
    if inspect.iscoroutine(coroutine):
        coroutine.close()
