"""Owner of a bot: whoever writes /start to it while it is being set up."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from bot.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Bot, Update, User

# Longest wait of one request for messages, in seconds.
_POLL_S = 10
# Seconds by which the clocks of Telegram and of this machine may differ.
_CLOCKS_DIFFER_S = 60
# So many updates come at once, the oldest first; of more than that the newest are kept.
_PAGE, _KEPT = 100, 50


async def posted_to(bot: Bot) -> str:
    """Return the address that Telegram posts updates to, "" where they can be fetched."""
    async with bot:
        return (await bot.get_webhook_info()).url


async def take_back(bot: Bot) -> None:
    """Have Telegram post updates nowhere, so that they can be fetched; none is lost."""
    async with bot:
        await bot.delete_webhook()


async def who_starts(bot: Bot, within_s: float, dropped: Callable[[], None]) -> User | None:
    """Return who writes /start from now on, None where nobody does in time.

    Messages that have been written stay for the bot that will run. Only where so many wait that
    none that is new is seen, the oldest are dropped: they were sent before there was anybody to
    answer. `dropped` is called then.
    """
    since, deadline, offset = SystemClock().now(), time.monotonic() + within_s, None
    async with bot:
        while (left := deadline - time.monotonic()) > 0:
            wait = max(0, min(_POLL_S, int(left)))
            updates = await bot.get_updates(
                offset=offset, timeout=wait, allowed_updates=["message"]
            )
            for update in reversed(updates):
                if person := _starting(update, since):
                    return person
            # Counted from the end, it is what is kept.
            offset = -_KEPT if len(updates) == _PAGE else None
            if offset:
                dropped()
            await asyncio.sleep(0.2)
    return None


def _starting(update: Update, since: float) -> User | None:
    """Return who writes /start in private with this update, None where nobody does."""
    message, person = update.message, update.effective_user
    if (
        message and person and not person.is_bot
        and message.chat.id == person.id
        and (message.text or "").startswith("/start")
        and message.date.timestamp() > since - _CLOCKS_DIFFER_S
    ):  # fmt: skip
        return person
    return None
