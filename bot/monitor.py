"""Monitor: whether the bot lives, whether it is ready, and its figures, over HTTP."""

from __future__ import annotations

import asyncio
import logging
import shutil
from typing import TYPE_CHECKING

from prometheus_client import CONTENT_TYPE_LATEST
from tornado.httpserver import HTTPServer
from tornado.web import Application as Routes
from tornado.web import RequestHandler

from bot.listening import listening_at
from bot.logs import Rarely
from bot.os_errors import reason
from index import ArchiveUnreachable, QuothError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.context import Services

log = logging.getLogger(__name__)

# Nothing is posted here, and nobody needs to say much.
_LARGEST_REQUEST_BYTES = 16 * 1024
_IDLE_S = 60.0
# Seconds that the articles may take to be reached.
REACHED_WITHIN_S = 3.0


class Monitor:
    """HTTP server for whoever watches the bot; it only tells, and changes nothing.

    `/healthz` answers as long as the process does anything at all. `/readyz` answers 503, with the
    reason, while the bot starts, stops, hears nothing from Telegram, or cannot reach the articles.
    `/metrics` has the figures.
    """

    def __init__(
        self,
        services: Services,
        queues: Mapping[str, Callable[[], int]],
        reached_within_s: float = REACHED_WITHIN_S,
    ) -> None:
        self._services = services
        self._reached_within_s = reached_within_s
        self._queues = queues
        self._serving = False
        self._look: asyncio.Task[bool] | None = None
        self._old = Rarely(log)
        known = {"monitor": self}
        routes = Routes(
            [(r"/healthz", _Health), (r"/readyz", _Ready, known), (r"/metrics", _Figures, known)],
            log_function=lambda _handler: None,
        )
        self._server = HTTPServer(
            routes,
            max_body_size=_LARGEST_REQUEST_BYTES,
            max_header_size=_LARGEST_REQUEST_BYTES,
            idle_connection_timeout=_IDLE_S,
        )
        self.port: int | None = None

    def listen(self, address: str) -> None:
        """Listen at HOST:PORT, or at nothing for "off".

        Where the port is taken, that is logged, and the bot goes on without: it is there to answer.
        """
        host, _, port = address.rpartition(":")
        if not host:
            return
        try:
            listening = listening_at(host, int(port))
        except OSError as error:  # taken, or of another machine
            why = reason(error)
            log.warning("nobody can watch at %s (QUOTH_MONITOR): %s", address, why)
            return
        self._server.add_socket(listening)
        self.port = listening.getsockname()[1]

    def serve(self, *, serving: bool) -> None:
        """Hear whether the bot answers now: from its start to the beginning of its stop."""
        self._serving = serving

    async def stop(self) -> None:
        """Stop listening."""
        self._server.stop()
        if self._look:
            self._look.cancel()
        await self._server.close_all_connections()

    @property
    def fault(self) -> str | None:
        """The reason why the bot is not ready, None where it is."""
        if not self._serving:
            return "the bot is starting or stopping"
        return self._services.hearing.fault

    async def found_fault(self) -> str | None:
        """Return why no question is answered now, None where they are."""
        if self.fault:
            return self.fault
        return None if await self._is_reached() else "the archive cannot be reached"

    async def _is_reached(self) -> bool:
        """Whether the articles are reached, by one look at a time: all who ask meanwhile share it.

        A look has a thread that nothing ends early: with one for each, a cluster that swallows what
        it is asked would take all there are.
        """
        if self._look is None or self._look.done():
            self._look = asyncio.create_task(self._look_once())
        done, _ = await asyncio.wait({self._look}, timeout=self._reached_within_s)
        return any(not look.cancelled() and look.result() for look in done)

    async def _look_once(self) -> bool:
        try:
            await self._services.library.check_reached()
        except ArchiveUnreachable:
            return False
        except QuothError:  # the asker is told, and so are the owners
            pass
        return True

    async def page(self) -> bytes:
        """Return the figures as they are now."""
        metrics, library = self._services.metrics, self._services.library
        metrics.ready.set(await self.found_fault() is None)
        for name, length in self._queues.items():
            metrics.queue.labels(name).set(length())
        try:
            disk = await asyncio.to_thread(shutil.disk_usage, self._services.settings.data)
            metrics.free.set(disk.free)
            metrics.disk.set(disk.total)
            metrics.articles.set(await library.size())
            index = await library.index_state()
            metrics.passages.set(index.passages)
            metrics.lag.set(index.behind)
        except (QuothError, OSError) as error:  # the other figures are wanted all the more
            self._old.warning("some figures are old: %s", error)
        return await asyncio.to_thread(metrics.page)


class _Health(RequestHandler):
    """Handler that says that the event loop turns."""

    def get(self) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("ok\n")


class _Ready(RequestHandler):
    """Handler that says whether questions are answered."""

    def initialize(self, monitor: Monitor) -> None:
        self._monitor = monitor

    async def get(self) -> None:
        fault = await self._monitor.found_fault()
        self.set_status(503 if fault else 200)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        await self.finish(f"{fault or 'ready'}\n")


class _Figures(RequestHandler):
    """Handler that hands out the figures."""

    def initialize(self, monitor: Monitor) -> None:
        self._monitor = monitor

    async def get(self) -> None:
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        await self.finish(await self._monitor.page())
