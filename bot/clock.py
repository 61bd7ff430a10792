"""Clock of the whole bot, passed in so that tests control time."""

from __future__ import annotations

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """A source of time."""

    def now(self) -> float:
        """Return the time, in seconds since 1970."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait until so many seconds have passed."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> float:
        """Return the time, in seconds since 1970."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Wait until so many seconds have passed."""
        await asyncio.sleep(seconds)
