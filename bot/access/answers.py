"""Earlier answers, for buttons and for what goes on from them: only in their chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.errors import Declined
from bot.i18n import texts
from bot.storage.answer_rows import recalled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import CallbackQuery, Message

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.storage.answer_rows import Remembered
    from index import Answer


# In a private chat a message may go on from the answer before, if that is no longer ago.
SOON_S = 10 * 60
# The last questions that a later one may be about.
TURNS = 3


def topic_of(message: Message) -> int:
    """Return the topic that a message stands in, 0 for none; private chats may have some too."""
    return (message.message_thread_id or 0) if message.is_topic_message else 0


async def earlier_answer(message: Message, context: Context) -> Remembered | None:
    """Return the answer that a message goes on from: by a reply to it, or soon after it.

    It may be from collections that the chat does not see any more.
    """
    return next(iter(await earlier_answers(message, context, most=1)), None)


async def earlier_answers(
    message: Message, context: Context, most: int = TURNS
) -> Sequence[Remembered]:
    """Return the answers of the conversation that a message goes on with, the newest first.

    A reply goes on with the answer that it replies to.
    """
    if replied := message.reply_to_message:
        answer = await context.storage.answers.given_in(message.chat_id, replied.message_id)
        return [answer] if answer else []
    if message.chat.type != ChatType.PRIVATE:
        return []
    at, topic = int(message.date.timestamp()), topic_of(message)
    return await context.storage.answers.before(
        message.chat_id, topic, message.message_id, at - SOON_S, at, most
    )


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
    remembered = await context.storage.answers.get(number)
    if (
        remembered
        and query.message
        and query.message.chat.id == remembered.chat
        and standing.sees(remembered.collections)
    ):
        return remembered
    raise Declined(texts.TOO_OLD)
