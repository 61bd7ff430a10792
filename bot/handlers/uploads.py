"""A document comes in, and its articles are in the library."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from bot import access, texts
from bot.rendering import LONGEST_MESSAGE, Message, clip
from bot.replies import reply, typing
from index import SUFFIXES

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context


async def upload(update: Update, context: Context) -> None:
    """Add an owner's document and say what became of it; refuse anyone else's politely."""
    message = update.message
    if not message or not message.document:
        return
    if not access.is_owner(context.settings, update):
        await reply(message, Message(texts.NOT_FOR_YOU))
        return
    name = file_name(message.document.file_name)
    if PurePath(name).suffix.casefold() not in SUFFIXES:
        await reply(message, Message(texts.NOT_A_FORMAT.format(name=name)))
        return
    largest = context.settings.largest_file
    if largest is not None and (message.document.file_size or 0) > largest:
        await reply(message, Message(texts.TOO_LARGE.format(name=name)))
        return
    async with typing(message):
        file = await message.document.get_file()
        content = bytes(await file.download_as_bytearray())
        outcome = await context.library.add(content, name=name)
    await reply(message, Message(clip(texts.report(outcome), LONGEST_MESSAGE)))


def file_name(given: str | None) -> str:
    """Return a name that is only a name: no folders, no control characters, not endless."""
    base = PurePath((given or "").replace("\\", "/")).name
    clean = "".join(character for character in base if character.isprintable()).strip()
    stem, suffix = PurePath(clean).stem, PurePath(clean).suffix
    return f"{clip(stem, 100)}{suffix}" if stem else "upload"
