"""/export: all articles that a chat may see, as files."""

from __future__ import annotations

from contextlib import aclosing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import InputFile, ReplyParameters

from bot.i18n import texts
from bot.replies import say, typing
from bot.views.json_lines import parts

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context

# A part of 50 MB takes a while to send.
PATIENCE_S = 300


async def export(message: Message, context: Context, standing: Standing) -> None:
    """Send the articles, beside everything else."""
    work = _send(message, standing, context)
    context.background.add(context.application.create_task(work, message))


async def _send(message: Message, standing: Standing, context: Context) -> None:
    language = context.audience(message.from_user).language
    day = datetime.fromtimestamp(context.clock.now(), UTC).date().isoformat()
    number = 0
    articles = context.library.every_article(collections=standing.collections)
    async with typing(message, context), aclosing(parts(articles)) as files:
        async for content, count in files:
            number += 1
            await message.reply_document(
                InputFile(content, f"articles-{day}-{number}.jsonl"),
                caption=language.count(count, *texts.ARTICLES),
                reply_parameters=ReplyParameters(
                    message.message_id, allow_sending_without_reply=True
                ),
                write_timeout=PATIENCE_S,
                read_timeout=PATIENCE_S,
            )
    if not number:
        await say(message, texts.EMPTY_LIBRARY, context)
