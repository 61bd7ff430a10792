"""The buttons under an answer: other quotes, wider context, the article, was it useful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InputFile, Message, ReplyParameters

from bot.i18n import texts
from bot.replies import acknowledge, replace
from bot.storage.answers import recalled
from bot.views import keyboards, rendering
from bot.views.rich_text import file_name

if TYPE_CHECKING:
    from telegram import CallbackQuery

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.storage.answers import Remembered
    from bot.views.callback_data import Rate, SendFile, ShowQuote, ShowWhole
    from index import Answer


async def quote(
    query: CallbackQuery, pressed: ShowQuote, context: Context, standing: Standing
) -> None:
    """Show another quote of the answer, or more around it."""
    number, place, wide = pressed
    found = await _recalled(query, number, place, context, standing)
    if not found:
        return
    remembered, again = found
    await acknowledge(query)
    audience = context.audience_in(remembered.language)
    render = rendering.answer if remembered.answered else rendering.nearest
    buttons = keyboards.answer(number, place, len(remembered.quotes), audience.language, wide=wide)
    await replace(query, render(again, audience, wide=wide), buttons)


async def whole(
    query: CallbackQuery, pressed: ShowWhole, context: Context, standing: Standing
) -> None:
    """Show a page of the article that a quote is from."""
    number, place, page = pressed
    found = await _recalled(query, number, place, context, standing)
    if not found:
        return
    await acknowledge(query)
    remembered, again = found
    shown = again.quotes[0]
    audience = context.audience_in(remembered.language)
    rendered, page, pages = rendering.article_page(shown.article, page, audience, shown.span)
    await replace(query, rendered, keyboards.whole(number, place, page, pages, audience.language))


async def file(
    query: CallbackQuery, pressed: SendFile, context: Context, standing: Standing
) -> None:
    """Send the article that a quote is from as a file, its text just as it is stored."""
    found = await _recalled(query, pressed.answer, pressed.place, context, standing)
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


async def rate(query: CallbackQuery, pressed: Rate, context: Context, standing: Standing) -> None:
    """Note whether the answer was useful to whom."""
    if await _remembered(query, pressed.answer, context, standing):
        await context.storage.mark(pressed.answer, query.from_user.id, useful=pressed.useful)
        await _say(query, texts.THANKS, context)


async def unknown(query: CallbackQuery, context: Context, _standing: Standing) -> None:
    """Say that a button is none of ours any more."""
    await _say(query, texts.TOO_OLD, context)


async def _recalled(
    query: CallbackQuery, number: int, place: int, context: Context, standing: Standing
) -> tuple[Remembered, Answer] | None:
    """Return an answer with one of its quotes as it stands now; where there is none, say so."""
    remembered = await _remembered(query, number, context, standing)
    if not remembered:
        return None
    again = await recalled(remembered, place, context.library, remembered.collections)
    if not again:
        await _say(query, texts.CHANGED, context)
        return None
    return remembered, again


async def _remembered(
    query: CallbackQuery, number: int, context: Context, standing: Standing
) -> Remembered | None:
    """Return an answer of the chat that the button is in, its data may be forged.

    None where the chat may not see any more all that was asked then.
    """
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
