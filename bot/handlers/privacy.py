"""/privacy: what is kept of a person; /forgetme: its deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.replies import say
from bot.storage import unanswered
from bot.storage.statistics import DAY, DAYS_COUNTED

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context


async def privacy(message: Message, context: Context, _standing: Standing) -> None:
    """Say what is kept, and for how many days by the settings in force."""
    count = context.audience(message.from_user).language.count
    await say(
        message,
        texts.PRIVACY,
        context,
        days=count(context.settings.keep_days, *texts.DAYS),
        unanswered=count(unanswered.KEPT_S // DAY, *texts.DAYS),
        counted=count(DAYS_COUNTED, *texts.DAYS),
    )


async def forget_me(message: Message, context: Context, standing: Standing) -> None:
    """Delete at once what is kept of the sender."""
    if not standing.person:
        await say(message, texts.FORGOTTEN_NOBODY, context)
        return
    # First what can be done twice: after a kill all of it is done once more, or none.
    await context.library.forget_corrector(str(standing.person.id))
    questions, marks = await context.storage.forget_person(standing.person.id)
    count = context.audience(message.from_user).language.count
    await say(
        message,
        texts.FORGOTTEN,
        context,
        questions=count(questions, *texts.QUESTIONS),
        marks=count(marks, *texts.MARKS),
    )
