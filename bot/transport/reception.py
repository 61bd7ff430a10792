"""Reception of updates where something is wrong with the disk or with the clock.

An update that cannot be noted is handled all the same: somebody waits for an answer.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.owner_alerts import note_failed, saying, tell_once
from bot.transport.inbox import ALLOWED_UPDATES, TOO_OLD_S
from index import FolderReplaced, LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from contextlib import AbstractContextManager

    from telegram import Update

    from bot.context import Services
    from bot.transport.ordering import Receiver

# Number of updates remembered that could not be noted: Telegram repeats one within minutes.
REMEMBERED = 10_000
# Kind of trouble under which the owners are told of messages passed over.
PASSED_OVER = "messages passed over because of their age"


def _kind(update: Update) -> str:
    """Return which of the kinds that the bot reacts to an update is of."""
    return next((kind for kind in ALLOWED_UPDATES if getattr(update, kind)), "other")


class Reception:
    """Receiver before the inbox: it tells the owners why updates are not noted or not answered."""

    def __init__(self, inbox: Receiver, services: Services) -> None:
        self._inbox = inbox
        self._services = services
        self._unnoted: OrderedDict[int, None] = OrderedDict()

    async def take(self, update: Update) -> bool:
        """Note an update if that is possible, and return whether it is to be handled."""
        self._services.metrics.update(_kind(update))
        if update.update_id in self._unnoted:
            return False
        try:
            taken = await self._inbox.take(update)
        except FolderReplaced:  # nothing that is done now is found again
            raise
        except LibraryUnavailable as error:
            self._unnoted[update.update_id] = None
            while len(self._unnoted) > REMEMBERED:
                self._unnoted.popitem(last=False)
            self._beside(note_failed(update.get_bot(), self._services, error))
            taken = not self._age(update) > TOO_OLD_S
        if not taken and self._age(update) > TOO_OLD_S:
            self._beside(self._tell_of_age(update))
        return taken

    async def begin(self, update: Update) -> None:
        """Note that an update's turn has come, if that is possible."""
        try:
            await self._inbox.begin(update)
        except FolderReplaced:
            raise
        except LibraryUnavailable as error:
            self._beside(note_failed(update.get_bot(), self._services, error))

    def handling(self, update: Update) -> AbstractContextManager[None]:
        """Return the context that an update is handled in."""
        return self._inbox.handling(update)

    async def done(self, update: Update) -> None:
        """Note that an update is done with, if that is possible."""
        try:
            await self._inbox.done(update)
        except LibraryUnavailable as error:
            self._beside(note_failed(update.get_bot(), self._services, error))

    def _age(self, update: Update) -> float:
        """Return the age of a message by the clock, in seconds; 0 where it has none."""
        message = update.message or update.edited_message
        sent = (message.edit_date or message.date) if message else None
        return self._services.clock.now() - sent.timestamp() if sent else 0.0

    async def _tell_of_age(self, update: Update) -> None:
        """Tell the owners that messages are passed over, which a wrong clock brings about."""
        now = self._services.clock.now()
        sent = datetime.fromtimestamp(now - self._age(update), UTC)
        alert = saying(
            texts.OWNER_PASSED_OVER,
            sent=f"{sent:%Y-%m-%d %H:%M}",
            now=f"{datetime.fromtimestamp(now, UTC):%Y-%m-%d %H:%M}",
        )
        await tell_once(update.get_bot(), self._services, PASSED_OVER, alert)

    def _beside(self, telling: Coroutine[None, None, None]) -> None:
        """Tell beside the answering: nobody waits for that."""
        self._services.background.add(asyncio.get_running_loop().create_task(telling))
