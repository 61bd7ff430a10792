"""/unanswered, the list for admins, and the button that tells a late answer to those who asked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.replies import acknowledge, replace, reply, say
from bot.unanswered import notify
from bot.views import keyboards
from bot.views.rich_text import RichText, clip, one_line

if TYPE_CHECKING:
    from telegram import CallbackQuery, InlineKeyboardMarkup, Message

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.i18n.language import Language
    from bot.unanswered.grouping import Group
    from bot.views.callback_data import ShowUnanswered, Tell

# The questions on a page, and their length in UTF-16 units.
A_PAGE, LONGEST_LISTED = 8, 300


async def listed(message: Message, context: Context, standing: Standing) -> None:
    """Show the first page of the questions that had no answer, the most asked first."""
    language = context.audience(message.from_user).language
    shown = await _page(0, standing, context, language, newest_first=False)
    if shown:
        await reply(message, shown[0], context, shown[1])
    else:
        await say(message, texts.NOTHING_UNANSWERED, context)


async def page(
    query: CallbackQuery, pressed: ShowUnanswered, context: Context, standing: Standing
) -> None:
    """Turn a page, or change the order."""
    await acknowledge(query)
    newest_first, place = pressed.newest_first, pressed.page
    language = context.audience(query.from_user).language
    shown = await _page(place, standing, context, language, newest_first=newest_first)
    await replace(query, *shown or (RichText(language.say(texts.NOTHING_UNANSWERED)),))


async def told(query: CallbackQuery, pressed: Tell, context: Context, standing: Standing) -> None:
    """Tell those who asked; the presser may be another than the one who got the offer."""
    await acknowledge(query)
    count = await notify.tell(pressed.offer, standing, context)
    language = context.audience(query.from_user).language
    if count is None:
        await replace(query, RichText(language.say(texts.TOLD_ALREADY)))
    else:
        await replace(query, RichText(language.count(count, *texts.TOLD)))


async def _page(
    place: int, standing: Standing, context: Context, language: Language, *, newest_first: bool
) -> tuple[RichText, InlineKeyboardMarkup] | None:
    groups = await notify.groups(
        context.storage.unanswered, context.library, standing, newest_first=newest_first
    )
    if not groups:
        return None
    count = -(-len(groups) // A_PAGE)
    place = min(place, count - 1)
    shown = groups[place * A_PAGE : (place + 1) * A_PAGE]
    lines = [language.count(len(groups), *texts.UNANSWERED)]
    lines += [_line(group, language) for group in shown]
    buttons = keyboards.unanswered(place, count, language, newest_first=newest_first)
    return RichText("\n\n".join(lines)), buttons


def _line(group: Group, language: Language) -> str:
    about = [
        language.count(group.times, *texts.TIMES),
        language.day(datetime.fromtimestamp(group.last, UTC)),
    ]
    about += [language.say(texts.HAS_ANSWER)] if group.has_answer else []
    return f"{clip(one_line(group.question), LONGEST_LISTED)}\n{' · '.join(about)}"
