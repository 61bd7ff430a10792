"""/articles and /article: seeing what there is to ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import rendering, texts
from bot.rendering import ARTICLES_A_PAGE, Message
from bot.replies import acknowledge, named_article, replace, reply

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context

# Callback data: "list:PAGE" and "article:NUMBER:PAGE", pages from 0.
LIST_PAGE = r"^list:(\d{1,9})$"
ARTICLE_PAGE = r"^article:(\d{1,15}):(\d{1,6})$"


async def articles(update: Update, context: Context) -> None:
    """Show the first page of the list."""
    if update.message:
        await reply(update.message, *await _list(context, 0))


async def list_page(update: Update, context: Context) -> None:
    """Turn a page of the list."""
    query = update.callback_query
    if query and context.matches:
        await acknowledge(query)
        await replace(query, *await _list(context, int(context.matches[0][1])))


async def article(update: Update, context: Context) -> None:
    """Show the article that /article names."""
    message = update.message
    if message and (found := await named_article(message, context.library, texts.WHICH_ARTICLE)):
        await reply(message, *_page(*rendering.article_page(found, 0), found.number or 0, 0))


async def article_page(update: Update, context: Context) -> None:
    """Turn a page of an article."""
    query = update.callback_query
    if not query or not context.matches:
        return
    number, page = int(context.matches[0][1]), int(context.matches[0][2])
    found = (await context.library.articles([number])).get(number)
    if not found:
        await acknowledge(query, texts.GONE)
        return
    await acknowledge(query)
    await replace(query, *_page(*rendering.article_page(found, page), number, page))


async def _list(context: Context, page: int) -> tuple[Message, InlineKeyboardMarkup | None]:
    total = (await context.library.counts()).articles
    shown = await context.library.newest(ARTICLES_A_PAGE, page * ARTICLES_A_PAGE)
    pages = -(-total // ARTICLES_A_PAGE)
    return rendering.article_list(shown, total), _arrows("list:{}", page, pages)


def _page(
    message: Message, pages: int, number: int, page: int
) -> tuple[Message, InlineKeyboardMarkup | None]:
    return message, _arrows(f"article:{number}:{{}}", page, pages)


def _arrows(data: str, page: int, pages: int) -> InlineKeyboardMarkup | None:
    """Return buttons that turn pages, None where there is only one."""
    if pages <= 1:
        return None
    row = []
    if page > 0:
        row.append(InlineKeyboardButton("‹", callback_data=data.format(page - 1)))
    row.append(InlineKeyboardButton(f"{page + 1}/{pages}", callback_data=data.format(page)))
    if page < pages - 1:
        row.append(InlineKeyboardButton("›", callback_data=data.format(page + 1)))
    return InlineKeyboardMarkup([row])
