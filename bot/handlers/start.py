"""/start and /help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import access, texts
from bot.rendering import Message
from bot.replies import reply

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context


async def start(update: Update, _context: Context) -> None:
    """Say what the bot is for, with an example."""
    if update.message:
        await reply(update.message, Message(texts.START.format(example=texts.EXAMPLE)))


async def help_(update: Update, context: Context) -> None:
    """Say how to ask, and to owners how to add."""
    if update.message:
        owner = access.is_owner(context.settings, update)
        await reply(update.message, Message(texts.HELP + (texts.HELP_FOR_OWNERS if owner else "")))
