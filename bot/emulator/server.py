"""HTTP server of the Bot API and of the page, for this machine only."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.emulator.api import methods
from bot.emulator.api.forms import fields_of
from bot.emulator.origin import Guarded
from bot.emulator.rules.errors import Json, Refusal
from bot.emulator.web import page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.emulator.rules.schema import Specification
    from bot.emulator.state.telegram import Telegram

HOST = "127.0.0.1"
# Room for an album of ten files of some size.
LARGEST_REQUEST_BYTES = 512 * 1024 * 1024


class BotApi:
    """The Bot API: carries out the bot's calls, with faults, and checked by a specification.

    It is a class so that a part can be replaced: a driver lets more go wrong on purpose.
    """

    def __init__(self, telegram: Telegram, specification: Specification | None = None) -> None:
        self.telegram, self.specification = telegram, specification

    async def call(self, method: str, fields: Json) -> object:
        """Return the result of a method, or raise Refusal."""
        checked = self.specification if method in methods.METHODS else None
        if checked:
            checked.check_request(method, fields)
        self.telegram.faults.before(method)
        result = await methods.call(self.telegram, method, fields)
        # Not of updates: those may be malformed on purpose.
        if checked and method != "getUpdates":
            checked.check_reply(method, result)
        return result

    def is_dropped(self, method: str) -> bool:
        """Return whether the reply to a method that was carried out gets lost."""
        return self.telegram.faults.strike("dropped", method)

    def lateness(self, method: str) -> float:
        """Return how late the reply to a method is, in seconds."""
        faults = self.telegram.faults
        return faults.lateness if faults.strike("late", method) else 0.0


class _Method(Guarded):
    def initialize(self, api: BotApi) -> None:
        self.api = api

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        try:
            self._check(token)
            result = await self.api.call(method, fields_of(self.request))
        except Refusal as refusal:
            self.set_status(refusal.code)
            self.finish(refusal.as_json())
            return
        if self.api.is_dropped(method):
            self.detach().close()
            return
        if late := self.api.lateness(method):
            await asyncio.sleep(late)
        self.finish({"ok": True, "result": result})

    def _check(self, token: str) -> None:
        if token != self.api.telegram.token:
            raise Refusal(401, "Unauthorized")


class _File(Guarded):
    def initialize(self, api: BotApi) -> None:
        self.telegram = api.telegram

    def get(self, token: str, number: str) -> None:
        content = self.telegram.files.get(number)
        if token != self.telegram.token or content is None:
            self.send_error(404)
        else:
            self.set_header("Content-Type", "application/octet-stream")
            self.finish(content)


class _NotFound(RequestHandler):
    def prepare(self) -> None:
        self.set_status(404)
        self.finish(Refusal(404, "Not Found").as_json())


@asynccontextmanager
async def serving(api: BotApi, port: int = 0) -> AsyncIterator[str]:
    """Serve a Telegram on a port of this machine, any free one where 0, and yield its address.

    Raises OSError where the port is taken.
    """
    known = {"api": api}
    routes = Application(
        [
            (r"/file/bot([^/]+)/documents/(.+)", _File, known),
            (r"/bot([^/]+)/(\w+)", _Method, known),
            *page.routes(api.telegram),
        ],
        default_handler_class=_NotFound,
        # Refusals need no log, and tornado logs exceptions by itself.
        log_function=lambda _handler: None,
        websocket_ping_interval=20,
    )
    sockets = bind_sockets(port, HOST)
    server = HTTPServer(routes, max_buffer_size=LARGEST_REQUEST_BYTES)
    server.add_sockets(sockets)
    try:
        yield f"http://{HOST}:{sockets[0].getsockname()[1]}"
    finally:
        api.telegram.hook.stop()
        server.stop()
        await server.close_all_connections()
