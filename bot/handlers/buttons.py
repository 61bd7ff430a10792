"""The buttons under an answer: other quotes, wider context, the article, was it useful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InputFile, Message, ReplyParameters

from bot.access.policy import Action
from bot.access.standing import may
from bot.i18n import texts
from bot.replies import acknowledge, replace
from bot.storage.answers import recalled
from bot.views import keyboards, rendering
from bot.views.rich_text import file_name

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.context import Context
    from bot.storage.answers import Remembered
    from index import Answer


async def quote(update: Update, context: Context) -> None:
    """Show another quote of the answer, or more around it."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, place, wide = (int(field) for field in context.matches[0].groups())
    found = await _recalled(update, number, place, context)
    if not found:
        return
    remembered, again = found
    await acknowledge(query)
    audience = context.audience_in(remembered.language)
    render = rendering.answer if remembered.answered else rendering.nearest
    buttons = keyboards.answer(
        number, place, len(remembered.quotes), audience.language, wide=bool(wide)
    )
    await replace(query, render(again, audience, wide=bool(wide)), buttons)


async def whole(update: Update, context: Context) -> None:
    """Show a page of the article that a quote is from."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, place, page = (int(field) for field in context.matches[0].groups())
    found = await _recalled(update, number, place, context)
    if not found:
        return
    await acknowledge(query)
    remembered, again = found
    shown = again.quotes[0]
    audience = context.audience_in(remembered.language)
    rendered, page, pages = rendering.article_page(shown.article, page, audience, shown.span)
    await replace(query, rendered, keyboards.whole(number, place, page, pages, audience.language))


async def file(update: Update, context: Context) -> None:
    """Send the article that a quote is from as a file, its text just as it is stored."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, place = (int(field) for field in context.matches[0].groups())
    found = await _recalled(update, number, place, context)
    if not found:
        return
    if not isinstance(query.message, Message):
        await _say(query, texts.TOO_OLD, context)
        return
    await acknowledge(query)
    article = found[1].quotes[0].article
    await query.message.reply_document(
        InputFile(article.text.encode(), file_name(f"{article.source_id}.txt")),
        reply_parameters=ReplyParameters(
            query.message.message_id, allow_sending_without_reply=True
        ),
    )


async def mark(update: Update, context: Context) -> None:
    """Note whether the answer was useful to whom."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, useful = (int(field) for field in context.matches[0].groups())
    if await _remembered(update, number, context):
        await context.storage.mark(number, query.from_user.id, useful=bool(useful))
        await _say(query, texts.THANKS, context)


async def unknown(update: Update, context: Context) -> None:
    """Say that a button is none of ours any more."""
    if query := update.callback_query:
        await _say(query, texts.TOO_OLD, context)


async def _recalled(
    update: Update, number: int, place: int, context: Context
) -> tuple[Remembered, Answer] | None:
    """Return an answer with one of its quotes as it stands now; where there is none, say so."""
    remembered = await _remembered(update, number, context)
    query = update.callback_query
    if not remembered or not query:
        return None
    again = await recalled(remembered, place, context.library, remembered.collections)
    if not again:
        await _say(query, texts.CHANGED, context)
        return None
    return remembered, again


async def _remembered(update: Update, number: int, context: Context) -> Remembered | None:
    """Return an answer of the chat that the button is in, its data may be forged.

    None where the chat may not see any more all that was asked then.
    """
    standing = await may(Action.READ, update, context)
    query = update.callback_query
    if not standing or not query:
        return None
    remembered = await context.storage.answer(number)
    if (
        remembered
        and query.message
        and query.message.chat.id == remembered.chat
        and standing.sees(remembered.collections)
    ):
        return remembered
    await _say(query, texts.TOO_OLD, context)
    return None


async def _say(query: CallbackQuery, sentence: str, context: Context) -> None:
    await acknowledge(query, context.audience(query.from_user).language.say(sentence))
