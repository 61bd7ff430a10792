"""Outcome of one part of the attack: how much was done, and what failed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bot.emulator.drivers.people import TOKEN

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.emulator.drivers.people import ScriptedTelegram

# The user who owns the bot.
OWNER = 7
# Number of failures of a part that are told in words.
TOLD = 5
# Seconds that the bot may take to start, also on a busy machine.
STARTED_WITHIN_S = 120


@dataclass(slots=True)
class Outcome:
    """Account of one part: `amount` of what was done, and a line for each failure."""

    test: str
    amount: int = 0
    failures: list[str] = field(default_factory=list)
    remark: str = ""

    def expect(self, right: object, otherwise: str) -> None:
        """Note a failure unless something is right."""
        if not right:
            self.failures.append(otherwise)


@dataclass(slots=True)
class RunningBot:
    """The bot in a process of its own, and what it has written to its log."""

    process: asyncio.subprocess.Process
    log: list[str] = field(default_factory=list)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    highest_bytes: int = 0

    async def read(self) -> None:
        """Keep what the bot logs."""
        while self.process.stderr and (line := await self.process.stderr.readline()):
            self.log.append(line.decode(errors="replace").rstrip())
            if " ready: " in self.log[-1]:
                self.ready.set()

    async def weigh(self) -> None:
        """Note without end how much memory the bot and its workers take at most."""
        while True:
            self.highest_bytes = max(self.highest_bytes, _own_bytes(self.process.pid))
            await asyncio.sleep(0.1)

    @property
    def unforeseen(self) -> list[str]:
        """The last lines of the tracebacks in its log."""
        last: list[str] = []
        inside = False
        for line in self.log:
            if line.startswith("Traceback"):
                inside = True
            elif inside and not line.startswith(" "):
                last.append(f"not foreseen: {line[:300]}")
                inside = False
        return last


@asynccontextmanager
async def running(
    telegram: ScriptedTelegram, data: Path, **settings: str
) -> AsyncIterator[RunningBot]:
    """Run the bot over a data folder, from when it is ready until it has stopped."""
    environment = os.environ | {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "QUOTH_BOT_API_URL": telegram.url,
        "QUOTH_DATA": str(data),
        "QUOTH_OWNERS": str(OWNER),
        "QUOTH_PERSON_RATE": "0",
        "QUOTH_GROUP_RATE": "0",
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE
    )
    bot = RunningBot(process)
    beside = [asyncio.create_task(bot.read()), asyncio.create_task(bot.weigh())]
    try:
        await asyncio.wait_for(bot.ready.wait(), STARTED_WITHIN_S)
        yield bot
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.wait()
        for task in beside:
            task.cancel()


def _own_bytes(number: int) -> int:
    """Return the memory that a process and those that it started have for themselves."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if number in (int(folder.name), parent):
                fields = (folder / "statm").read_text().split()
                total += (int(fields[1]) - int(fields[2])) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, ValueError, IndexError):
            continue
    return total
