"""Progress message: how far a longer work is, edited as it goes."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Self

from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.replies import reply
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Message

    from bot.context import Context

log = logging.getLogger(__name__)

# In groups everyone sees the edits, and Telegram takes few from a bot.
RARER_IN_GROUPS = 3


class Progress:
    """Message that appears where a work takes long enough to be noticed, and goes at its end."""

    def __init__(self, message: Message, text: Callable[[], str], context: Context) -> None:
        self._message = message
        self._text = text
        self._context = context
        self._done = asyncio.Event()
        self._shown: Message | None = None

    async def __aenter__(self) -> Self:
        self._showing = asyncio.create_task(self._show())
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._done.set()
        if kind is asyncio.CancelledError:
            # Stopped in a hurry: the message stays, and the next start says how it ended.
            self._showing.cancel()
            return
        await self._showing
        if self._shown:
            try:
                await self._shown.delete()
            except TelegramError as error:
                log.info("a progress message stays: %s", error)

    async def _show(self) -> None:
        pace = self._context.pace
        rare = self._message.chat.type != ChatType.PRIVATE
        if await self._is_done_within(pace.progress_after_s):
            return
        try:
            said = self._text()
            self._shown = await reply(self._message, RichText(said), self._context)
            every_s = pace.progress_every_s * (RARER_IN_GROUPS if rare else 1)
            while not await self._is_done_within(every_s):
                if (now := self._text()) != said:
                    said = now
                    await self._shown.edit_text(said)
        except TelegramError as error:
            # The work goes on, and its end is told in another message.
            log.warning("progress cannot be shown: %s", error)

    async def _is_done_within(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                await self._done.wait()
        except TimeoutError:
            return False
        return True
