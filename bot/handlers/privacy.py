"""/privacy: what is kept of a person; /forgetme: its deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, replace, reply, say
from bot.storage import unanswered
from bot.storage.statistics import DAY, DAYS_COUNTED
from bot.views import keyboards
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from telegram import CallbackQuery, Message

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.callback_data import Forget

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
    """Ask whether to delete what is kept of the sender."""
    if not standing.person:
        await say(message, texts.FORGOTTEN_NOBODY, context)
        return
    language = context.audience(message.from_user).language
    buttons = keyboards.forgetting(standing.person.id, language)
    await reply(message, RichText(language.say(texts.CONFIRM_FORGET)), context, buttons)


async def decided(
    query: CallbackQuery, pressed: Forget, context: Context, _standing: Standing
) -> None:
    """Delete at once what is kept of the person who asked for that, or keep it."""
    person = query.from_user.id
    if person != pressed.person:
        raise Declined(texts.NOT_YOURS_TO_PRESS)
    await acknowledge(query)
    language = context.audience(query.from_user).language
    if not pressed.wanted:
        await replace(query, RichText(language.say(texts.KEPT)))
        return
    # First what can be done twice: after a kill all of it is done once more, or none.
    await context.library.forget_corrector(str(person))
    questions, marks = await context.storage.forget_person(person)
    overwritten = await context.storage.overwrite()
    if not overwritten:
        context.background.add(context.application.create_task(_overwrite(context)))
    forgotten = language.say(
        texts.FORGOTTEN if questions or marks else texts.NOTHING_FORGOTTEN,
        questions=language.count(questions, *texts.QUESTIONS),
        marks=language.count(marks, *texts.MARKS),
    )
    lines = [forgotten] if overwritten else [forgotten, language.say(texts.OVERWRITTEN_LATER)]
    await replace(query, RichText("\n\n".join(lines)))


async def _overwrite(context: Context) -> None:
    """Overwrite on the disk what was deleted, as soon as nobody reads the file."""
    while not await context.storage.overwrite():
        await context.clock.sleep(AGAIN_AFTER_S)
