"""Who asks too much at once is told so, politely and once, and then waited out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.constants import ChatType

from bot.access.standing import standing_of
from bot.i18n import texts
from bot.replies import acknowledge, expected, say
from bot.storage.roster import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from telegram import Update

    from bot.context import Context

    Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]

# What a press of a button and a letter typed inline cost, in questions.
PRESS, TYPED = 0.25, 0.1


def limited(handler: Handler) -> Handler:
    """Return a handler that is passed over for who asks too much at once."""

    async def within_limits(update: Update, context: Context) -> None:
        if await admitted(update, context):
            await handler(update, context)

    return within_limits


async def admitted(update: Update, context: Context) -> bool:
    """Whether an update is within the limits of its sender and its group; if not, say so once.

    Who may upload is not limited: whoever looks after the bot may have to hurry.
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
    if verdict == "granted" or (await standing_of(update, context)).role >= Role.UPLOADER:
        return True
    await _refuse(update, context, sentence, aloud=verdict == "refused")
    return False


async def _refuse(update: Update, context: Context, sentence: str, *, aloud: bool) -> None:
    if query := update.inline_query:
        with expected("query is too old", "query id is invalid"):
            await query.answer([], cache_time=1, is_personal=True)
    elif pressed := update.callback_query:
        # Only who presses sees that, and without an answer their button would go on turning.
        await acknowledge(pressed, context.audience(pressed.from_user).language.say(sentence))
    elif aloud and (message := update.effective_message):
        await say(message, sentence, context)
