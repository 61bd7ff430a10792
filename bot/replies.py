"""Sending a rendered message, and what Telegram may answer to that."""

from __future__ import annotations

import asyncio
import re
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot import texts
from bot.drafting import Message as Rendered
from index import AmbiguousArticle, ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterator

    from telegram import CallbackQuery, InlineKeyboardMarkup, Message

    from bot.context import Context
    from index import Article

# Most answers come sooner than anyone could see "typing". In seconds.
NOTICEABLE = 0.4
# Telegram takes it away again after five seconds.
TYPING_SHOWN = 4.5
# What a command like /article names stands after it.
_COMMAND = re.compile(r"\A/\S+\s*")
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
# What somebody typed is repeated to them only so far. In characters.
LONGEST_ECHO = 60


async def reply(
    message: Message,
    rendered: Rendered,
    context: Context,
    buttons: InlineKeyboardMarkup | None = None,
) -> Message:
    """Reply to `message` in its chat and topic, also when it has been deleted meanwhile."""
    try:
        return await message.reply_text(
            rendered.text,
            entities=rendered.entities,
            reply_markup=buttons,
            link_preview_options=NO_PREVIEW,
            reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
        )
    except ChatMigrated as moved:
        # A supergroup numbers its messages anew: there is nothing to reply to.
        await context.storage.move(message.chat_id, moved.new_chat_id)
        return await context.bot.send_message(
            moved.new_chat_id,
            rendered.text,
            entities=rendered.entities,
            reply_markup=buttons,
            link_preview_options=NO_PREVIEW,
        )


async def say(message: Message, sentence: str, context: Context, **values: str) -> Message:
    """Reply with one of `texts`, in the language of who wrote `message`."""
    language = context.audience(message.from_user).language
    return await reply(message, Rendered(language.say(sentence, **values)), context)


def after_command(message: Message) -> str:
    """Return what stands after the command that a message begins with."""
    return _COMMAND.sub("", message.text or "").strip()


async def named_article(
    message: Message,
    source_id: str,
    usage: str,
    context: Context,
    *,
    collections: Collection[str] | None,
) -> Article | None:
    """Return the article with this id; where `collections` have none, say so and return None."""
    if not source_id:
        await say(message, usage, context)
        return None
    try:
        return await context.library.article(source_id, collections=collections)
    except ArticleNotFound:
        await say(message, texts.NO_SUCH_ARTICLE, context, number=source_id[:LONGEST_ECHO])
    except AmbiguousArticle:
        await say(message, texts.SEVERAL_ARTICLES, context, number=source_id[:LONGEST_ECHO])
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
    with expected("message is not modified", "message to edit not found", "can't be edited"):
        await query.edit_message_text(
            rendered.text,
            entities=rendered.entities,
            reply_markup=buttons,
            link_preview_options=NO_PREVIEW,
        )


async def acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    """Answer a pressed button; one that was pressed too long ago needs no answer any more."""
    with expected("query is too old", "query id is invalid"):
        await query.answer(text)


@contextmanager
def expected(*refusals: str) -> Iterator[None]:
    """Pass over what Telegram refuses in the ordinary course of things."""
    try:
        yield
    except BadRequest as error:
        if not any(text in error.message.casefold() for text in refusals):
            raise
