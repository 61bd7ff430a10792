"""Work that goes on beside those who have waited long enough for it."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine


class Beside:
    """One piece of work, begun whenever somebody waits for it and it is not under way.

    No waiter that is cancelled, or goes on without it, ends it.
    """

    def __init__(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        self._work = work
        self._task: asyncio.Task[None] | None = None
        self._since = 0.0

    @property
    def since(self) -> float | None:
        """Start of the work under way, on the monotonic clock; None where there is none."""
        return None if self._task is None or self._task.done() else self._since

    async def wait(self, patience_s: float | None) -> bool:
        """Wait so many seconds, or to the end; return whether it is done. Raises what it raises."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())
            # Nobody may be there to hear of an error: the next caller hears of the next one.
            self._task.add_done_callback(lambda task: task.cancelled() or task.exception())
            self._since = time.monotonic()
        task = self._task
        await asyncio.wait([task], timeout=patience_s)
        if task.done():
            task.result()
        return task.done()

    async def stop(self) -> None:
        """Cancel what is under way, and wait until that is done."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
