"""/unanswered: what was asked in vain; and the button that tells who asked of an answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.access.policy import Action
from bot.access.standing import may
from bot.i18n import texts
from bot.replies import acknowledge, replace, reply, say
from bot.unanswered import notify
from bot.views import keyboards
from bot.views.rich_text import RichText, clip, one_line

if TYPE_CHECKING:
    from telegram import InlineKeyboardMarkup, Update

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.i18n.language import Language
    from bot.unanswered.grouping import Group

A_PAGE = 8
LONGEST_LISTED = 300


async def listed(update: Update, context: Context) -> None:
    """Show the first page of the questions that had no answer, the most asked first."""
    message = update.message
    standing = message and await may(Action.UNANSWERED, update, context)
    if not message or not standing:
        return
    language = context.audience(message.from_user).language
    shown = await _page(0, standing, context, language, newest_first=False)
    if shown:
        await reply(message, shown[0], context, shown[1])
    else:
        await say(message, texts.NOTHING_UNANSWERED, context)


async def page(update: Update, context: Context) -> None:
    """Turn a page, or order them otherwise."""
    query = update.callback_query
    standing = query and await may(Action.UNANSWERED, update, context)
    if not query or not standing or not context.matches:
        return
    await acknowledge(query)
    newest_first, place = context.matches[0][1] == "1", int(context.matches[0][2])
    language = context.audience(query.from_user).language
    shown = await _page(place, standing, context, language, newest_first=newest_first)
    await replace(query, *shown or (RichText(language.say(texts.NOTHING_UNANSWERED)),))


async def told(update: Update, context: Context) -> None:
    """Tell those who asked: whoever presses may be another than was offered it."""
    query = update.callback_query
    standing = query and await may(Action.UPLOAD, update, context)
    if not query or not standing or not context.matches:
        return
    await acknowledge(query)
    count = await notify.tell(int(context.matches[0][1]), standing, context)
    language = context.audience(query.from_user).language
    if count is None:
        await replace(query, RichText(language.say(texts.TOLD_ALREADY)))
    else:
        await replace(query, RichText(language.count(count, *texts.TOLD)))


async def _page(
    place: int, standing: Standing, context: Context, language: Language, *, newest_first: bool
) -> tuple[RichText, InlineKeyboardMarkup] | None:
    groups = await notify.groups(
        context.storage.open_questions, context.library, standing, newest_first=newest_first
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
