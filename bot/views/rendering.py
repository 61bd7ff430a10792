"""Answers and articles as Telegram messages, within its limits. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType

from bot.i18n import texts
from bot.views import keyboards
from bot.views.rich_text import (
    ELLIPSIS,
    LONGEST_MESSAGE,
    Draft,
    Entity,
    RichText,
    clip,
    one_line,
    prefix,
    styled,
    utf16_length,
)
from index import DEFAULT_COLLECTION, Answer, Quote, Span, sentences, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from telegram import InlineKeyboardMarkup

    from bot.i18n.language import Language
    from index import Answer, Article, Difference, Verification


# The longest title and speaker, in UTF-16 units; longer ones are cut between words.
LONGEST_TITLE = 256
LONGEST_SPEAKER = 160
# The longest title and quote in a list, in UTF-16 units, so that a page fits into a message.
LONGEST_LISTED = 180
LONGEST_GLIMPSE = 240
# The changed words that are listed.
MOST_DIFFERENCES = 6
# The longest passage of a quote, and with the paragraphs around it, in UTF-16 units.
PASSAGE_BUDGET, WIDE_BUDGET = 900, 2_800
# The length of a block, in UTF-16 units, from which it is shown folded.
FOLDED_FROM = 500
PAGE_BUDGET = 3_500
ARTICLES_A_PAGE = 10
# An id that fits into a start parameter, behind one letter.
_LINKABLE = re.compile(r"[A-Za-z0-9_-]{1,63}")


@dataclass(frozen=True, slots=True)
class Audience:
    """The audience of a message: their language, and the username of the bot they use."""

    language: Language
    bot: str


def answer(found: Answer, audience: Audience, *, wide: bool = False) -> RichText:
    """Render the first quote of an answer, or say that there is no answer.

    With `wide`, the paragraphs before and after the passage are shown too.
    """
    language = audience.language
    if not found.answered:
        lines = [language.say(texts.NO_ANSWER)]
        if found.missing:
            words = clip(", ".join(found.missing), LONGEST_MESSAGE // 2)
            lines.append(language.say(texts.MISSING, words=words))
        return RichText("\n".join(lines))
    draft = Draft()
    if found.searched != found.question:
        searched = clip(one_line(found.searched), LONGEST_TITLE)
        draft.add(language.say(texts.SEARCHED, question=searched)).add("\n")
    leads = found.asks_who
    return draft.extend(quote(found.quotes[0], audience, leads=leads, wide=wide)).rich_text()


def late_answer(question: str, found: Answer, audience: Audience) -> RichText:
    """Render a late answer, to a question that had none when it was asked."""
    asked = clip(one_line(question), LONGEST_TITLE)
    draft = Draft().add(audience.language.say(texts.LATE_ANSWER, question=asked)).add("\n")
    return draft.extend(quote(found.quotes[0], audience, leads=found.asks_who)).rich_text()


def nearest(found: Answer, audience: Audience, *, wide: bool = False) -> RichText:
    """Render the passage nearest to a question without an answer."""
    draft = Draft().add(audience.language.say(texts.NEAREST_ARE)).add("\n")
    return draft.extend(quote(found.quotes[0], audience, wide=wide)).rich_text()


def verification(found: Verification, audience: Audience) -> RichText:
    """Render whether an article has some words: which, by whom, and where it differs."""
    language = audience.language
    if found.quote is None:
        return RichText(language.say(texts.NOT_THERE))
    draft = Draft().add(language.say(texts.EXACT if found.kind == "exact" else texts.NEAR))
    for difference in found.differences[:MOST_DIFFERENCES]:
        draft.add("\n").add(clip(difference_in_words(difference, language), LONGEST_TITLE))
    return draft.add("\n").extend(quote(found.quote, audience)).rich_text()


def quote(shown: Quote, audience: Audience, *, leads: bool = False, wide: bool = False) -> RichText:
    """Render one quote: its passage with the quote in bold, its speaker, its article.

    The speaker, if there is one, stands before the passage if it `leads`, else after it.
    """
    draft = Draft()
    speaker = clip(one_line(shown.speaker_name or ""), LONGEST_SPEAKER)
    if speaker and leads:
        draft.add(audience.language.say(texts.SAID_BY, speaker=speaker)).add("\n")
    draft.extend(_passage(shown, wide=wide)).add("\n")
    if speaker and not leads:
        draft.add(speaker).add("\n")
    draft.extend(title(shown.article)).add("\n").extend(source(shown.article, audience))
    if shown.also:
        draft.add(" · ").add(audience.language.count(len(shown.also), *texts.ALSO))
    return draft.rich_text()


def _passage(quote: Quote, *, wide: bool) -> RichText:
    text = quote.article.text
    whole = _with_paragraphs_around(quote) if wide else quote.passage
    shown = _around(quote, whole, WIDE_BUDGET if wide else PASSAGE_BUDGET)
    before = ELLIPSIS + " " if shown.start > whole.start else ""
    after = " " + ELLIPSIS if shown.end < whole.end else ""
    lead = before + text[shown.start : quote.span.start]
    bold = Entity(MessageEntityType.BOLD, utf16_length(lead), utf16_length(quote.text))
    block = lead + quote.text + text[quote.span.end : shown.end] + after
    folded = utf16_length(block) > FOLDED_FROM
    kind = MessageEntityType.EXPANDABLE_BLOCKQUOTE if folded else MessageEntityType.BLOCKQUOTE
    return styled(block, kind, bold)


def _around(quote: Quote, whole: Span, budget: int) -> Span:
    """Return the quote with as many whole sentences around it as there is room for."""
    text, shown = quote.article.text, quote.span
    if utf16_length(whole.of(text)) <= budget:
        return whole
    parts = sentences(text, whole, quote.article.language or "")
    after = [part for part in parts if part.start >= quote.span.end]
    before = [part for part in parts if part.end <= quote.span.start]
    for part in chain.from_iterable(zip_longest(after, reversed(before))):
        if part is None:
            continue
        wider = shown.joined(part)
        if utf16_length(wider.of(text)) > budget:
            break
        shown = wider
    return shown


def _with_paragraphs_around(quote: Quote) -> Span:
    """Return the passage with the rest of its paragraphs, and the paragraphs before and after."""
    text, passage = quote.article.text, quote.passage
    start = text.rfind("\n", 0, passage.start) + 1
    start = text.rfind("\n", 0, len(text[:start].rstrip())) + 1
    end = _line_end(text, passage.end)
    rest = len(text) - len(text[end:].lstrip())
    return trimmed(text, start, _line_end(text, rest)) or passage


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def title(article: Article, longest: int = LONGEST_TITLE) -> RichText:
    """Render an article's title, as a link where the article has an address."""
    text = clip(one_line(article.title), longest)
    if article.url and article.url.startswith(("http://", "https://")):
        return styled(text, MessageEntityType.TEXT_LINK, url=article.url)
    return RichText(text)


