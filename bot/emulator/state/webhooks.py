"""Updates posted to the bot's own address, in order, until each has been taken."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient

from bot.emulator.rules.errors import Json, bad_request
from bot.emulator.rules.limits import check_secret

if TYPE_CHECKING:
    from bot.emulator.state.updates import Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
# Waits between tries, in seconds: doubled up to the longest. And how long one try may take.
FIRST_WAIT, LONGEST_WAIT, TRY = 0.1, 30.0, 10.0


class Webhook:
    """Where a bot wants its updates posted, and the posting."""

    def __init__(self, updates: Updates) -> None:
        self.url = ""
        self._secret = ""
        self._updates = updates
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
        """Post an update once and return the HTTP status; 599 where nobody answers."""
        headers = {"Content-Type": "application/json"}
        if shared := self._secret if secret is None else secret:
            headers[SECRET_HEADER] = shared
        client: Any = AsyncHTTPClient()
        body = json.dumps(update)
        with suppress(OSError):
            done = await client.fetch(
                self.url, method="POST", body=body, headers=headers, raise_error=False,
                request_timeout=TRY,
            )  # fmt: skip
            return int(done.code)
        return 599

    async def _post_all(self) -> None:
        wait = FIRST_WAIT
        while True:
            update = self._updates.next()
            if update is None:
                self._news.clear()
                await self._news.wait()
                continue
            status = await self.post(update)
            if status // 100 == 2:  # noqa: PLR2004 - any success
                if self._updates.next() is update:
                    self._updates.confirm_next()
                wait = FIRST_WAIT
                continue
            self._error = {
                "last_error_date": int(time.time()),
                "last_error_message": f"Wrong response from the webhook: {status}",
            }
            await asyncio.sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT)
