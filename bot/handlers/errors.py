"""What was not foreseen: the asker hears one sentence, the owners hear what and where."""

from __future__ import annotations

import logging
import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot.i18n import texts
from bot.owner_alerts import tell_owners
from bot.replies import say

if TYPE_CHECKING:
    from telegram import Chat

    from bot.context import Context

log = logging.getLogger(__name__)

# How the names of our own source files begin, wherever they are installed.
_OURS = tuple(f"{Path(__file__).parents[2] / package}{os.sep}" for package in ("bot", "index"))


async def error(origin: object, context: Context) -> None:
    """Log an error, tell the asker, and tell the owners of its kind, unless they know.

    It comes from the update `origin`, or from work that goes on for a message.
    """
    cause = context.error
    if cause is None:
        return
    if isinstance(cause, NetworkError) and not isinstance(cause, BadRequest):
        # Whoever asked cannot be told now; what can be tried again has been.
        log.warning("Telegram cannot be reached: %s", cause)
        return
    if isinstance(cause, Forbidden):
        if chat := _chat(origin):
            await context.storage.close_chat(chat.id, int(context.clock.now()))
            log.info("chat %d cannot be written to any more", chat.id)
        return
    log.error("an update could not be handled", exc_info=cause)
    await _tell_asker(origin, context)
    kind = f"{type(cause).__name__} at {_where(cause)}"
    if context.bot_data.repeats.is_news(kind, context.clock.now()):
        what = f"{type(cause).__name__}: {cause}".replace(context.bot.token, "***")
        told = texts.OWNER_ERROR.format(what=what, where=_where(cause))
        await tell_owners(context.bot, context.bot_data, told)


def _message(origin: object) -> Message | None:
    if isinstance(origin, Message):
        return origin
    return origin.effective_message if isinstance(origin, Update) else None


def _chat(origin: object) -> Chat | None:
    if isinstance(origin, Message):
        return origin.chat
    return origin.effective_chat if isinstance(origin, Update) else None


async def _tell_asker(origin: object, context: Context) -> None:
    message = _message(origin)
    # In channels nobody asks, and nobody is answered.
    if message and message.chat.type != ChatType.CHANNEL:
        try:
            await say(message, texts.ERROR, context)
        except TelegramError as failure:
            log.warning("the asker could not be told: %s", failure)


def _where(cause: BaseException) -> str:
    """Return the innermost line of ours that the error went through."""
    frames = traceback.extract_tb(cause.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(_OURS)]
    places = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in ours or frames]
    return places[-1] if places else "an unknown place"
