"""Webhook: updates are posted to the bot's own address, in order, until each is taken."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tenacity import AsyncRetrying, retry_if_result, wait_exponential
from tornado.httpclient import AsyncHTTPClient

from bot.emulator.rules.errors import Json, bad_request
from bot.emulator.rules.limits import check_secret

if TYPE_CHECKING:
    from bot.emulator.rules.waits import Waits
    from bot.emulator.state.updates import Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
# The status of a try that nobody answers, as tornado has it.
UNANSWERED = 599


class WebhookSender:
    """Posts updates to where the bot wants them, one after the other."""

    def __init__(self, updates: Updates, waits: Waits) -> None:
        self.url = ""
        self._secret = ""
        self._updates = updates
        self._waits = waits
        self._news = asyncio.Event()
        self._posting: asyncio.Task[None] | None = None
        self._error: Json = {}
        updates.listener = self._news.set

    def set(self, fields: Json) -> bool:
        """Post updates from now on; `fields` are those of setWebhook. Without a URL, stop."""
        url, secret = fields.get("url", ""), fields.get("secret_token", "")
        if url and not urlsplit(url).hostname:
            raise bad_request("bad webhook: invalid webhook URL specified")
        if secret:
            check_secret(secret)
        if "allowed_updates" in fields:
            self._updates.allow(fields["allowed_updates"])
        if fields.get("drop_pending_updates") in (True, "true"):
            self._updates.drop()
        self.stop()
        self.url, self._secret, self._error = url, secret, {}
        self._updates.pushed = bool(url)
        if url:
            self._posting = asyncio.create_task(self._post_all())
        return True

    def info(self) -> Json:
        """Return the Bot API's WebhookInfo."""
        return {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        } | self._error

    def stop(self) -> None:
        """Post nothing more."""
        if self._posting:
            self._posting.cancel()
            self._posting = None

    async def post(self, update: Json, secret: str | None = None) -> int:
        """Post an update once and return the HTTP status; UNANSWERED where nobody answers."""
        headers = {"Content-Type": "application/json"}
        if shared := self._secret if secret is None else secret:
            headers[SECRET_HEADER] = shared
        client: Any = AsyncHTTPClient()
        body = json.dumps(update)
        with suppress(OSError):
            done = await client.fetch(
                self.url, method="POST", body=body, headers=headers, raise_error=False,
                request_timeout=self._waits.try_s,
            )  # fmt: skip
            return int(done.code)
        return UNANSWERED

    async def _post_all(self) -> None:
        until_taken = AsyncRetrying(
            retry=retry_if_result(lambda taken: not taken),
            wait=wait_exponential(self._waits.retry_s, max=self._waits.longest_retry_s),
            sleep=asyncio.sleep,
        )
        while True:
            await until_taken(self._post_next)

    async def _post_next(self) -> bool:
        """Post the update that waits longest, once there is one; return whether it was taken."""
        while (update := self._updates.next()) is None:
            self._news.clear()
            await self._news.wait()
        status = await self.post(update)
        if status // 100 == 2:  # noqa: PLR2004 - any success
            if self._updates.next() is update:
                self._updates.confirm_next()
            return True
        self._error = {
            "last_error_date": int(time.time()),
            "last_error_message": f"Wrong response from the webhook: {status}",
        }
        return False
