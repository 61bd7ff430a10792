"""Alerts to the owners of the bot."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.i18n import texts
from bot.i18n.language import language_of
from bot.logs import Rarely
from bot.views.rich_text import LONGEST_MESSAGE, clip
from index import ArchiveUnreachable, FolderReplaced, LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Bot

    from bot.context import Context, Services
    from bot.i18n.language import Language

    # Says an alert in the language of an owner.
    Alert = Callable[[Language], str]

log = logging.getLogger(__name__)

# Kinds of trouble with the data, of which the owners are told once each.
UNWRITABLE = "the data folder cannot be written"
UNREACHABLE = "the archive cannot be reached"
_unwritten = Rarely(log)


async def tell_once(bot: Bot, services: Services, kind: str, alert: Alert) -> None:
    """Tell every owner in their language, unless they know of this kind of trouble already."""
    if services.error_digest.is_news(kind, services.clock.now()):
        await tell_owners(bot, services, alert)


async def note_failed(bot: Bot, services: Services, error: LibraryUnavailable) -> None:
    """Log and tell the owners once that something could not be written or reached, and why."""
    _unwritten.warning("something could not be noted: %s", error)
    away = isinstance(error, ArchiveUnreachable)
    kind, sentence = (
        (UNREACHABLE, texts.OWNER_UNREACHABLE) if away else (UNWRITABLE, texts.OWNER_UNWRITABLE)
    )
    await tell_once(bot, services, kind, saying(sentence, what=str(error)))


class Noting:
    """Context of a note that may be left out: where it cannot be written, the work goes on without.

    The owners hear of it beside that.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        """Pass over that something cannot be written, and nothing else."""
        # Nothing done in a folder that was replaced is found again.
        if not isinstance(error, LibraryUnavailable) or isinstance(error, FolderReplaced):
            return False
        telling = note_failed(self._context.bot, self._context.bot_data, error)
        self._context.background.add(asyncio.get_running_loop().create_task(telling))
        return True


def saying(sentence: str, **values: str) -> Alert:
    """Return an alert that says a sentence of `texts`."""
    return lambda language: language.say(sentence, **values)


def deaf(fault: str, seconds: float) -> Alert:
    """Return the alert that no question arrives, because of a fault that is a sentence of `texts`.

    After so many seconds the bot stops.
    """
    return lambda language: language.say(
        texts.OWNER_DEAF, fault=language.say(fault), seconds=f"{seconds:.0f}"
    )


async def tell_owners(bot: Bot, services: Services, alert: Alert) -> None:
    """Tell every owner whose chat can be written to, in English where their language is unknown."""
    for owner in services.settings.owners:
        if await services.storage.closed_chats.has(owner):
            continue
        known = await services.storage.roster.person(owner)
        text = alert(language_of(known.language))
        try:
            await bot.send_message(owner, clip(text, LONGEST_MESSAGE))
        except TelegramError as failure:
            log.warning("owner %d could not be told: %s", owner, failure)
