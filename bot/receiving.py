"""Updates on their way in: which are asked for, which are passed over, what stops nothing."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import Conflict
from telegram.request import HTTPXRequest

from bot import texts
from bot.owners import tell_owners

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram.error import TelegramError
    from telegram.ext import Application

    from bot.clock import Clock
    from bot.config import Settings
    from bot.context import Services
    from bot.storage import Storage

log = logging.getLogger(__name__)

# Exactly what the handlers use.
ALLOWED_UPDATES = [
    Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER, Update.CHANNEL_POST, Update.EDITED_CHANNEL_POST,
]  # fmt: skip
# A question that has waited longer, in seconds, is not expected to be answered any more.
TOO_OLD = 24 * 3600


class UpdatesRequest(HTTPXRequest):
    """Fetches updates; one that is not what it should be is logged, and stops none of the others.

    Without this, a single malformed update is fetched again and again, and nothing behind it.
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:  # noqa: ANN401 - JSON, as in the base class
        """Decode a response, leaving of a malformed update only its number."""
        response = HTTPXRequest.parse_json_payload(payload)
        updates = response.get("result")
        if isinstance(updates, list):
            read = (well_formed(update) for update in updates)
            response["result"] = [update for update in read if update is not None]
        return response


def well_formed(update: Any) -> dict[str, Any] | None:  # noqa: ANN401 - whatever came
    """Return an update that can be read, or only its number, which is then passed over.

    None where it has no number either.
    """
    try:
        Update.de_json(update, bot=None)
    except Exception as error:  # noqa: BLE001 - whatever reading it raises, polling goes on
        number = update.get("update_id") if isinstance(update, dict) else None
        log.warning("update %s is malformed: %r", number, error)
        return {"update_id": number} if isinstance(number, int) else None
    return dict(update)


def wanted_by(storage: Storage, clock: Clock) -> Callable[[Update], Awaitable[bool]]:
    """Return what tells whether an update is to be handled: it is new, and not of yesterday."""

    async def wanted(update: Update) -> bool:
        now = int(clock.now())
        if not await storage.is_new(update.update_id, now):
            log.info("update %d came again", update.update_id)
            return False
        message = update.message or update.edited_message
        sent = (message.edit_date or message.date) if message else None
        if sent and now - sent.timestamp() > TOO_OLD:
            log.warning("update %d is passed over: it is from %s", update.update_id, sent)
            return False
        return True

    return wanted


async def take_updates(
    application: Application[Any, Any, Any, Any, Services, Any], settings: Settings
) -> None:
    """Start taking updates into the application's queue, by webhook or by long polling."""
    updater = application.updater
    if updater is None:
        raise AssertionError("the application was built with an updater")
    if settings.webhook_url is None:
        # Without end: what was asked while Telegram could not be reached is still answered.
        await updater.start_polling(
            allowed_updates=ALLOWED_UPDATES,
            bootstrap_retries=-1,
            error_callback=PollingTroubles(application),
        )
        return
    host, _, port = settings.webhook_listen.rpartition(":")
    secret = settings.webhook_secret
    await updater.start_webhook(
        listen=host,
        port=int(port),
        url_path=urlsplit(settings.webhook_url).path.lstrip("/"),
        webhook_url=settings.webhook_url,
        secret_token=secret.get_secret_value() if secret else None,
        allowed_updates=ALLOWED_UPDATES,
        bootstrap_retries=-1,
    )


class PollingTroubles:
    """Hears of failed polls; polling goes on by itself."""

    def __init__(self, application: Application[Any, Any, Any, Any, Services, Any]) -> None:
        self._application = application
        self._told = False
        self._telling: set[asyncio.Task[None]] = set()

    def __call__(self, error: TelegramError) -> None:
        """Log a failure, and tell the owners once of another process with the same token."""
        log.warning("updates could not be fetched: %s", error)
        if isinstance(error, Conflict) and not self._told:
            self._told = True
            telling = tell_owners(
                self._application.bot, self._application.bot_data, texts.OWNER_CONFLICT
            )
            task = asyncio.get_running_loop().create_task(telling)
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)
