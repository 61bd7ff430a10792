"""Webhook: updates that Telegram posts to the bot's own address."""

from __future__ import annotations

import asyncio
import errno
import json
import logging
import re
from hmac import compare_digest
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import BadRequest, TelegramError
from tornado.httpserver import HTTPServer
from tornado.web import Application as Routes
from tornado.web import HTTPError, RequestHandler, stream_request_body

from bot.errors import ConfigError, Deaf
from bot.i18n import texts
from bot.logs import Rarely
from bot.os_errors import reason
from bot.owner_alerts import deaf, saying, tell_once
from bot.transport.inbox import ALLOWED_UPDATES
from bot.transport.listener import BUFFER_BYTES, Listener, Patience
from bot.transport.polling import CONFLICT, well_formed

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.config import Settings
    from bot.context import Services
    from bot.owner_alerts import Alert

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
# No update is nearly as large.
LARGEST_UPDATE_BYTES = 1024 * 1024
# The largest head of a request, in bytes.
LARGEST_HEAD_BYTES = 16 * 1024
# The last program may still be ending, and the network may not be up yet.
_MAY_PASS = (errno.EADDRINUSE, errno.EADDRNOTAVAIL)
# Reason why no update arrives, as a clause for people.
UNHEARD = texts.OWNER_UNHEARD

log = logging.getLogger(__name__)


class WebhookServer:
    """Server that takes posted updates and hands them on to the application.

    python-telegram-bot's own logs what it cannot read, and refuses it: Telegram then posts the
    same again and again, and nothing behind it.
    """

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Services, Any],
        settings: Settings,
        patience: Patience | None = None,
    ) -> None:
        if settings.webhook_url is None or settings.webhook_secret is None:
            raise AssertionError("settings with a webhook have its address and its secret")
        patience = patience or Patience()
        self._application = application
        self._url = settings.webhook_url
        self._secret = settings.webhook_secret.get_secret_value()
        host, _, port = settings.webhook_listen.rpartition(":")
        known = {"webhook": self}
        path = urlsplit(self._url).path.rstrip("/")
        routes = Routes(
            [(rf"{re.escape(path)}/?", _Post, known), (".*", _NotHere)],
            log_function=lambda _handler: None,
        )
        self._server = HTTPServer(
            routes,
            max_buffer_size=BUFFER_BYTES,
            max_header_size=LARGEST_HEAD_BYTES,
            max_body_size=LARGEST_UPDATE_BYTES,
            idle_connection_timeout=patience.idle_s,
            body_timeout=patience.body_s,
        )
        self.listener = Listener(self._server, host, int(port), patience)
        self._refused = Rarely(log)

    async def listen(self) -> None:
        """Begin to take what is posted.

        Raises Deaf where the address is not to be had now, ConfigError where it never is.
        """
        try:
            self.listener.open()
        except OSError as error:
            kind = Deaf if error.errno in _MAY_PASS else ConfigError
            raise kind(f"QUOTH_WEBHOOK_LISTEN is not usable: {reason(error)}") from error

    async def tell(self) -> None:
        """Tell Telegram where to post. Raises ConfigError where that is not an address for it."""
        try:
            await self._application.bot.set_webhook(
                self._url, secret_token=self._secret, allowed_updates=ALLOWED_UPDATES
            )
        except BadRequest as error:
            raise ConfigError(f"QUOTH_WEBHOOK_URL or its secret is not usable: {error}") from error

    async def watch(self) -> None:
        """See to it, without end, that whoever posts is heard and that Telegram posts here."""
        services = self._application.bot_data
        while True:
            await asyncio.sleep(services.pace.watch_s)
            if await self.listener.answers() or await self._listen_again():
                services.hearing.well()
            elif services.hearing.unwell(UNHEARD):
                await self._tell_once(UNHEARD, deaf(UNHEARD, services.pace.deaf_s))
            try:
                await self._take_back()
            except TelegramError as error:
                log.warning("Telegram does not tell where it posts: %s", error)

    async def _listen_again(self) -> bool:
        """Open the port anew, and return whether that has helped."""
        log.warning("the webhook does not answer: it listens anew")
        self.listener.close()
        try:
            self.listener.open()
        except OSError as error:
            log.warning("the webhook cannot listen: %s", error.strerror)
            return False
        return await self.listener.answers()

    async def _take_back(self) -> None:
        """Have Telegram post here again, where another program has told it otherwise."""
        told = await self._application.bot.get_webhook_info()
        if told.url == self._url:
            return
        log.warning("another program has changed the webhook: it is set anew")
        self._application.bot_data.troubles[CONFLICT] += 1
        await self.tell()
        await self._tell_once(CONFLICT, saying(texts.OWNER_CONFLICT))

    async def _tell_once(self, kind: str, alert: Alert) -> None:
        await tell_once(self._application.bot, self._application.bot_data, kind, alert)

    async def stop(self) -> None:
        """Take nothing more; Telegram posts again at the next start what it posts meanwhile."""
        self.listener.close()
        await self._server.close_all_connections()

    def knows(self, secret: str) -> bool:
        """Whether a secret is the one that Telegram was told; that it was not is logged."""
        # In constant time: how long it takes tells nothing of how much was right.
        if compare_digest(secret.encode("utf-8", "surrogateescape"), self._secret.encode()):
            return True
        self._refused.warning("somebody without the secret has posted to the webhook")
        return False

    async def take(self, body: bytes) -> None:
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


@stream_request_body
class _Post(RequestHandler):
    """Handler that takes whatever comes with the secret, and refuses the rest.

    It does so by the head of a request, before any of the body is read. Even what cannot be read is
    taken, so that it is not posted again.
    """

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, webhook: WebhookServer) -> None:
        self._webhook = webhook
        self._body = bytearray()

    def prepare(self) -> None:
        if not self._webhook.knows(self.request.headers.get(SECRET_HEADER, "")):
            raise HTTPError(403)
        length = self.request.headers.get("Content-Length", "")
        if length.isdecimal() and int(length[:12]) > LARGEST_UPDATE_BYTES:
            raise HTTPError(413)
        connection: Any = self.request.connection
        self._webhook.listener.trust(connection.stream)

    def data_received(self, chunk: bytes) -> None:
        self._body += chunk

    async def post(self) -> None:
        await self._webhook.take(bytes(self._body))


@stream_request_body
class _NotHere(RequestHandler):
    """Handler of every other address: it reads nothing, and says that nothing is there."""

    def prepare(self) -> None:
        raise HTTPError(404)

    def data_received(self, chunk: bytes) -> None:
        """Nothing is wanted of it."""
