"""Excerpts: a quote in its passage, or with the paragraphs around it, as one block. Pure."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType

from bot.views.rich_text import ELLIPSIS, Entity, RichText, styled, utf16_length
from index import Span, sentences, trimmed

if TYPE_CHECKING:
    from index import Quote

# The longest passage of a quote, and with the paragraphs around it, in UTF-16 units.
PASSAGE_BUDGET, WIDE_BUDGET = 900, 2_800
# The longest block, in UTF-16 units: a longer quote is cut.
LONGEST_BLOCK = 3_000
# The length of a block, in UTF-16 units, from which it is shown folded.
FOLDED_FROM = 500


def passage(quote: Quote, *, wide: bool, part: Span | None) -> RichText:
    """Return the block with a quote in bold, and `part` of it underlined."""
    text = quote.article.text
    whole = _with_paragraphs_around(quote) if wide else quote.passage
    shown = _around(quote, whole, WIDE_BUDGET if wide else PASSAGE_BUDGET)
    before = ELLIPSIS + " " if shown.start > whole.start else ""
    after = " " + ELLIPSIS if shown.end < whole.end else ""
    lead = before + text[shown.start : quote.span.start]
    quoted = shown.of(text) if _is_cut(quote) else quote.text
    bold = Entity(MessageEntityType.BOLD, utf16_length(lead), utf16_length(quoted))
    block = lead + quoted + text[quote.span.end : shown.end] + after
    folded = utf16_length(block) > FOLDED_FROM
    kind = MessageEntityType.EXPANDABLE_BLOCKQUOTE if folded else MessageEntityType.BLOCKQUOTE
    lines = [] if part is None or part.end > shown.end else [_underlined(part, shown, before, text)]
    return styled(block, kind, bold, *lines)


def _underlined(part: Span, shown: Span, before: str, text: str) -> Entity:
    lead = before + text[shown.start : part.start]
    return Entity(MessageEntityType.UNDERLINE, utf16_length(lead), utf16_length(part.of(text)))


def _around(quote: Quote, whole: Span, budget: int) -> Span:
    """Return the quote with as many whole sentences around it as there is room for.

    A quote that is longer than a message may be is shown by its beginning.
    """
    text, shown = quote.article.text, quote.span
    if _is_cut(quote):
        return _beginning(text, shown)
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


def _is_cut(quote: Quote) -> bool:
    return utf16_length(quote.text) > LONGEST_BLOCK


def _beginning(text: str, span: Span) -> Span:
    """Return the beginning of a span, to the end of a word, as long as a block may be."""
    end = span.start + LONGEST_BLOCK // 2
    gap = text.rfind(" ", span.start, end)
    return Span(span.start, gap if gap > span.start else end)


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
