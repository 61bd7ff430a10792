"""Restarts of the bot over one library and one database, and waiting for what comes of them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import TypeAlias

    from bot.application import App

    Begin: TypeAlias = Callable[..., Awaitable[App]]

# In seconds. One chat may hear so much after kills that it takes Telegram's rates to tell it.
PATIENCE_S = 60


async def until(holds: Callable[[], Awaitable[object]]) -> None:
    """Wait until something holds that nothing tells of."""
    async with asyncio.timeout(PATIENCE_S):
        while not await holds():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
