"""/privacy: what is kept of a person; /forgetme: its deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.replies import reply, say
from bot.storage import unanswered
from bot.storage.statistics import DAY, DAYS_COUNTED
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context

# Pause between two attempts to overwrite what was deleted, while somebody reads the file.
AGAIN_AFTER_S = 5.0


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
    overwritten = await context.storage.overwrite()
    if not overwritten:
        task = context.application.create_task(_overwrite(context), message)
        context.background.add(task)
    language = context.audience(message.from_user).language
    forgotten = language.say(
        texts.FORGOTTEN,
        questions=language.count(questions, *texts.QUESTIONS),
        marks=language.count(marks, *texts.MARKS),
    )
    lines = [forgotten] if overwritten else [forgotten, language.say(texts.OVERWRITTEN_LATER)]
    await reply(message, RichText("\n\n".join(lines)), context)


async def _overwrite(context: Context) -> None:
    """Overwrite on the disk what was deleted, as soon as nobody reads the file."""
    while not await context.storage.overwrite():
        await context.clock.sleep(AGAIN_AFTER_S)
