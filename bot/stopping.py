"""Stopping: the reasons for which the bot stops, and its stop, which loses nothing taken before."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot.errors import Deaf
from index import FolderReplaced

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.application import App
    from bot.transport.hearing import Hearing

log = logging.getLogger(__name__)

# Service managers kill a program about ten seconds after they told it to stop.
STOPPED_WITHIN_S = 6.0


class Stop(asyncio.Event):
    """Event that is set once the program is to stop; `cause` is the error that makes it.

    `interrupted` says whether somebody has pressed Ctrl-C.
    """

    cause: FolderReplaced | None = None
    interrupted = False

    def interrupt(self) -> None:
        """Stop because somebody has pressed Ctrl-C."""
        self.interrupted = True
        self.set()

    async def when_replaced(self, watching: Coroutine[Any, Any, None]) -> None:
        """Stop once `watching` finds that the data folder was replaced."""
        try:
            await watching
        except FolderReplaced as error:
            log.error("stopped: %s", error)  # noqa: TRY400 - its words say all
            self.cause = error
            self.set()


def stopped_by_signals() -> Stop:
    """Return an event that is set once the program is told to stop."""
    stop, loop = Stop(), asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGINT, stop.interrupt)
    return stop


async def until_stopped(stop: asyncio.Event, hearing: Hearing) -> None:
    """Wait until the program is told to stop. Raises Deaf where no update can arrive any more."""
    stopped, lost = asyncio.ensure_future(stop.wait()), asyncio.ensure_future(hearing.lost())
    await asyncio.wait([stopped, lost], return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if lost.cancel():
        return
    raise Deaf(f"no update arrives any more: {lost.result()}")


async def shut_down(application: App, within: float = STOPPED_WITHIN_S) -> None:
    """Stop taking updates, finish those in hand within so many seconds, and close what is open.

    Before that, Telegram has half as long to hear which updates need not come again.
    """
    if application.updater and application.updater.running:
        with suppress(TimeoutError):
            async with asyncio.timeout(within / 2):
                await application.updater.stop()
    await application.bot_data.background.stop()
    if application.running:
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await application.stop()
    await application.shutdown()
    # The connections are open without the application where the start has failed half way.
    await application.bot.shutdown()
