"""Answers and articles as Telegram messages, within its limits: pure.

Messages carry entities, not markup: nothing in an article's text can be mistaken for a tag, and
nothing has to be escaped. Lengths and offsets are in UTF-16 code units, as Telegram counts.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Self

from telegram import MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from bot import texts
from index import Span, sentences, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index import Answer, Article, Quote, Verification

LONGEST_MESSAGE = int(MessageLimit.MAX_TEXT_LENGTH)
MOST_QUOTES = 3
# In UTF-16 units: beyond these a title or a speaker is cut between words.
LONGEST_TITLE = 256
LONGEST_SPEAKER = 160
# The same in a list, so that a page of it fits into a message.
LONGEST_LISTED = 180
# Of words that were changed so many are listed.
MOST_DIFFERENCES = 6
# What a quote's passage may take when there are several, so that all fit.
PASSAGE_BUDGET = 900
PAGE_BUDGET = 3_500
ARTICLES_A_PAGE = 10
# A letter with all its accents, or a family of emoji, is shorter than this. In characters.
LONGEST_CLUSTER = 30
ELLIPSIS = "…"
ZERO_WIDTH_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Message:
    """A text with entities, ready to be sent."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


class _Draft:
    """A message in the making: text is appended, and entities know where they are."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._entities: list[MessageEntity] = []
        self.units = 0

    def add(self, text: str) -> Self:
        """Append plain text."""
        self._parts.append(text)
        self.units += utf16_length(text)
        return self

    def extend(self, message: Message) -> Self:
        """Append a message with its entities."""
        self._entities += [
            MessageEntity(entity.type, self.units + entity.offset, entity.length, url=entity.url)
            for entity in message.entities
        ]
        return self.add(message.text)

    def message(self) -> Message:
        """Return what has been made."""
        return Message("".join(self._parts), tuple(self._entities))


def styled(text: str, kind: str, *inner: MessageEntity, url: str | None = None) -> Message:
    """Return `text` with one entity over all of it, and `inner` ones inside it."""
    outer = MessageEntity(kind, 0, utf16_length(text), url=url)
    return Message(text, (outer, *inner))


def utf16_length(text: str) -> int:
    """Return the length of `text` as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def clip(text: str, units: int) -> str:
    """Return `text`, cut where it is longer than `units`: between words where that is near."""
    if utf16_length(text) <= units:
        return text
    end = _prefix(text, units - 1)
    space = text.rfind(" ", end * 3 // 4, end)
    return text[: space if space > 0 else end].rstrip() + ELLIPSIS


def answer(found: Answer) -> Message:
    """Render an answer: up to three quotes that fit into one message, or that there is none."""
    if not found.answered:
        lines = [texts.NO_ANSWER]
        if found.missing:
            lines.append(clip(texts.missing(found.missing), LONGEST_MESSAGE // 2))
        return Message("\n".join(lines))
    draft = _Draft()
    if found.searched != found.question:
        draft.add(clip(texts.searched(found.searched), LONGEST_TITLE)).add("\n")
    for place, quote in enumerate(found.quotes[:MOST_QUOTES]):
        part = _quote(quote)
        gap = "\n\n" if place else ""
        if draft.units + len(gap) + utf16_length(part.text) > LONGEST_MESSAGE:
            break
        draft.add(gap).extend(part)
    return draft.message()


def verification(found: Verification) -> Message:
    """Render whether words stand in the library: where, by whom, and what differs."""
    if found.quote is None:
        return Message(texts.NOT_THERE)
    draft = _Draft().add(texts.EXACT if found.kind == "exact" else texts.NEAR).add("\n")
    for difference in found.differences[:MOST_DIFFERENCES]:
        draft.add(clip(texts.difference(difference), LONGEST_TITLE)).add("\n")
    return draft.extend(_quote(found.quote)).message()


def _quote(quote: Quote) -> Message:
    """Render one quote: its passage with the quote in bold, who said it, and where it stands."""
    draft = _Draft().extend(_passage(quote)).add("\n")
    if quote.speaker_name:
        draft.add(clip(_one_line(quote.speaker_name), LONGEST_SPEAKER)).add("\n")
    draft.extend(title(quote.article)).add("\n").add(source(quote.article))
    if quote.also:
        draft.add(texts.also(len(quote.also)))
    return draft.message()


def _passage(quote: Quote) -> Message:
    text = quote.article.text
    shown = _around(quote)
    before = ELLIPSIS + " " if shown.start > quote.passage.start else ""
    after = " " + ELLIPSIS if shown.end < quote.passage.end else ""
    lead = before + text[shown.start : quote.span.start]
    bold = MessageEntity(MessageEntityType.BOLD, utf16_length(lead), utf16_length(quote.text))
    block = lead + quote.text + text[quote.span.end : shown.end] + after
    return styled(block, MessageEntityType.BLOCKQUOTE, bold)


def _around(quote: Quote) -> Span:
    """Return as many whole sentences around the quote as there is room for."""
    text, shown = quote.article.text, quote.span
    parts = sentences(text, quote.passage, quote.article.language or "")
    after = [part for part in parts if part.start >= quote.span.end]
    before = [part for part in parts if part.end <= quote.span.start]
    for part in chain.from_iterable(zip_longest(after, reversed(before))):
        if part is None:
            continue
        wider = shown.joined(part)
        if utf16_length(wider.of(text)) > PASSAGE_BUDGET:
            break
        shown = wider
    return shown


def title(article: Article, longest: int = LONGEST_TITLE) -> Message:
    """Render an article's title, as a link where the article has an address."""
    text = clip(_one_line(article.title), longest)
    if article.url and article.url.startswith(("http://", "https://")):
        return styled(text, MessageEntityType.TEXT_LINK, url=article.url)
    return Message(text)


def source(article: Article) -> str:
    """Return the date and the number of an article on one line."""
    number = clip(_one_line(article.source_id), LONGEST_TITLE)
    return f"{texts.day(article.published)} · {number}" if article.published else number


def headed(heading: str, article: Article) -> Message:
    """Render a line about one article, and which it is."""
    draft = _Draft().add(heading).add("\n").extend(title(article)).add("\n")
    return draft.add(source(article)).message()


def article_list(articles: Sequence[Article], total: int) -> Message:
    """Render a page of the list of articles."""
    draft = _Draft().add(texts.articles(total))
    for article in articles:
        draft.add("\n\n").extend(title(article, LONGEST_LISTED)).add("\n")
        draft.add(clip(source(article), LONGEST_LISTED))
    return draft.message()


def article_page(article: Article, page: int) -> tuple[Message, int]:
    """Render one page of an article, from 0; return it with the number of pages."""
    pages = list(_pages(article.text))
    page = min(max(page, 0), len(pages) - 1)
    head = _Draft().extend(title(article)).add("\n").add(source(article)).add("\n\n")
    return head.add(pages[page].of(article.text)).message(), len(pages)


def _pages(text: str) -> Iterator[Span]:
    """Cut a text into pages that end between paragraphs, or else words."""
    start = 0
    while start < len(text):
        end = start + _prefix(text[start : start + PAGE_BUDGET + 1], PAGE_BUDGET)
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


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _prefix(text: str, units: int) -> int:
    """Return how many characters fit into `units` without parting a letter from its accents."""
    used = 0
    for place, character in enumerate(text):
        used += 2 if character > "\uffff" else 1
        if used > units:
            end = place
            while end > max(1, place - LONGEST_CLUSTER) and _joins(text[end - 1], text[end]):
                end -= 1
            return max(1, end)
    return len(text)


def _joins(before: str, after: str) -> bool:
    """Whether two characters are shown as one."""
    return unicodedata.category(after) in {"Mn", "Mc", "Me", "Sk"} or ZERO_WIDTH_JOINER in (
        before,
        after,
    )
