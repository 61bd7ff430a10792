"""Articles as Telegram messages, within its limits: titles, links, lists, pages. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType

from bot.i18n import texts
from bot.views import keyboards
from bot.views.published import published
from bot.views.rich_text import (
    Draft,
    Entity,
    RichText,
    clip,
    one_line,
    prefix,
    styled,
    utf16_length,
)
from bot.views.whence import place_of
from index import DEFAULT_COLLECTION, Quote, Span, sentences, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from telegram import InlineKeyboardMarkup

    from bot.views.audience import Audience
    from index import Article

# The longest title, in UTF-16 units; a longer one is cut between words.
LONGEST_TITLE = 256
# The longest id, in UTF-16 units: longer ones are not taken any more.
LONGEST_ID = 200
# The same in a list, so that a page fits into a message.
LONGEST_LISTED = 180
PAGE_BUDGET = 3_500
ARTICLES_A_PAGE = 10
# An id that fits into a start parameter, behind one letter.
_LINKABLE = re.compile(r"[A-Za-z0-9_-]{1,63}")


def title(article: Article, longest: int = LONGEST_TITLE, part: Span | None = None) -> RichText:
    """Render an article's title, as a link where the article has an address.

    Where a `part` of it answers, it is bold, and the part underlined.
    """
    text = clip(one_line(article.title), longest)
    marked = _marked(text, part.of(article.title)) if part else []
    if article.url and article.url.startswith(("http://", "https://")):
        return styled(text, MessageEntityType.TEXT_LINK, *marked, url=article.url)
    return RichText(text, tuple(marked))


def _marked(text: str, part: str) -> list[Entity]:
    bold = Entity(MessageEntityType.BOLD, 0, utf16_length(text))
    start = text.find(part)
    if start < 0:
        return [bold]
    lead = utf16_length(text[:start])
    return [bold, Entity(MessageEntityType.UNDERLINE, lead, utf16_length(part))]


def shown_id(source_id: str) -> str:
    """Return an article's id as messages write it: whole, unless an older version let in more."""
    return clip(one_line(source_id), LONGEST_ID)


def source(article: Article, audience: Audience, span: Span | None = None) -> RichText:
    """Render the date of an article, and its number as a link to it in the bot.

    Behind it stand the pages or the time of a stretch of it, where they are known, and whether it
    was read by OCR.
    """
    linked = styled(
        shown_id(article.source_id),
        MessageEntityType.TEXT_LINK,
        url=deep_link(article, audience.bot),
    )
    day = published(article, audience.language)
    whence = place_of(article, span, audience.language)
    draft = Draft().add(f"{day} · " if day else "").extend(linked)
    return draft.add(f" · {whence}" if whence else "").rich_text()


def deep_link(article: Article, bot: str) -> str:
    """Return the address that opens an article in the bot.

    Its parameter is "a" and the id that people see, or "n" and the library's own number where the
    id does not fit into an address, or is not unique outside its collection.
    """
    plain = article.collection == DEFAULT_COLLECTION and _LINKABLE.fullmatch(article.source_id)
    parameter = f"a{article.source_id}" if plain else f"n{article.number}"
    return f"https://t.me/{bot}?start={parameter}"


def headed(heading: str, article: Article, audience: Audience) -> RichText:
    """Render a heading, and below it the title and the source of an article."""
    draft = Draft().add(heading).add("\n").extend(title(article)).add("\n")
    return draft.extend(source(article, audience)).rich_text()


def article_list(articles: Sequence[Article], total: int, audience: Audience) -> RichText:
    """Render a page of the list of articles."""
    if not total:
        return RichText(audience.language.say(texts.EMPTY_LIBRARY))
    draft = Draft().add(audience.language.count(total, *texts.ARTICLES_NEWEST_FIRST))
    for article in articles:
        draft.add("\n\n").extend(listed(article, audience))
    return draft.rich_text()


def listed(article: Article, audience: Audience) -> RichText:
    """Render an article in a list: its title and its source."""
    draft = Draft().extend(title(article, LONGEST_LISTED)).add("\n")
    return draft.extend(source(article, audience)).rich_text()


def article_page(
    article: Article, page: int, audience: Audience, quoted: Span | None = None
) -> tuple[RichText, int, int]:
    """Render one page of an article, counted from 0; return it with its number and their count.

    The span `quoted` is bold. A page before the first is the one that the quote begins on.
    """
    pages = list(_pages(article.text))
    if page < 0 and quoted:
        page = next((n for n, span in enumerate(pages) if span.end > quoted.start), 0)
    page = min(max(page, 0), len(pages) - 1)
    known = source(article, audience, pages[page])
    head = Draft().extend(title(article)).add("\n").extend(known).add("\n\n")
    return head.extend(_page(article.text, pages[page], quoted)).rich_text(), page, len(pages)


def _page(text: str, shown: Span, quoted: Span | None) -> RichText:
    if quoted is None or not quoted.meets(shown):
        return RichText(shown.of(text))
    start, end = max(quoted.start, shown.start), min(quoted.end, shown.end)
    offset, length = utf16_length(text[shown.start : start]), utf16_length(text[start:end])
    return RichText(shown.of(text), (Entity(MessageEntityType.BOLD, offset, length),))


def _pages(text: str) -> Iterator[Span]:
    """Cut a text into pages that end between paragraphs, or else words."""
    start = 0
    while start < len(text):
        end = start + prefix(text[start : start + PAGE_BUDGET + 1], PAGE_BUDGET)
        if end < len(text):
            for gap in ("\n\n", "\n", " "):
                cut = text.rfind(gap, start + (end - start) // 2, end)
                if cut > start:
                    end = cut
                    break
        span = trimmed(text, start, end)
        if span:
            yield span
        start = end


def opening(article: Article) -> Quote:
    """Return the first sentence of an article, as a quote."""
    whole = trimmed(article.text, 0, len(article.text)) or Span(0, len(article.text))
    # A headline at the beginning is a line of its own; no sentence goes beyond its line.
    line = article.text.find("\n", whole.start)
    first = Span(whole.start, line) if line > whole.start else whole
    parts = sentences(article.text, first, article.language or "")
    return Quote(article, parts[0] if parts else first, first, 0.0)


def page(
    article: Article, place: int, audience: Audience
) -> tuple[RichText, InlineKeyboardMarkup | None]:
    """Return a page of an article, counted from 0, with the buttons that turn pages."""
    rendered, shown, count = article_page(article, place, audience)
    return rendered, keyboards.article_pages(article.number or 0, shown, count)
