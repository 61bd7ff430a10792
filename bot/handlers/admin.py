"""/remove, which asks once more, and /restore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.access.targets import LONGEST_ECHO, after_command, named_article, plain_id
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, replace, reply
from bot.views import keyboards
from bot.views.article_pages import headed, shown_id
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip, one_line
from index import AmbiguousArticle, ArticleNotFound

if TYPE_CHECKING:
    from telegram import CallbackQuery, Message

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.callback_data import Keep, Remove

# The articles that /restore offers, and the length of their titles in UTF-16 units.
RESTORABLE, LONGEST_TITLE = 10, 120


async def remove(message: Message, context: Context, standing: Standing) -> None:
    """Show the article that /remove names, and ask whether it is the right one."""
    found = await named_article(
        after_command(message), texts.WHICH_TO_REMOVE, context, collections=standing.collections
    )
    audience = context.audience(message.from_user)
    heading = audience.language.say(texts.CONFIRM_REMOVE)
    buttons = keyboards.removal(found.number or 0, audience.language)
    await reply(message, headed(heading, found, audience), context, buttons)


async def confirmed(
    query: CallbackQuery, pressed: Remove, context: Context, standing: Standing
) -> None:
    """Remove the article."""
    await acknowledge(query)
    audience = context.audience(query.from_user)
    gone = await context.library.remove_number(pressed.number, collections=standing.collections)
    if gone:
        language = audience.language
        days = language.count(context.settings.keep_removed_days, *texts.DAYS)
        until = language.say(texts.CAN_BE_RESTORED, number=shown_id(gone.source_id), days=days)
        heading = f"{until}\n\n{language.say(texts.REMOVED)}"
        await replace(query, headed(heading, gone, audience))
    else:
        await replace(query, RichText(audience.language.say(texts.GONE)))


async def kept(query: CallbackQuery, _pressed: Keep, context: Context, _standing: Standing) -> None:
    """Leave the article where it is."""
    await acknowledge(query)
    await replace(query, RichText(context.audience(query.from_user).language.say(texts.KEPT)))


async def restore(message: Message, context: Context, standing: Standing) -> None:
    """Bring back the article that /restore names; without a number list what can be restored."""
    number = plain_id(after_command(message))
    if not number:
        await _show_restorable(message, standing, context)
        return
    try:
        back = await context.library.restore(number, collections=standing.collections)
    except ArticleNotFound as error:
        raise Declined(texts.NOTHING_KEPT, number=number[:LONGEST_ECHO]) from error
    except AmbiguousArticle as error:
        raise Declined(texts.SEVERAL_ARTICLES, number=number[:LONGEST_ECHO]) from error
    audience = context.audience(message.from_user)
    heading = audience.language.say(texts.RESTORED)
    await reply(message, headed(heading, back, audience), context)


async def _show_restorable(message: Message, standing: Standing, context: Context) -> None:
    language = context.audience(message.from_user).language
    lines = [language.say(texts.WHICH_TO_RESTORE)]
    if kept := await context.library.kept(RESTORABLE, collections=standing.collections):
        lines.append(language.say(texts.RESTORABLE))
    lines += [
        f"• {clip(one_line(one.title), LONGEST_TITLE)} ({shown_id(one.source_id)})" for one in kept
    ]
    await reply(message, RichText(clip("\n".join(lines), LONGEST_MESSAGE)), context)
