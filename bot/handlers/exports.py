"""/export: the articles that a chat may see, as files."""

from __future__ import annotations

from contextlib import aclosing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import InputFile, ReplyParameters

from bot import access, texts
from bot.exporting import parts
from bot.replies import say, typing

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.context import Context

# A part of 50 MB takes a while to send. In seconds.
PATIENCE = 300


async def export(update: Update, context: Context) -> None:
    """Send the articles, beside everything else."""
    message = update.message
    if not message:
        return
    if not access.is_owner(context.settings, update):
        await say(message, texts.NOT_YOURS_TO_EXPORT, context)
        return
    context.gathering.work(context.application.create_task(_send(message, context), update))


async def _send(message: Message, context: Context) -> None:
    language = context.audience(message.from_user).language
    day = datetime.now(UTC).date().isoformat()
    number = 0
    async with typing(message), aclosing(parts(context.library.every_article())) as files:
        async for content, count in files:
            number += 1
            await message.reply_document(
                InputFile(content, f"articles-{day}-{number}.jsonl"),
                caption=language.count(count, *texts.EXPORTED),
                reply_parameters=ReplyParameters(
                    message.message_id, allow_sending_without_reply=True
                ),
                write_timeout=PATIENCE,
                read_timeout=PATIENCE,
            )
    if not number:
        await say(message, texts.EMPTY_LIBRARY, context)
