"""The buttons under an answer: other quotes, wider context, the article, was it useful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InputFile, ReplyParameters

from bot import keyboards, rendering, texts
from bot.drafting import file_name
from bot.quoting import recalled
from bot.replies import acknowledge, replace

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.context import Context
    from bot.storage import Remembered
    from index import Quote


async def quote(update: Update, context: Context) -> None:
    """Show another quote of the answer, or more around it."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, place, wide = (int(field) for field in context.matches[0].groups())
    remembered = await _remembered(query, number, context)
    if not remembered:
        return
    found = await recalled(remembered, place, context.library)
    if not found:
        await _say(query, texts.CHANGED, context)
        return
    await acknowledge(query)
    audience = context.audience_in(remembered.language)
    render = rendering.answer if remembered.answered else rendering.nearest
    buttons = keyboards.answer(
        number, place, len(remembered.quotes), audience.language, wide=bool(wide)
    )
    await replace(query, render(found, audience, wide=bool(wide)), buttons)


async def whole(update: Update, context: Context) -> None:
    """Show a page of the article that a quote is from."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, place, page = (int(field) for field in context.matches[0].groups())
    found = await _quote(query, number, place, context)
    if not found:
        return
    await acknowledge(query)
    remembered, shown = found
    audience = context.audience_in(remembered.language)
    rendered, page, pages = rendering.article_page(shown.article, page, audience, shown.span)
    await replace(query, rendered, keyboards.whole(number, place, page, pages, audience.language))


async def file(update: Update, context: Context) -> None:
    """Send the article that a quote is from as a file, its text just as it is stored."""
    query = update.callback_query
    if not query or not context.matches or not query.message:
        return
    number, place = (int(field) for field in context.matches[0].groups())
    found = await _quote(query, number, place, context)
    if not found:
        return
    await acknowledge(query)
    _, shown = found
    message = query.message
    thread = update.effective_message.message_thread_id if update.effective_message else None
    in_topic = update.effective_message and update.effective_message.is_topic_message
    await context.bot.send_document(
        message.chat.id,
        InputFile(shown.article.text.encode(), file_name(f"{shown.article.source_id}.txt")),
        message_thread_id=thread if in_topic else None,
        reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
    )


async def mark(update: Update, context: Context) -> None:
    """Note whether the answer was useful to whom."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, useful = (int(field) for field in context.matches[0].groups())
    if await _remembered(query, number, context):
        await context.storage.mark(number, query.from_user.id, useful=bool(useful))
        await _say(query, texts.THANKS, context)


async def unknown(update: Update, context: Context) -> None:
    """Say that a button is none of ours any more."""
    if query := update.callback_query:
        await _say(query, texts.TOO_OLD, context)


async def _quote(
    query: CallbackQuery, number: int, place: int, context: Context
) -> tuple[Remembered, Quote] | None:
    """Return an answer and one of its quotes as it stands now; where there is none, say so."""
    remembered = await _remembered(query, number, context)
    if not remembered:
        return None
    found = await recalled(remembered, place, context.library)
    if not found:
        await _say(query, texts.CHANGED, context)
        return None
    return remembered, found.quotes[0]


async def _remembered(query: CallbackQuery, number: int, context: Context) -> Remembered | None:
    """Return an answer of the chat that the button is in: its data may be forged."""
    remembered = await context.storage.answer(number)
    if remembered and query.message and query.message.chat.id == remembered.chat:
        return remembered
    await _say(query, texts.TOO_OLD, context)
    return None


async def _say(query: CallbackQuery, sentence: str, context: Context) -> None:
    await acknowledge(query, context.audience(query.from_user).language.say(sentence))
