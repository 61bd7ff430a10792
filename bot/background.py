"""Work that goes on beside the answering, such as uploads, until it ends or is stopped."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable

# Seconds that a stop waits for tasks that are to come to their end.
ENDED_WITHIN_S = 2.0


class Background:
    """Tasks that nobody awaits, kept so that they can be stopped together."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def add(self, task: asyncio.Task[None]) -> None:
        """Keep a task until it ends."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Cancel the tasks under way, and wait until they have ended."""
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)


async def to_its_end(work: Awaitable[None]) -> None:
    """Await something even where that is cancelled: half done, it would be done again."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=ENDED_WITHIN_S)
        task.cancel()
        raise
