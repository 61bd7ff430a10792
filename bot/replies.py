"""Replies: a text sent, edited or shown under a button, and the errors that are to be expected."""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.views.article_pages import page
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from telegram import CallbackQuery, InlineKeyboardMarkup, Message

    from bot.clock import Clock
    from bot.context import Context
    from index import Article


T = TypeVar("T")
log = logging.getLogger(__name__)

# Most answers come before anyone could see "typing".
TYPING_AFTER_S = 0.4
# Telegram takes it away again after five seconds.
TYPING_AGAIN_S = 4.5
# "can't parse entities", "ENTITY_BOUNDS_INVALID", and other ways to say so.
_ENTITIES = re.compile(r"entit(y|ies)", re.IGNORECASE)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def reply(
    message: Message,
    rendered: RichText,
    context: Context,
    buttons: InlineKeyboardMarkup | None = None,
) -> Message:
    """Reply to `message` in its chat and topic, even if it has been deleted meanwhile."""
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
    """Send or edit by `show`, without the entities where Telegram does not take them."""
    try:
        return await show(text=rendered.text, entities=rendered.message_entities, **how)
    except BadRequest as error:
        if not rendered.entities or not refuses_entities(error):
            raise
        log.warning("shown as plain text: %s", error)
        return await show(text=rendered.text, **how)


def refuses_entities(error: BadRequest) -> bool:
    """Whether Telegram refuses the entities of a text."""
    return _ENTITIES.search(error.message) is not None


async def say(message: Message, sentence: str, context: Context, **values: str) -> Message:
    """Reply with one of `texts`, in the language of the sender of `message`."""
    language = context.audience(message.from_user).language
    return await reply(message, RichText(language.say(sentence, **values)), context)


@asynccontextmanager
async def typing(message: Message, context: Context) -> AsyncIterator[None]:
    """Show "typing" while work goes on, if it takes long enough to be noticed."""
    showing = asyncio.create_task(_show_typing(message, context.clock))
    try:
        yield
    finally:
        showing.cancel()
        await asyncio.gather(showing, return_exceptions=True)


async def _show_typing(message: Message, clock: Clock) -> None:
    await clock.sleep(TYPING_AFTER_S)
    while True:
        with suppress(TelegramError):
            await message.reply_chat_action(ChatAction.TYPING)
        await clock.sleep(TYPING_AGAIN_S)


async def replace(
    query: CallbackQuery, rendered: RichText, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Replace the message whose button was pressed."""
    with expected("message is not modified", "message to edit not found", "can't be edited"):
        await shown(
            query.edit_message_text,
            rendered,
            reply_markup=buttons,
            link_preview_options=NO_PREVIEW,
        )


async def acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    """Answer a pressed button, unless it was pressed too long ago."""
    with expected("query is too old", "query id is invalid"):
        await query.answer(text)


async def acknowledge_with(
    query: CallbackQuery, sentence: str, context: Context, **values: str
) -> None:
    """Answer a pressed button with one of `texts`, in the language of the presser."""
    await acknowledge(query, context.audience(query.from_user).language.say(sentence, **values))


@contextmanager
def expected(*refusals: str) -> Iterator[None]:
    """Suppress refusals of Telegram's that are no errors: `refusals` are parts of their words."""
    try:
        yield
    except BadRequest as error:
        if not any(text in error.message.casefold() for text in refusals):
            raise


async def show_article(message: Message, article: Article, context: Context) -> None:
    """Reply with the first page of an article."""
    rendered, buttons = page(article, 0, context.audience(message.from_user))
    await reply(message, rendered, context, buttons)
