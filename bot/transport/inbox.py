"""Inbox of updates: each is handled once, those that a kill cut off after the restart.

Telegram takes updates for received before they are handled, and does not send them again.
"""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.constants import ChatType

from index import FolderReplaced, LibraryUnavailable, caused_by

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from telegram import Bot

    from bot.clock import Clock
    from bot.storage.storage import Storage
    from index import Library

log = logging.getLogger(__name__)

# Exactly what the handlers use.
ALLOWED_UPDATES = [
    Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER, Update.CHANNEL_POST, Update.EDITED_CHANNEL_POST,
]  # fmt: skip
# Nobody expects an answer any more to a question that has waited longer.
TOO_OLD_S = 24 * 3600
# Name that malformed updates are counted under.
MALFORMED = "malformed update"
# Commands whose answers are remembered, so that it is known whether they were sent.
_ASKING = ("/ask", "/who")
# Number of times that an update is begun which the end of the program cuts off each time: one that
# brings the program down by itself must not do so for ever.
MOST_TRIES = 5


class Inbox:
    """Record of updates: their numbers as they come, and their content until they are done with.

    It keeps questions, and updates that change something by the word of `changes`. A change is
    noted as done in the transaction that makes it: it is not made again.
    """

    def __init__(
        self,
        storage: Storage,
        library: Library,
        clock: Clock,
        troubles: Counter[str],
        *,
        bot: int,
        changes: Callable[[Update], bool],
    ) -> None:
        self._storage = storage
        self._library = library
        self._clock = clock
        self._troubles = troubles
        self._bot = bot
        self._changes = changes
        self._in_hand: set[int] = set()
        self._again: set[int] = set()
        self._to_begin: set[int] = set()
        self._unnoted: dict[int, asyncio.Event] = {}

    def expect(self, numbers: Iterable[int]) -> None:
        """Hear which updates have come and are handed on: each is taken soon."""
        for number in numbers:
            self._unnoted.setdefault(number, asyncio.Event())

    async def until_noted(self, before: int) -> None:
        """Wait until all updates with lower numbers that have come are noted.

        Telegram may only then hear that they need not come again.
        """
        for number in [one for one in self._unnoted if one < before]:
            if event := self._unnoted.get(number):
                await event.wait()

    async def take(self, update: Update) -> bool:
        """Note an update; return whether it is to be handled: it is new, and not of yesterday.

        A malformed one, of which only the number is left, is counted as a trouble.
        """
        try:
            taken = await self._note(update)
        except FolderReplaced:  # Telegram must not hear that it came: the next start gets it
            raise
        except LibraryUnavailable:  # it is handled all the same
            self._let_go(update)
            raise
        self._let_go(update)
        return taken

    def _let_go(self, update: Update) -> None:
        """Let Telegram hear that an update has come."""
        if event := self._unnoted.pop(update.update_id, None):
            event.set()

    async def _note(self, update: Update) -> bool:
        number, now = update.update_id, int(self._clock.now())
        if number in self._again:
            self._again.discard(number)
            self._in_hand.add(number)
            self._to_begin.add(number)
            return not _is_old(update, now)
        if update.inline_query:
            # Answered twice, it shows the same: that is not worth a note for each letter typed.
            return True
        content = self._content(update)
        if not await self._storage.updates.note(self._bot, number, now, content):
            log.info("update %d came again", number)
            return False
        if content:
            self._in_hand.add(number)
        if not any(getattr(update, kind) for kind in ALLOWED_UPDATES):
            self._troubles[MALFORMED] += 1
            return False
        return not _is_old(update, now)

    def _content(self, update: Update) -> str | None:
        """Return what is kept of an update, None where it changes nothing and asks nothing."""
        try:
            return update.to_json() if _is_question(update) or self._changes(update) else None
        except Exception:  # whatever is wrong with it, polling goes on behind it
            log.exception("the content of update %d is not kept", update.update_id)
            return None

    async def begin(self, update: Update) -> None:
        """Note that the turn of an update that was cut off has come: only that counts as a try."""
        if update.update_id in self._to_begin:
            self._to_begin.discard(update.update_id)
            await self._storage.updates.begin_again(self._bot, update.update_id)

    def handling(self, update: Update) -> AbstractContextManager[None]:
        """Name an update as the cause of what is changed inside."""
        return caused_by(self._cause(update.update_id))

    async def done(self, update: Update) -> None:
        """Note that an update is done with."""
        if update.update_id in self._in_hand:
            self._in_hand.discard(update.update_id)
            await self._storage.updates.forget_content(self._bot, update.update_id)

    async def cut_off(self, bot: Bot) -> list[Update]:
        """Return what the end of the program cut off, each to be handled once more.

        An update that has changed something is not among them, nor is a question whose answer may
        have been sent: an answer that comes twice is worse than the rare one that does not come.
        """
        await self._storage.updates.take_over(self._bot)
        found = {}
        for kept in await self._storage.updates.contents(self._bot):
            update = _read(kept.content, bot) if kept.tries < MOST_TRIES else None
            if kept.tries >= MOST_TRIES:
                log.error("update %d is given up: it was cut off again and again", kept.id)
            if update is None or await self._is_done(update):
                await self._storage.updates.forget_content(self._bot, kept.id)
            else:
                found[kept.id] = update
        self._again = set(found)
        return list(found.values())

    async def _is_done(self, update: Update) -> bool:
        cause, message = self._cause(update.update_id), update.message
        if await self._storage.updates.has_done(cause) or await self._library.has_done(cause):
            return True
        return message is not None and bool(
            await self._storage.answers.given_to(message.chat_id, message.message_id)
        )

    def _cause(self, number: int) -> str:
        """Return what an update is called as a cause: each bot numbers its own."""
        return f"update {self._bot}:{number}"


def _read(content: str, bot: Bot) -> Update | None:
    """Return a kept update, None where it cannot be read: another version wrote it."""
    try:
        return Update.de_json(json.loads(content), bot)
    except Exception as error:  # noqa: BLE001 - whatever reading it raises, the bot has to start
        log.warning("an update that was cut off cannot be read (%s)", type(error).__name__)
        return None


def _is_question(update: Update) -> bool:
    """Whether an update asks the bot something, and nothing else comes of it.

    Of those it is known whether they were answered. Other words in a group may be meant for
    anybody: they are not written down.
    """
    message: Any = update.message or update.edited_message
    if not message or message.forward_origin or message.sender_chat:
        return False
    words = message.text or (message.caption if not message.document else None)
    if not words:
        return False
    if words.startswith("/"):
        return words.split(maxsplit=1)[0].partition("@")[0].casefold() in _ASKING
    return bool(message.chat.type == ChatType.PRIVATE)


def _is_old(update: Update, now: int) -> bool:
    message = update.message or update.edited_message
    sent = (message.edit_date or message.date) if message else None
    if sent and now - sent.timestamp() > TOO_OLD_S:
        log.warning("update %d is passed over: it is from %s", update.update_id, sent)
        return True
    return False
