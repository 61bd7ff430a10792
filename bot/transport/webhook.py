"""Webhook: updates that Telegram posts to the bot's own address."""

from __future__ import annotations

import json
import socket
from hmac import compare_digest
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import BadRequest
from tornado.httpserver import HTTPServer
from tornado.web import Application as Routes
from tornado.web import HTTPError, RequestHandler

from bot.errors import ConfigError
from bot.transport.inbox import ALLOWED_UPDATES
from bot.transport.polling import well_formed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram.ext import Application

    from bot.config import Settings
    from bot.context import Services

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
# No update is nearly as large.
LARGEST_UPDATE_BYTES = 10 * 1024 * 1024


class WebhookServer:
    """Server that takes posted updates and hands them on to the application.

    python-telegram-bot's own logs what it cannot read, and refuses it: Telegram then posts the
    same again and again, and nothing behind it.
    """

    def __init__(
        self, application: Application[Any, Any, Any, Any, Services, Any], settings: Settings
    ) -> None:
        if settings.webhook_url is None or settings.webhook_secret is None:
            raise AssertionError("settings with a webhook have its address and its secret")
        self._application = application
        self._url = settings.webhook_url
        self._secret = settings.webhook_secret.get_secret_value()
        host, _, port = settings.webhook_listen.rpartition(":")
        self._host, self._port = host, int(port)
        known = {"secret": self._secret, "take": self._take}
        path = urlsplit(self._url).path.rstrip("/")
        routes = Routes([(rf"{path}/?", _Post, known)], log_function=lambda _handler: None)
        self._server = HTTPServer(routes, max_buffer_size=LARGEST_UPDATE_BYTES)

    def listen(self) -> None:
        """Begin to take what is posted. Raises ConfigError where the port is not to be had."""
        try:
            listening = socket.create_server((self._host, self._port))
        except OSError as error:
            raise ConfigError(f"QUOTH_WEBHOOK_LISTEN is not usable: {error.strerror}") from error
        listening.setblocking(False)  # noqa: FBT003 - as it is called
        self._server.add_socket(listening)

    async def tell(self) -> None:
        """Tell Telegram where to post. Raises ConfigError where that is not an address for it."""
        try:
            await self._application.bot.set_webhook(
                self._url, secret_token=self._secret, allowed_updates=ALLOWED_UPDATES
            )
        except BadRequest as error:
            raise ConfigError(f"QUOTH_WEBHOOK_URL or its secret is not usable: {error}") from error

    async def stop(self) -> None:
        """Take nothing more; Telegram posts again at the next start what it posts meanwhile."""
        self._server.stop()
        await self._server.close_all_connections()

    async def _take(self, body: bytes) -> None:
        """Hand an update on, of a malformed one only its number, and wait until it is noted.

        Before that Telegram must not hear that it has come: a kill in between would lose it.
        """
        try:
            posted = json.loads(body)
        except (ValueError, RecursionError):
            posted = None
        if (update := well_formed(posted)) is not None:
            read = Update.de_json(update, self._application.bot)
            inbox = self._application.bot_data.inbox
            inbox.expect([update["update_id"]])
            self._application.update_queue.put_nowait(read)
            await inbox.until_noted(before=update["update_id"] + 1)


class _Post(RequestHandler):
    """Handler that takes whatever comes with the secret, and refuses the rest.

    Even what cannot be read is taken, so that it is not posted again.
    """

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, secret: str, take: Callable[[bytes], Awaitable[None]]) -> None:
        self._secret = secret.encode()
        self._take = take

    async def post(self) -> None:
        given = self.request.headers.get(SECRET_HEADER, "")
        # In constant time: how long it takes tells nothing of how much was right.
        if not compare_digest(given.encode("utf-8", "surrogateescape"), self._secret):
            raise HTTPError(403)
        await self._take(self.request.body)
