"""The day of an article in words: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from index import dateline

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from index import Article


def published(article: Article, language: Language) -> str:
    """Write the day of an article, empty where it has none.

    Where it is the one that the text begins with, the words say so: a header may have given none.
    """
    if article.published is None:
        return ""
    day = language.day(article.published)
    if dateline(article.text) == article.published:
        return language.say(texts.DATED_BY_TEXT, day=day)
    return day
