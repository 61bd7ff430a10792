"""Questions, in private and in groups, answered with the articles' own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import Message

from bot.access.targets import offered_text
from bot.access.words import (
    asked_by_command,
    asked_of_bot,
    has_words,
    words_in,
)
from bot.answering import (
    LONGEST_QUESTION,
    PosedQuestion,
    answer_question,
    answer_verification,
)
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import (
    acknowledge,
    reply,
    say,
    typing,
)
from bot.views import lists, rendering

if TYPE_CHECKING:
    from telegram import CallbackQuery

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.callback_data import AskExample, AskText

# The passages that /search lists.
FOUND = 10


async def ask(message: Message, context: Context, standing: Standing) -> None:
    """Answer the question after /ask, or else in the message that it replies to."""
    question = asked_by_command(message, context.bot.username)
    await answer_question(PosedQuestion(message, question), context, standing)


async def who(message: Message, context: Context, standing: Standing) -> None:
    """Tell who said the words after /who."""
    words = _words_after_command(message, texts.WHO_WHAT, context)
    await answer_question(PosedQuestion(message, words, who=True), context, standing)


async def search(message: Message, context: Context, standing: Standing) -> None:
    """List the passages that are nearest to the words after /search."""
    words = _words_after_command(message, texts.SEARCH_WHAT, context)[:LONGEST_QUESTION]
    with context.bot_data.metrics.question() as counted:
        async with typing(message, context):
            found = await context.library.ask(
                words, limit=FOUND, collections=standing.collections, words=True
            )
        await context.library.check_quotes(found.quotes)
        counted.note(found)
    audience = context.audience(message.from_user)
    if not found.quotes:
        await reply(message, rendering.answer(found, audience), context)
        return
    heading = audience.language.count(len(found.quotes), *texts.FOUND)
    await reply(message, lists.finds(heading, found.quotes, audience), context)


async def verify(message: Message, context: Context, standing: Standing) -> None:
    """Tell whether an article has the words after /verify."""
    words = _words_after_command(message, texts.VERIFY_WHAT, context)
    await answer_verification(message, words, context, standing)


async def private(message: Message, context: Context, standing: Standing) -> None:
    """Answer any text or caption in a private chat."""
    await answer_question(PosedQuestion(message, words_in(message)), context, standing)


async def wordless(message: Message, context: Context, _standing: Standing) -> None:
    """Say once in a while that only text is read."""
    limits, now = context.bot_data.limits, context.clock.now()
    if limits.wordless.take(message.chat_id, now) == "granted":
        await say(message, texts.TEXT_ONLY, context)


async def addressed(message: Message, context: Context, standing: Standing) -> None:
    """Answer a group message that is for the bot."""
    question = asked_of_bot(message, context.bot.username)
    await answer_question(PosedQuestion(message, question), context, standing)


async def example(
    query: CallbackQuery, _pressed: AskExample, context: Context, standing: Standing
) -> None:
    """Answer the question that a pressed button shows."""
    await acknowledge(query)
    message = query.message if isinstance(query.message, Message) else None
    rows = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    labels = [button.text for row in rows for button in row if button.callback_data == query.data]
    if message and labels:
        await answer_question(
            PosedQuestion(message, labels[0], presser=query.from_user), context, standing
        )


async def after_all(
    query: CallbackQuery, _pressed: AskText, context: Context, standing: Standing
) -> None:
    """Answer a long text, which is a question after all."""
    message = offered_text(query)
    await acknowledge(query)
    await answer_question(PosedQuestion(message, words_in(message)), context, standing)


def _words_after_command(message: Message, usage: str, context: Context) -> str:
    """Return the words that a command is about. Raises Declined with `usage` where it has none."""
    words = asked_by_command(message, context.bot.username)
    if not has_words(words):
        raise Declined(usage)
    return words
