"""Inbox of updates: each is handled once, and a question that a kill cut off after the restart.

Telegram takes updates for received before they are handled, and does not send them again.
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.constants import ChatType

if TYPE_CHECKING:
    from collections import Counter

    from telegram import Bot

    from bot.clock import Clock
    from bot.storage.storage import Storage

log = logging.getLogger(__name__)

# Exactly what the handlers use.
ALLOWED_UPDATES = [
    Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER, Update.CHANNEL_POST, Update.EDITED_CHANNEL_POST,
]  # fmt: skip
# Nobody expects an answer any more to a question that has waited longer.
TOO_OLD_S = 24 * 3600
# What malformed updates are counted as.
MALFORMED = "malformed update"
# Commands whose answers are remembered, so that it is known whether they were sent.
_ASKING = ("/ask", "/who")


class Inbox:
    """Record of updates: their numbers as they come, and questions until they are done with."""

    def __init__(self, storage: Storage, clock: Clock, troubles: Counter[str]) -> None:
        self._storage = storage
        self._clock = clock
        self._troubles = troubles
        self._in_hand: set[int] = set()
        self._again: set[int] = set()

    async def take(self, update: Update) -> bool:
        """Note an update; return whether it is to be handled: it is new, and not of yesterday.

        A malformed one, of which only the number is left, is counted as a trouble.
        """
        number, now = update.update_id, int(self._clock.now())
        if number in self._again:
            self._again.discard(number)
            # At once: an update that brings the program down does so once more at most.
            await self._storage.forget_content(number)
            return not _is_old(update, now)
        if update.inline_query:
            # Answered twice, it shows the same: that is not worth a note for each letter typed.
            return True
        content = update.to_json() if _is_question(update) else None
        if not await self._storage.note_update(number, now, content):
            log.info("update %d came again", number)
            return False
        if content:
            self._in_hand.add(number)
        if not any(getattr(update, kind) for kind in ALLOWED_UPDATES):
            self._troubles[MALFORMED] += 1
            return False
        return not _is_old(update, now)

    async def done(self, update: Update) -> None:
        """Note that an update is done with."""
        if update.update_id in self._in_hand:
            self._in_hand.discard(update.update_id)
            await self._storage.forget_content(update.update_id)

    async def cut_off(self, bot: Bot) -> list[Update]:
        """Return the questions that the end of the program cut off, each to be handled once more.

        A question whose answer may have been sent is not among them: an answer that comes twice
        is worse than the rare one that does not come.
        """
        found = {}
        for number, content in (await self._storage.contents()).items():
            update = _read(content, bot)
            if update is None or await self._is_answered(update):
                await self._storage.forget_content(number)
            else:
                found[number] = update
        self._again = set(found)
        return list(found.values())

    async def _is_answered(self, update: Update) -> bool:
        message = update.message
        return message is None or bool(
            await self._storage.answer_to(message.chat_id, message.message_id)
        )


def _read(content: str, bot: Bot) -> Update | None:
    """Return a kept update, None where it cannot be read: another version wrote it."""
    try:
        return Update.de_json(json.loads(content), bot)
    except Exception as error:  # noqa: BLE001 - whatever reading it raises, the bot has to start
        log.warning("a question that was cut off cannot be read (%s)", type(error).__name__)
        return None


def _is_question(update: Update) -> bool:
    """Whether an update asks the bot something, and nothing else comes of it.

    Of those it is known whether they were answered. Other words in a group may be meant for
    anybody: they are not written down.
    """
    message: Any = update.message
    if not message or not message.text or message.forward_origin or message.sender_chat:
        return False
    if message.text.startswith("/"):
        return message.text.split(maxsplit=1)[0].partition("@")[0].casefold() in _ASKING
    return bool(message.chat.type == ChatType.PRIVATE)


def _is_old(update: Update, now: int) -> bool:
    message = update.message or update.edited_message
    sent = (message.edit_date or message.date) if message else None
    if sent and now - sent.timestamp() > TOO_OLD_S:
        log.warning("update %d is passed over: it is from %s", update.update_id, sent)
        return True
    return False
