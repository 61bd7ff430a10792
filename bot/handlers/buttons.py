"""The buttons under an answer: other quotes, wider context, the article, the rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InputFile, Message, ReplyParameters

from bot.access.answers import answer_of_chat, answer_with_quote
from bot.access.policy import Action
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, acknowledge_with, replace
from bot.views import figures, keyboards, rendering, speaker_keyboards
from bot.views.article_pages import article_page
from bot.views.json_lines import LARGEST_PART
from bot.views.rich_text import file_name
from index import Original

if TYPE_CHECKING:
    from telegram import CallbackQuery

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.callback_data import Rate, SendFile, ShowFigures, ShowQuote, ShowWhole


async def quote(
    query: CallbackQuery, pressed: ShowQuote, context: Context, standing: Standing
) -> None:
    """Show another quote of the answer, or more around it."""
    number, place, wide = pressed
    remembered, again = await answer_with_quote(query, number, place, context, standing)
    await acknowledge(query)
    audience = context.audience_in(remembered.language)
    render = rendering.answer if remembered.answered else rendering.nearest
    last = None
    if standing.may(Action.CORRECT) and again.quotes[0].said:
        last = speaker_keyboards.wrong_speaker(number, place, audience.language)
    buttons = keyboards.answer(
        number,
        place,
        len(remembered.quotes),
        audience.language,
        wide=wide,
        figures=remembered.answered and bool(figures.others(again.quotes[0])),
        last=last,
    )
    await replace(query, render(again, audience, wide=wide), buttons)


async def other_figures(
    query: CallbackQuery, pressed: ShowFigures, context: Context, standing: Standing
) -> None:
    """Show which figures other articles have."""
    number, place = pressed
    remembered, again = await answer_with_quote(query, number, place, context, standing)
    await acknowledge(query)
    audience = context.audience_in(remembered.language)
    shown = figures.page(again.quotes[0], audience)
    await replace(query, shown, keyboards.figures(number, place, audience.language))


async def whole(
    query: CallbackQuery, pressed: ShowWhole, context: Context, standing: Standing
) -> None:
    """Show a page of the article that a quote is from."""
    number, place, page = pressed
    remembered, again = await answer_with_quote(query, number, place, context, standing)
    await acknowledge(query)
    shown = again.quotes[0]
    audience = context.audience_in(remembered.language)
    rendered, page, pages = article_page(shown.article, page, audience, shown.span)
    await replace(query, rendered, keyboards.whole(number, place, page, pages, audience.language))


async def file(
    query: CallbackQuery, pressed: SendFile, context: Context, standing: Standing
) -> None:
    """Send the article that a quote is from as a file: as it came, else its text as stored."""
    _, again = await answer_with_quote(query, pressed.answer, pressed.place, context, standing)
    if not isinstance(query.message, Message):
        raise Declined(texts.TOO_OLD)
    await acknowledge(query)
    article = again.quotes[0].article
    text = Original(f"{article.source_id}.txt", article.text.encode())
    kept = await context.library.original(article.number or 0)
    sent = kept if kept and len(kept.content) <= LARGEST_PART else text
    await query.message.reply_document(
        InputFile(sent.content, file_name(sent.name)),
        reply_parameters=ReplyParameters(
            query.message.message_id, allow_sending_without_reply=True
        ),
    )


async def rate(query: CallbackQuery, pressed: Rate, context: Context, standing: Standing) -> None:
    """Note whether an answer was useful to the presser."""
    await answer_of_chat(query, pressed.answer, context, standing)
    await context.storage.answers.mark(pressed.answer, query.from_user.id, useful=pressed.useful)
    await acknowledge_with(query, texts.THANKS, context)


async def unknown(_query: CallbackQuery, _context: Context, _standing: Standing) -> None:
    """Say that a button is too old: none of ours has its data any more."""
    raise Declined(texts.TOO_OLD)
