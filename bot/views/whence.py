"""Where a stretch of an article stands in what it was read from: pages, or a time. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from index import Article, Span


def place_of(article: Article, span: Span, language: Language) -> str:
    """Write the pages or the time of a stretch of an article, empty where neither is known."""
    if article.marks is None:
        return ""
    if article.marks.kind == "time":
        seconds = article.marks.at(span.start)
        return "" if seconds is None else clock(seconds)
    pages = article.pages(span)
    if pages is None:
        return ""
    first, last = map(str, pages)
    if first == last:
        return language.say(texts.ON_PAGE, page=first)
    return language.say(texts.ON_PAGES, first=first, last=last)


def clock(seconds: int) -> str:
    """Write a time as subtitles do: 00:14:32."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
