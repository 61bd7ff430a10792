"""A document comes in, and its articles are in the library."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from telegram.error import NetworkError

from bot import reports, texts
from bot.access import Action, aim, may
from bot.drafting import LONGEST_MESSAGE, Message, clip, file_name
from bot.replies import reply, say, typing
from bot.unanswered import offer_to_tell
from index import SUFFIXES

if TYPE_CHECKING:
    from telegram import Document, Update

    from bot.context import Context


class Unfetched(Exception):
    """A document could not be fetched from Telegram: its sender has to hear of that."""


async def upload(update: Update, context: Context) -> None:
    """Add a document and say what became of it."""
    message = update.message
    if not message or not message.document:
        return
    standing = await may(Action.UPLOAD, update, context)
    if not standing:
        return
    collection = await aim(standing, context)
    if not collection:
        await say(message, texts.CANNOT_ADD_THERE, context)
        return
    name = file_name(message.document.file_name)
    if PurePath(name).suffix.casefold() not in SUFFIXES:
        await say(message, texts.NOT_A_FORMAT, context, name=name)
        return
    largest = context.settings.largest_file
    if largest is not None and (message.document.file_size or 0) > largest:
        await say(message, texts.TOO_LARGE, context, name=name)
        return
    async with typing(message):
        content = await _fetched(message.document)
        outcome = await context.library.add(content, name=name, collection=collection)
    text = reports.report(outcome, context.audience(message.from_user).language)
    await reply(message, Message(clip(text, LONGEST_MESSAGE)), context)
    new = [one.article for one in outcome.added if one.kind in ("added", "replaced")]
    await offer_to_tell(message, new, context)


async def _fetched(document: Document) -> bytes:
    try:
        file = await document.get_file()
        return bytes(await file.download_as_bytearray())
    except NetworkError as error:
        raise Unfetched(f"a document could not be fetched: {error}") from error
