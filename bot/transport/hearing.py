"""Hearing: whether updates still reach the bot, so that it never lives on deaf."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.pace import Pace

# Seconds between two looks.
LOOK_EVERY_S = 1.0


class Hearing:
    """Monitor of the arrival of updates: polling and the webhook report to it.

    Time is counted in looks, not by a clock: a process that was stopped for an hour has looked once
    meanwhile, and is not taken for deaf.
    """

    def __init__(self, pace: Pace) -> None:
        self._look_every_s = min(LOOK_EVERY_S, pace.deaf_s / 4)
        self._deaf_s, self._silent_s = pace.deaf_s, pace.silent_s
        self._fault: str | None = None
        self._faulty_s = self._quiet_s = 0.0

    @property
    def fault(self) -> str | None:
        """The reason why updates do not arrive at present, None where they do."""
        return self._fault

    def tried(self) -> None:
        """Note that updates were looked for, whatever came of it."""
        self._quiet_s = 0.0

    def well(self) -> None:
        """Note that updates arrive, or would if there were any."""
        self.tried()
        self._fault, self._faulty_s = None, 0.0

    def unwell(self, fault: str) -> bool:
        """Note why no update can arrive; return whether that was so the last time too."""
        self.tried()
        again, self._fault = self._fault is not None, fault
        return again

    async def lost(self) -> str:
        """Wait until no update has been able to arrive for too long, and return why."""
        while True:
            await asyncio.sleep(self._look_every_s)
            self._quiet_s += self._look_every_s
            if self._fault is not None:
                self._faulty_s += self._look_every_s
            if self._faulty_s > self._deaf_s:
                return str(self._fault)
            if self._quiet_s > self._silent_s:
                return "what takes updates has ended, or hangs"