def source(article: Article, audience: Audience) -> RichText:
    """Render the date of an article, and its number as a link to it in the bot."""
    number = clip(one_line(article.source_id), LONGEST_TITLE)
    linked = styled(number, MessageEntityType.TEXT_LINK, url=deep_link(article, audience.bot))
    if not article.published:
        return linked
    return Draft().add(f"{audience.language.day(article.published)} · ").extend(linked).rich_text()


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
        draft.add("\n\n").extend(_listed(article, audience))
    return draft.rich_text()


def glimpses(heading: str, quotes: Sequence[Quote], audience: Audience) -> RichText:
    """Render a list of quotes under a heading: the beginning of each, and its article."""
    draft = Draft().add(heading)
    for one in quotes:
        part = Draft().add("\n\n").extend(_listed(one.article, audience)).add("\n")
        words = clip(one_line(one.text), LONGEST_GLIMPSE)
        part.extend(styled(words, MessageEntityType.BLOCKQUOTE))
        if draft.units + part.units > LONGEST_MESSAGE:
            break
        draft.extend(part.rich_text())
    return draft.rich_text()


def _listed(article: Article, audience: Audience) -> RichText:
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
    head = Draft().extend(title(article)).add("\n").extend(source(article, audience)).add("\n\n")
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


def difference_in_words(found: Difference, language: Language) -> str:
    """Return in words how an article differs from words that were given."""
    if not found.article:
        return language.say(texts.ABSENT, given=found.given)
    if not found.given:
        return language.say(texts.EXTRA, article=found.article)
    return language.say(texts.INSTEAD, given=found.given, article=found.article)
