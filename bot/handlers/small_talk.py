"""Wishes in plain words: "more" for the next quote of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import examples
from bot.access.answers import earlier_answer
from bot.access.policy import Action
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import reply
from bot.storage.answer_rows import recalled
from bot.views import keyboards, rendering, speaker_keyboards

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context


async def more(message: Message, context: Context, standing: Standing) -> None:
    """Show the next quote of the last answer, or of the one that is replied to."""
    earlier = await earlier_answer(message, context)
    if earlier is None or not earlier.quotes or not standing.sees(earlier.collections):
        language = context.audience(message.from_user).language
        asked = await examples.one(context.library, language, standing.collections)
        raise Declined(texts.MORE_OF_WHAT, example=asked)
    # Of an answer the first quote was shown, of the nearest passages none.
    place = earlier.turned + earlier.answered
    if place >= len(earlier.quotes):
        raise Declined(texts.NO_MORE)
    again = await recalled(earlier, place, context.library, earlier.collections)
    if not again:
        raise Declined(texts.CHANGED)
    audience = context.audience(message.from_user)
    render = rendering.answer if earlier.answered else rendering.nearest
    last = None
    if standing.may(Action.CORRECT) and again.quotes[0].said:
        last = speaker_keyboards.wrong_speaker(earlier.id, place, audience.language)
    buttons = keyboards.answer(earlier.id, place, len(earlier.quotes), audience.language, last=last)
    sent = await reply(message, render(again, audience), context, buttons)
    await context.storage.answers.turned(earlier.id, sent.message_id)
