"""Earlier answers, for the buttons under them: only in their chat, and only what it may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import Declined
from bot.i18n import texts
from bot.storage.answers import recalled

if TYPE_CHECKING:
    from telegram import CallbackQuery

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.storage.answers import Remembered
    from index import Answer


async def answer_with_quote(
    query: CallbackQuery, number: int, place: int, context: Context, standing: Standing
) -> tuple[Remembered, Answer]:
    """Return an answer with one of its quotes as it stands now.

    Raises Declined where there is none any more.
    """
    remembered = await answer_of_chat(query, number, context, standing)
    again = await recalled(remembered, place, context.library, remembered.collections)
    if not again:
        raise Declined(texts.CHANGED)
    return remembered, again


async def answer_of_chat(
    query: CallbackQuery, number: int, context: Context, standing: Standing
) -> Remembered:
    """Return an answer that was given in the chat of the button, whose data may be forged.

    Raises Declined where there is none, or where the chat may not see all of its collections now.
    """
    remembered = await context.storage.answer(number)
    if (
        remembered
        and query.message
        and query.message.chat.id == remembered.chat
        and standing.sees(remembered.collections)
    ):
        return remembered
    raise Declined(texts.TOO_OLD)
