"""/articles, /latest and /article: the articles of the library, a page at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram import Message

from bot.access.targets import after_command, named_article
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, replace, reply, say, show_article
from bot.views import keyboards, lists
from bot.views.article_pages import ARTICLES_A_PAGE, article_list, opening, page
from bot.views.left_out import lines_left_out
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from telegram import CallbackQuery, InlineKeyboardMarkup

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.audience import Audience
    from bot.views.callback_data import ShowArticle, ShowList, ShowStored

# The articles that /latest shows, and the most that it shows where it is told how many.
LATEST, MOST = 5, 20
# More digits of a number are not read.
_DIGITS = 9
# No digits of a name ("@news24_bot").
_HOW_MANY = re.compile(r"(?<![A-Za-z0-9_])\d+(?![A-Za-z0-9_])")


async def articles(message: Message, context: Context, standing: Standing) -> None:
    """Show the first page of the list."""
    rendered, buttons = await _list(context, 0, standing, context.audience(message.from_user))
    await reply(message, rendered, context, buttons)


async def list_page(
    query: CallbackQuery, pressed: ShowList, context: Context, standing: Standing
) -> None:
    """Turn a page of the list."""
    await acknowledge(query)
    audience = context.audience(query.from_user)
    await replace(query, *await _list(context, pressed.page, standing, audience))


async def latest(message: Message, context: Context, standing: Standing) -> None:
    """Show the newest articles, as many as are asked for, each with its first sentence."""
    newest = await context.library.newest(_how_many(message), collections=standing.collections)
    if not newest:
        await say(message, texts.EMPTY_LIBRARY, context)
        return
    audience = context.audience(message.from_user)
    heading = audience.language.count(len(newest), *texts.ARTICLES_NEWEST_FIRST)
    quotes = [opening(article) for article in newest]
    await reply(message, lists.glimpses(heading, quotes, audience), context)


def _how_many(message: Message) -> int:
    """Return the number in "/latest 3" or "the latest 3 articles"; the usual one without."""
    found = _HOW_MANY.search(after_command(message))
    number = int(found[0][:_DIGITS]) if found else 0
    return min(number, MOST) or LATEST


async def article(message: Message, context: Context, standing: Standing) -> None:
    """Show the article that /article names."""
    found = await named_article(
        after_command(message), texts.WHICH_ARTICLE, context, collections=standing.collections
    )
    await show_article(message, found, context)


async def article_page(
    query: CallbackQuery, pressed: ShowArticle, context: Context, standing: Standing
) -> None:
    """Turn a page of an article."""
    number = pressed.number
    found = await context.library.articles([number], collections=standing.collections)
    if number not in found:
        raise Declined(texts.GONE)
    await acknowledge(query)
    await replace(query, *page(found[number], pressed.page, context.audience(query.from_user)))


async def stored(
    query: CallbackQuery, pressed: ShowStored, context: Context, standing: Standing
) -> None:
    """Show what is stored of an article that was just added, and then what was left out."""
    found = await context.library.articles([pressed.number], collections=standing.collections)
    if pressed.number not in found:
        raise Declined(texts.GONE)
    await acknowledge(query)
    if isinstance(query.message, Message):
        rendered, buttons = page(found[pressed.number], 0, context.audience(query.from_user))
        await reply(query.message, rendered, context, buttons)
        lines = await context.library.lines_left_out(pressed.number)
        language = context.audience(query.from_user).language
        if told := lines_left_out(lines, language):
            await reply(query.message, RichText(told), context)


async def _list(
    context: Context, page: int, standing: Standing, audience: Audience
) -> tuple[RichText, InlineKeyboardMarkup | None]:
    total = await context.library.size(collections=standing.collections)
    shown = await context.library.newest(
        ARTICLES_A_PAGE, page * ARTICLES_A_PAGE, collections=standing.collections
    )
    count = -(-total // ARTICLES_A_PAGE)
    rendered = article_list(shown, total, audience)
    return rendered, keyboards.list_pages(page, count)
