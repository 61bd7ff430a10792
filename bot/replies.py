"""Sending a rendered message, and what Telegram may answer to that."""

from __future__ import annotations

import asyncio
import re
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot import texts
from bot.rendering import Message as Rendered
from index import AmbiguousArticle, ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from telegram import CallbackQuery, InlineKeyboardMarkup, Message

    from index import Article, Library

# Most answers come sooner than anyone could see "typing". In seconds.
NOTICEABLE = 0.4
# Telegram takes it away again after five seconds.
TYPING_SHOWN = 4.5
# What a command like /article names stands after it.
_COMMAND = re.compile(r"\A/\S+\s*")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def reply(
    message: Message, rendered: Rendered, buttons: InlineKeyboardMarkup | None = None
) -> Message:
    """Reply to `message` in its chat and topic, also when it has been deleted meanwhile."""
    return await message.reply_text(
        rendered.text,
        entities=rendered.entities,
        reply_markup=buttons,
        link_preview_options=_NO_PREVIEW,
        reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
    )


def after_command(message: Message) -> str:
    """Return what stands after the command that a message begins with."""
    return _COMMAND.sub("", message.text or "").strip()


async def named_article(message: Message, library: Library, usage: str) -> Article | None:
    """Return the article that a command names; where there is none, say so and return None."""
    source_id = after_command(message)
    if not source_id:
        await reply(message, Rendered(usage))
        return None
    try:
        return await library.article(source_id)
    except ArticleNotFound:
        await reply(message, Rendered(texts.no_such_article(source_id)))
    except AmbiguousArticle:
        await reply(message, Rendered(texts.several_articles(source_id)))
    return None


@asynccontextmanager
async def typing(message: Message) -> AsyncIterator[None]:
    """Show "typing" while work goes on, if it takes long enough to be noticed."""
    showing = asyncio.create_task(_show_typing(message))
    try:
        yield
    finally:
        showing.cancel()
        await asyncio.gather(showing, return_exceptions=True)


async def _show_typing(message: Message) -> None:
    await asyncio.sleep(NOTICEABLE)
    while True:
        with suppress(TelegramError):
            await message.reply_chat_action(ChatAction.TYPING)
        await asyncio.sleep(TYPING_SHOWN)


async def replace(
    query: CallbackQuery, rendered: Rendered, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Show something else in the message whose button was pressed."""
    with _expected("message is not modified", "message to edit not found", "can't be edited"):
        await query.edit_message_text(
            rendered.text,
            entities=rendered.entities,
            reply_markup=buttons,
            link_preview_options=_NO_PREVIEW,
        )


async def acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    """Answer a pressed button; one that was pressed too long ago needs no answer any more."""
    with _expected("query is too old", "query id is invalid"):
        await query.answer(text)


@contextmanager
def _expected(*refusals: str) -> Iterator[None]:
    """Pass over what Telegram refuses in the ordinary course of things."""
    try:
        yield
    except BadRequest as error:
        if not any(text in error.message.casefold() for text in refusals):
            raise
