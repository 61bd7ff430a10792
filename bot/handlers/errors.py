"""Errors in words: a sentence for the asker, and to the owners what was not foreseen, and where."""

from __future__ import annotations

import logging
import os
import re
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot.errors import Declined
from bot.i18n import texts
from bot.owner_alerts import note_failed, saying, tell_owners
from bot.replies import acknowledge_with, reply
from bot.views.rich_text import RichText
from index import (
    ArchiveUnreachable,
    ArticleDamaged,
    DatabaseReadOnly,
    DiskFull,
    FolderReplaced,
    LibraryUnavailable,
    QuoteChanged,
    TookTooLong,
    UnusableName,
)

if TYPE_CHECKING:
    from telegram import Chat, User

    from bot.context import Context

log = logging.getLogger(__name__)

# Foreseen errors of the library, and the sentences for the asker.
WORDS: dict[type[Exception], str] = {
    ArchiveUnreachable: texts.ARCHIVE_UNREACHABLE,
    DatabaseReadOnly: texts.READ_ONLY,
    DiskFull: texts.DISK_FULL,
    QuoteChanged: texts.CHANGED,
    TookTooLong: texts.TOOK_TOO_LONG,
    UnusableName: texts.UNUSABLE_NAME,
    FolderReplaced: texts.FOLDER_REPLACED,
    ArticleDamaged: texts.ARTICLE_DAMAGED,
}
# Refusals of Telegram where the bot may read in a group, and not write: nobody can be told there.
_MUTE = re.compile(
    r"(not enough|no|need administrator) rights|CHAT_WRITE_FORBIDDEN|CHAT_SEND_\w+_FORBIDDEN",
    re.IGNORECASE,
)
# Beginnings of the names of our own source files, wherever they are installed.
_OURS = tuple(f"{Path(__file__).parents[2] / package}{os.sep}" for package in ("bot", "index"))


async def error(origin: object, context: Context) -> None:
    """Tell of an error, and where that fails, of this failure.

    `origin` is the update that was handled, or the message that work in the background is for.
    """
    if context.error is None:
        return
    try:
        await _tell(context.error, origin, context)
    except TelegramError as failure:
        await _tell(failure, origin, context)


async def _tell(cause: Exception, origin: object, context: Context) -> None:
    """Tell the asker of an error, and the owners too if it was not foreseen.

    Raises TelegramError where the asker cannot be told of a foreseen one.
    """
    if isinstance(cause, Declined):
        await _decline(cause, origin, context)
    elif sentence := WORDS.get(type(cause)):
        if isinstance(cause, ArchiveUnreachable | DiskFull | DatabaseReadOnly):
            await note_failed(context.bot, context.bot_data, cause)
        await _say(sentence, origin, context)
    elif isinstance(cause, NetworkError) and not isinstance(cause, BadRequest):
        # The asker cannot be told now; the request has been tried again where it can be.
        log.warning("Telegram cannot be reached: %s", cause)
    elif isinstance(cause, Forbidden):
        if chat := _chat(origin):
            await context.storage.closed_chats.add(chat.id, int(context.clock.now()))
            log.info("chat %d cannot be written to any more", chat.id)
    elif isinstance(cause, BadRequest) and _MUTE.search(cause.message):
        log.info("a chat does not let the bot write: %s", cause)
    else:
        await _tell_of_unforeseen(cause, origin, context)


async def _decline(declined: Declined, origin: object, context: Context) -> None:
    """Say why something is not done: under the pressed button, or else as a reply."""
    if isinstance(origin, Update) and (pressed := origin.callback_query):
        await acknowledge_with(pressed, declined.sentence, context, **declined.values)
    else:
        await _say(declined.sentence, origin, context, **declined.values)


async def _tell_of_unforeseen(cause: Exception, origin: object, context: Context) -> None:
    """Log an error, tell the asker, and tell the owners of its kind, unless they know."""
    # The library's own errors say in words what is wrong with its files.
    traced = None if isinstance(cause, LibraryUnavailable) else cause
    log.error("an update could not be handled: %s", cause, exc_info=traced)
    try:
        await _say(texts.ERROR, origin, context)
    except TelegramError as failure:
        log.warning("the asker could not be told: %s", failure)
    kind = f"{type(cause).__name__} at {_where(cause)}"
    if context.bot_data.error_digest.is_news(kind, context.clock.now()):
        what = f"{type(cause).__name__}: {cause}".replace(context.bot.token, "***")
        alert = saying(texts.OWNER_ERROR, what=what, where=_where(cause))
        await tell_owners(context.bot, context.bot_data, alert)


async def _say(sentence: str, origin: object, context: Context, **values: str) -> None:
    """Reply in the language of the asker; in channels nobody asks, and nobody is answered."""
    message = _message(origin)
    if message and message.chat.type != ChatType.CHANNEL:
        language = context.audience(_asker(origin)).language
        await reply(message, RichText(language.say(sentence, **values)), context)


def _message(origin: object) -> Message | None:
    if isinstance(origin, Message):
        return origin
    return origin.effective_message if isinstance(origin, Update) else None


def _asker(origin: object) -> User | None:
    if isinstance(origin, Message):
        return origin.from_user
    return origin.effective_user if isinstance(origin, Update) else None


def _chat(origin: object) -> Chat | None:
    if isinstance(origin, Message):
        return origin.chat
    return origin.effective_chat if isinstance(origin, Update) else None


def _where(cause: BaseException) -> str:
    """Return the innermost line of ours that the error went through."""
    frames = traceback.extract_tb(cause.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(_OURS)]
    places = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in ours or frames]
    return places[-1] if places else "an unknown place"
