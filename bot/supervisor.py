"""Word to the bot's supervisor, by systemd's protocol: started, at work, stopping.

It is a datagram to the socket that `NOTIFY_SOCKET` names (sd_notify(3)); without one nothing is
said. Containers and other supervisors set the same variable.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

log = logging.getLogger(__name__)

# Seconds that a start may go on without a further word, and between two words. Without a network
# the bot waits for it, and is not to be ended for that.
PATIENCE_S, WORD_EVERY_S = 120, 30.0


class Supervisor:
    """The supervisor of this process, where it has one."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        environment = os.environ if environment is None else environment
        self._address = environment.get("NOTIFY_SOCKET", "")
        for_us = environment.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        microseconds = environment.get("WATCHDOG_USEC", "") if for_us else ""
        self._watched_s = int(microseconds) / 1e6 if microseconds.isdecimal() else None
        self._ready = False

    def ready(self, status: str) -> None:
        """Say that the bot takes updates, and in a line what it does."""
        self._ready = True
        self._tell("READY=1", f"STATUS={status}")

    def stopping(self) -> None:
        """Say that the bot has begun to stop."""
        self._tell("STOPPING=1")

    async def keep_told(self) -> None:
        """Say, without end, that the event loop turns; before it is ready, that it is coming.

        Where the loop hangs the words stop, and the supervisor starts the program anew.
        """
        if not self._address:
            return
        # Half of what is allowed, as the protocol recommends.
        every_s = min(WORD_EVERY_S, self._watched_s / 2 if self._watched_s else WORD_EVERY_S)
        while True:
            if not self._ready:
                self._tell(f"EXTEND_TIMEOUT_USEC={PATIENCE_S * 1_000_000}")
            if self._watched_s:
                self._tell("WATCHDOG=1")
            await asyncio.sleep(every_s)

    def _tell(self, *words: str) -> None:
        if not self._address:
            return
        # "@" stands for the zero byte of a name outside the file system.
        address = self._address.replace("@", "\0", 1) if self._address[0] == "@" else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
                line.setblocking(False)  # noqa: FBT003 - as it is called
                line.sendto("\n".join(words).encode(), address)
        except OSError as error:
            log.warning("the supervisor cannot be told: %s", error.strerror)
