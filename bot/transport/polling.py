"""Long polling for updates, which a malformed one does not stop."""

from __future__ import annotations

import asyncio
import json
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import Conflict, TelegramError

from bot.errors import BotError
from bot.i18n import texts
from bot.owner_alerts import deaf, saying, tell_once
from bot.transport.field_types import are_right, named
from bot.transport.http import JsonRequest
from bot.transport.inbox import ALLOWED_UPDATES

if TYPE_CHECKING:
    from telegram.ext import Application
    from telegram.request import RequestData

    from bot.context import Services
    from bot.metrics import Metrics
    from bot.owner_alerts import Alert
    from bot.transport.hearing import Hearing
    from bot.transport.inbox import Inbox

log = logging.getLogger(__name__)

# Name that refusals because of another process are counted under.
CONFLICT = "another process with the same token"
# Reason why no update arrives, as a clause for people.
UNACCEPTED = texts.OWNER_UNACCEPTED


class Unaccepted(BotError, TelegramError):
    """Telegram does not accept the token for fetching updates, though it did at the start.

    python-telegram-bot ends its polling at InvalidToken without a word; of this it goes on.
    """


class UpdatesRequest(JsonRequest):
    """HTTP client for polling: a malformed update is logged, and stops none of the others.

    Without this, a single malformed update is fetched again and again, and nothing behind it.
    Each request tells Telegram that what came before need not come again. So it waits until that
    is noted: a kill in between would lose it. `hearing` is told of each try.
    """

    def __init__(self, inbox: Inbox, hearing: Hearing, metrics: Metrics | None = None) -> None:
        super().__init__(connections=1, metrics=metrics)
        self._inbox, self._hearing = inbox, hearing

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *limits: Any,  # noqa: ANN401 - of the base class
        **named: Any,  # noqa: ANN401 - the same
    ) -> tuple[int, bytes]:
        """Fetch updates once those are noted that this tells Telegram to have been received.

        Raises Unaccepted where the token is refused.
        """
        offset = request_data.parameters.get("offset") if request_data else None
        await self._inbox.until_noted(before=offset if isinstance(offset, int) else 0)
        try:
            status, payload = await super().do_request(url, method, request_data, *limits, **named)
        finally:
            self._hearing.tried()
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            raise Unaccepted(f"Telegram does not accept the token ({status})")
        if status == HTTPStatus.OK:
            self._hearing.well()
        self._inbox.expect(_numbers(payload))
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:  # noqa: ANN401 - JSON, as in the base class
        """Decode a response; of a malformed update only its number is left."""
        response = JsonRequest.parse_json_payload(payload)
        if not isinstance(response, dict):
            raise TelegramError("What came for updates is not a response of Telegram's")
        updates = response.get("result")
        if isinstance(updates, list):
            read = (well_formed(update) for update in updates)
            response["result"] = [update for update in read if update is not None]
        return response


def _numbers(payload: bytes) -> list[int]:
    """Return the numbers of the updates that a response brings, if it brings any."""
    try:
        updates = json.loads(payload)["result"]
    except (ValueError, RecursionError, KeyError, TypeError):
        return []
    if not isinstance(updates, list):
        return []
    numbers = (one.get("update_id") for one in updates if isinstance(one, dict))
    return [number for number in numbers if isinstance(number, int)]


def well_formed(update: Any) -> dict[str, Any] | None:  # noqa: ANN401 - whatever came
    """Return an update that can be read, or only its number: the inbox passes over such a one.

    None where it has no number either.
    """
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int):
        log.warning("an update without a number is left out")
        return None
    update = named(update)
    try:
        Update.de_json(update, bot=None)
    except Exception as error:  # noqa: BLE001 - whatever reading it raises, the next one is read
        # Only the error's name: its words may be those of the update.
        log.warning("update %d is malformed (%s)", number, type(error).__name__)
        return {"update_id": number}
    if not are_right(update):
        log.warning("update %d is malformed (a field of another type)", number)
        return {"update_id": number}
    return dict(update)


async def poll(application: Application[Any, Any, Any, Any, Services, Any]) -> None:
    """Start fetching updates into the application's queue; Telegram posts them nowhere then."""
    updater = application.updater
    if updater is None:
        raise AssertionError("the application was built with an updater")
    # So does python-telegram-bot, which logs a traceback where the token is not accepted.
    await application.bot.delete_webhook()
    # Without end: questions asked while Telegram could not be reached are still answered.
    await updater.start_polling(
        allowed_updates=ALLOWED_UPDATES,
        bootstrap_retries=-1,
        error_callback=PollingErrors(application),
    )


class PollingErrors:
    """Error callback of polling: it logs, counts and tells the owners; polling goes on by itself.

    It must not raise anything: polling would end.
    """

    def __init__(self, application: Application[Any, Any, Any, Any, Services, Any]) -> None:
        self._application = application
        self._services = application.bot_data
        self._telling: set[asyncio.Task[None]] = set()

    def __call__(self, error: TelegramError) -> None:
        """Log a failure, and tell the owners once of one that keeps questions from arriving."""
        log.warning("updates could not be fetched: %s", error)
        if isinstance(error, Conflict):
            self._services.troubles[CONFLICT] += 1
            hooked = "webhook" in error.message.casefold()
            self._tell(CONFLICT, saying(texts.OWNER_HOOKED if hooked else texts.OWNER_CONFLICT))
        elif isinstance(error, Unaccepted) and self._services.hearing.unwell(UNACCEPTED):
            # Not of the first time: Telegram may have erred once.
            self._tell(UNACCEPTED, deaf(UNACCEPTED, self._services.pace.deaf_s))

    def _tell(self, kind: str, alert: Alert) -> None:
        """Tell the owners by the requests that still go through, unless they know of this kind."""
        telling = tell_once(self._application.bot, self._services, kind, alert)
        task = asyncio.get_running_loop().create_task(telling)
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)
