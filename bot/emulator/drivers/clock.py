"""A clock that stands still until it is set."""

from __future__ import annotations

import asyncio
import heapq
import time


class SetClock:
    """Goes only when told to; a sleeper wakes when the clock is set past its time."""

    def __init__(self, at: float | None = None) -> None:
        self._now = float(int(time.time() if at is None else at))
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        """Return the time in seconds since 1970."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has been set on by so much."""
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, id(woken), woken))
        await woken

    @property
    def sleepers(self) -> int:
        """Number of tasks that sleep by this clock."""
        return sum(not woken.done() for _, _, woken in self._sleepers)

    def advance(self, seconds: float) -> None:
        """Set the clock on, and wake the sleepers whose time has come."""
        self._now += seconds
        while self._sleepers and self._sleepers[0][0] <= self._now:
            _, _, woken = heapq.heappop(self._sleepers)
            if not woken.done():
                woken.set_result(None)
