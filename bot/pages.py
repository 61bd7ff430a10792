"""Showing an article by itself, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies import reply
from bot.views import keyboards, rendering

if TYPE_CHECKING:
    from telegram import InlineKeyboardMarkup, Message

    from bot.context import Context
    from bot.views.rendering import Audience
    from bot.views.rich_text import Message as Rendered
    from index import Article


async def show_article(message: Message, article: Article, context: Context) -> None:
    """Reply with the first page of an article."""
    rendered, buttons = page(article, 0, context.audience(message.from_user))
    await reply(message, rendered, context, buttons)


def page(
    article: Article, place: int, audience: Audience
) -> tuple[Rendered, InlineKeyboardMarkup | None]:
    """Return a page of an article, from 0, with the buttons that turn pages."""
    rendered, shown, count = rendering.article_page(article, place, audience)
    return rendered, keyboards.pages(f"article:{article.number}:{{}}", shown, count)
