"""Rate limiting of updates: one polite refusal, then silence until the limit is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.i18n import texts
from bot.replies import acknowledge_with, expected, say
from bot.storage.people import Role

if TYPE_CHECKING:
    from telegram import Update

    from bot.access.policy import Standing
    from bot.context import Context

# The price of a pressed button and of a letter typed inline, in questions.
PRESS, TYPED = 0.25, 0.1


async def within_limits(standing: Standing, update: Update, context: Context) -> bool:
    """Whether an update is within the limits of its sender and its group; if not, say so once.

    Uploaders and higher roles are not limited: they may have to hurry.
    """
    sender, chat = update.effective_sender, update.effective_chat
    if sender is None:
        return True
    cost = PRESS if update.callback_query else TYPED if update.inline_query else 1.0
    limits, now, sentence = context.bot_data.limits, context.clock.now(), texts.TOO_MANY
    group = chat if chat and chat.type in (ChatType.GROUP, ChatType.SUPERGROUP) else None
    verdict = limits.share.take((group.id, sender.id), now, cost) if group else "granted"
    if verdict == "granted":
        verdict = limits.person.take(sender.id, now, cost)
    if verdict == "granted" and group:
        sentence = texts.TOO_MANY_HERE
        verdict = limits.group.take(group.id, now, cost)
    if verdict == "granted" or standing.role >= Role.UPLOADER:
        return True
    await _refuse(update, context, sentence, aloud=verdict == "refused")
    return False


async def _refuse(update: Update, context: Context, sentence: str, *, aloud: bool) -> None:
    if query := update.inline_query:
        with expected("query is too old", "query id is invalid"):
            await query.answer([], cache_time=1, is_personal=True)
    elif pressed := update.callback_query:
        # Only the presser sees that, and a button without an answer would go on turning.
        await acknowledge_with(pressed, sentence, context)
    elif aloud and (message := update.effective_message):
        await say(message, sentence, context)
