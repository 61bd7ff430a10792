"""/privacy: what is kept of a person; /forgetme: its deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.access.policy import Action
from bot.access.standing import may
from bot.i18n import texts
from bot.replies import say
from bot.storage import unanswered
from bot.storage.statistics import DAY, DAYS_COUNTED

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context


async def privacy(update: Update, context: Context) -> None:
    """Say what is kept, and for how long, in the numbers that are in force."""
    message = update.message
    if not message or not await may(Action.PRIVACY, update, context):
        return
    count = context.audience(message.from_user).language.count
    await say(
        message,
        texts.PRIVACY,
        context,
        days=count(context.settings.keep_days, *texts.DAYS),
        unanswered=count(unanswered.KEPT // DAY, *texts.DAYS),
        counted=count(DAYS_COUNTED, *texts.DAYS),
    )


async def forget_me(update: Update, context: Context) -> None:
    """Delete at once what is kept of who asks for it."""
    message = update.message
    standing = message and await may(Action.FORGET, update, context)
    if not message or not standing:
        return
    if not standing.person:
        await say(message, texts.FORGOTTEN_NOBODY, context)
        return
    questions, marks = await context.storage.forget_person(standing.person.id)
    count = context.audience(message.from_user).language.count
    await say(
        message,
        texts.FORGOTTEN,
        context,
        questions=count(questions, *texts.QUESTIONS),
        marks=count(marks, *texts.MARKS),
    )
