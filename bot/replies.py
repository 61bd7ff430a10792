"""Sending a rendered message, and what Telegram may answer to that."""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.i18n import texts
from bot.views.rendering import page
from bot.views.rich_text import RichText
from index import AmbiguousArticle, ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator

    from telegram import CallbackQuery, InlineKeyboardMarkup, Message

    from bot.context import Context
    from index import Article


T = TypeVar("T")
log = logging.getLogger(__name__)

# Most answers come sooner than anyone could see "typing". In seconds.
NOTICEABLE = 0.4
# Telegram takes it away again after five seconds.
TYPING_SHOWN = 4.5
# What a command like /article names stands after it.
_COMMAND = re.compile(r"\A/\S+\s*")
# "can't parse entities", "ENTITY_BOUNDS_INVALID", and other ways to say so.
_ENTITIES = re.compile(r"entit(y|ies)", re.IGNORECASE)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
# What somebody typed is repeated to them only so far. In characters.
LONGEST_ECHO = 60


async def reply(
    message: Message,
    rendered: RichText,
    context: Context,
    buttons: InlineKeyboardMarkup | None = None,
) -> Message:
    """Reply to `message` in its chat and topic, also when it has been deleted meanwhile."""
    how = {"reply_markup": buttons, "link_preview_options": NO_PREVIEW}
    to = ReplyParameters(message.message_id, allow_sending_without_reply=True)
    try:
        return await shown(message.reply_text, rendered, reply_parameters=to, **how)
    except ChatMigrated as moved:
        # A supergroup numbers its messages anew: there is nothing to reply to.
        new = moved.new_chat_id
        await context.storage.move(message.chat_id, new)
        return await shown(context.bot.send_message, rendered, chat_id=new, **how)


async def shown(
    show: Callable[..., Awaitable[T]],
    rendered: RichText,
    **how: Any,  # noqa: ANN401 - whatever `show` takes
) -> T:
    """Send or edit by `show`; where Telegram does not take the entities, the text without them."""
    try:
        return await show(text=rendered.text, entities=rendered.message_entities, **how)
    except BadRequest as error:
        if not rendered.entities or not refuses_entities(error):
            raise
        log.warning("shown as plain text: %s", error)
        return await show(text=rendered.text, **how)


def refuses_entities(error: BadRequest) -> bool:
    """Whether it is the entities of a text that Telegram does not take."""
    return _ENTITIES.search(error.message) is not None


async def say(message: Message, sentence: str, context: Context, **values: str) -> Message:
    """Reply with one of `texts`, in the language of who wrote `message`."""
    language = context.audience(message.from_user).language
    return await reply(message, RichText(language.say(sentence, **values)), context)


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
    query: CallbackQuery, rendered: RichText, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Show something else in the message whose button was pressed."""
    with expected("message is not modified", "message to edit not found", "can't be edited"):
        await shown(
            query.edit_message_text,
            rendered,
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


async def show_article(message: Message, article: Article, context: Context) -> None:
    """Reply with the first page of an article."""
    rendered, buttons = page(article, 0, context.audience(message.from_user))
    await reply(message, rendered, context, buttons)
