"""Wrong speaker: the buttons under an answer that correct who said it, and take that back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.access.answers import answer_with_quote
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, acknowledge_with, replace
from bot.views import keyboards, rendering, speaker_keyboards
from bot.views.rich_text import Draft, clip, one_line
from index import ArticleNotFound, Span, StatementNotFound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telegram import CallbackQuery, InlineKeyboardButton

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.storage.answer_rows import Remembered
    from bot.views.audience import Audience
    from bot.views.callback_data import (
        ChooseSpeaker,
        CorrectSpeaker,
        CorrectToNobody,
        UndoCorrection,
    )
    from bot.views.rich_text import RichText
    from index import Answer, NamedSpeaker, Quote


async def choose(
    query: CallbackQuery, pressed: ChooseSpeaker, context: Context, standing: Standing
) -> None:
    """Offer the people of the quoted article, and nobody, as who said a quote."""
    number, place, page = pressed
    remembered, again = await answer_with_quote(query, number, place, context, standing)
    quote = again.quotes[0]
    with _there():
        people = await context.library.people(_said(quote)[0])
    await acknowledge(query)
    audience = context.audience_in(remembered.language)
    buttons = speaker_keyboards.speaker_choice(
        number,
        place,
        page,
        [one for one in people if one.name != one_line(quote.speaker_name or "")],
        audience.language,
        nobody=quote.speaker is not None,
        corrected=_is_corrected(quote),
    )
    line = audience.language.say(texts.WHO_SPEAKS)
    await replace(query, _with_line(remembered, again, audience, line), buttons)


async def correct(
    query: CallbackQuery, pressed: CorrectSpeaker, context: Context, standing: Standing
) -> None:
    """Correct the speaker of a quote to one of the people of its article."""
    number, place, start, end = pressed
    _, again = await answer_with_quote(query, number, place, context, standing)
    with _there():
        people = await context.library.people(_said(again.quotes[0])[0])
    chosen = next((one for one in people if (one.span.start, one.span.end) == (start, end)), None)
    if chosen is None:
        raise Declined(texts.CHANGED)
    await _correct(query, number, place, chosen, context, standing)


async def nobody(
    query: CallbackQuery, pressed: CorrectToNobody, context: Context, standing: Standing
) -> None:
    """Correct a quote whose speaker the article does not name."""
    await _correct(query, pressed.answer, pressed.place, None, context, standing)


async def undo(
    query: CallbackQuery, pressed: UndoCorrection, context: Context, standing: Standing
) -> None:
    """Take back the correction of a quote's speaker."""
    number, place = pressed
    _, again = await answer_with_quote(query, number, place, context, standing)
    with _there():
        undone = await context.library.undo_correction(*_said(again.quotes[0]))
    await acknowledge_with(query, texts.UNDONE if undone else texts.GONE, context)
    remembered, again = await answer_with_quote(query, number, place, context, standing)
    audience = context.audience_in(remembered.language)
    last = speaker_keyboards.wrong_speaker(number, place, audience.language)
    await _show(query, remembered, again, place, audience, last)


async def _correct(
    query: CallbackQuery,
    number: int,
    place: int,
    speaker: NamedSpeaker | None,
    context: Context,
    standing: Standing,
) -> None:
    remembered, again = await answer_with_quote(query, number, place, context, standing)
    with _there():
        await context.library.correct(
            *_said(again.quotes[0]), speaker.span if speaker else None, by=str(query.from_user.id)
        )
    await acknowledge_with(query, texts.THANKS, context)
    remembered, again = await answer_with_quote(query, number, place, context, standing)
    audience = context.audience_in(remembered.language)
    say, person = audience.language.say, _short(query.from_user.full_name or "")
    if speaker:
        line = say(texts.CORRECTED, person=person, speaker=_short(speaker.name))
    else:
        line = say(texts.CORRECTED_NOBODY, person=person)
    last = speaker_keyboards.undo_correction(number, place, audience.language)
    await _show(query, remembered, again, place, audience, last, line)


async def _show(
    query: CallbackQuery,
    remembered: Remembered,
    again: Answer,
    place: int,
    audience: Audience,
    last: InlineKeyboardButton,
    line: str = "",
) -> None:
    """Show the quote of an answer as it is attributed now, with a line and a button below."""
    buttons = keyboards.answer(
        remembered.id, place, len(remembered.quotes), audience.language, last=last
    )
    await replace(query, _with_line(remembered, again, audience, line), buttons)


def _with_line(
    remembered: Remembered, again: Answer, audience: Audience, line: str = ""
) -> RichText:
    render = rendering.answer if remembered.answered else rendering.nearest
    shown = render(again, audience)
    return Draft().extend(shown).add("\n\n").add(line).rich_text() if line else shown


@contextmanager
def _there() -> Iterator[None]:
    """Say that the article has changed where what is to be corrected is not there any more."""
    try:
        yield
    except (ArticleNotFound, StatementNotFound) as error:
        raise Declined(texts.CHANGED) from error


def _said(quote: Quote) -> tuple[int, Span]:
    """Return the article of a quote by its number, and the statement that the quote shows."""
    if quote.said is None or quote.article.number is None:
        raise Declined(texts.CHANGED)
    return quote.article.number, quote.said


def _is_corrected(quote: Quote) -> bool:
    said = quote.said
    return said is not None and any(one.is_of(said) for one in quote.article.corrections)


def _short(name: str) -> str:
    return clip(one_line(name), speaker_keyboards.LONGEST_LABEL)
