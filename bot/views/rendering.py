"""Answers and quotes as Telegram messages, within its limits. Pure."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType

from bot.i18n import texts
from bot.views import figures
from bot.views.article_pages import LONGEST_TITLE, listed, source, title
from bot.views.rich_text import (
    ELLIPSIS,
    LONGEST_MESSAGE,
    Draft,
    Entity,
    RichText,
    clip,
    one_line,
    styled,
    utf16_length,
)
from index import Span, part_sought, sentences, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.i18n.language import Language
    from bot.views.audience import Audience
    from index import Answer, Difference, Quote, Verification

# The longest speaker, in UTF-16 units; a longer one is cut between words.
LONGEST_SPEAKER = 160
# The same of a quote in a list, so that the list fits into a message.
LONGEST_GLIMPSE = 240
# Other articles that say something else, of which so many are shown.
MOST_CONTRARY = 3
# The changed words that are listed.
MOST_DIFFERENCES = 6
# The longest passage of a quote, and with the paragraphs around it, in UTF-16 units.
PASSAGE_BUDGET, WIDE_BUDGET = 900, 2_800
# The longest block, in UTF-16 units: a longer quote is cut.
LONGEST_BLOCK = 3_000
# The length of a block, in UTF-16 units, from which it is shown folded.
FOLDED_FROM = 500


def answer(found: Answer, audience: Audience, *, wide: bool = False) -> RichText:
    """Render the first quote of an answer, or say that there is no answer.

    With `wide`, the paragraphs before and after the passage are shown too.
    """
    language = audience.language
    if not found.answered:
        lines = [language.say(texts.NO_ANSWER)]
        if found.missing:
            words = clip(language.any_of(found.missing), LONGEST_MESSAGE // 2)
            lines.append(language.say(texts.MISSING, words=words))
        return RichText("\n".join(lines))
    draft = Draft()
    if found.searched != found.question:
        searched = clip(one_line(found.searched), LONGEST_TITLE)
        draft.add(language.say(texts.SEARCHED, question=searched)).add("\n")
    shown = quote(
        found.quotes[0],
        audience,
        leads=found.asks_who,
        wide=wide,
        part=_part(found.question, found),
    )
    return draft.extend(shown).rich_text()


def late_answer(question: str, found: Answer, audience: Audience) -> RichText:
    """Render a late answer, to a question that had none when it was asked."""
    asked = clip(one_line(question), LONGEST_TITLE)
    draft = Draft().add(audience.language.say(texts.LATE_ANSWER, question=asked)).add("\n")
    shown = quote(found.quotes[0], audience, leads=found.asks_who, part=_part(question, found))
    return draft.extend(shown).rich_text()


def _part(question: str, found: Answer) -> Span | None:
    """Return what of the first quote is certainly asked for.

    Where it is asked who said something, the name leads.
    """
    return None if found.asks_who else part_sought(question, found.quotes[0])


def nearest(found: Answer, audience: Audience, *, wide: bool = False) -> RichText:
    """Render the passage nearest to a question without an answer."""
    draft = Draft().add(audience.language.say(texts.NEAREST_ARE)).add("\n")
    return draft.extend(quote(found.quotes[0], audience, wide=wide)).rich_text()


def verification(found: Verification, audience: Audience) -> RichText:
    """Render whether an article has some words: which, by whom, and where it differs."""
    language = audience.language
    if found.headline:
        draft = Draft().add(language.say(texts.HEADLINE)).add("\n")
        return draft.extend(listed(found.headline, audience)).rich_text()
    if found.quote is None:
        return RichText(language.say(texts.NOT_THERE))
    draft = Draft().add(language.say(texts.EXACT if found.kind == "exact" else texts.NEAR))
    for difference in found.differences[:MOST_DIFFERENCES]:
        draft.add("\n").add(clip(difference_in_words(difference, language), LONGEST_TITLE))
    if len(found.differences) > MOST_DIFFERENCES:
        draft.add("\n").add(ELLIPSIS)
    return draft.add("\n").extend(quote(found.quote, audience)).rich_text()


def quote(
    shown: Quote,
    audience: Audience,
    *,
    leads: bool = False,
    wide: bool = False,
    part: Span | None = None,
) -> RichText:
    """Render one quote: its passage with the quote in bold, its speaker, its article.

    The speaker, if there is one, stands before the passage if it `leads`, else after it. `part` of
    the quote is underlined.
    """
    draft = Draft()
    speaker = clip(one_line(shown.introduction or ""), LONGEST_SPEAKER)
    if speaker and leads:
        draft.add(audience.language.say(texts.SAID_BY, speaker=speaker)).add("\n")
    draft.extend(_passage(shown, wide=wide, part=part)).add("\n")
    if speaker and not leads:
        draft.add(speaker).add("\n")
    draft.extend(title(shown.article)).add("\n").extend(source(shown.article, audience, shown.span))
    if shown.also:
        draft.add(" · ").add(audience.language.count(len(shown.also), *texts.ALSO))
    for line in figures.lines(shown, audience.language):
        draft.add("\n").add(line)
    for other in [one for one in shown.contrary if not one.is_figure][:MOST_CONTRARY]:
        words = clip(one_line(other.text), LONGEST_SPEAKER)
        draft.add("\n").add(audience.language.say(texts.CONTRARY, words=words)).add(" · ")
        draft.extend(source(other.article, audience, other.span))
    return draft.rich_text()


def _passage(quote: Quote, *, wide: bool, part: Span | None) -> RichText:
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


def glimpses(heading: str, quotes: Sequence[Quote], audience: Audience) -> RichText:
    """Render a list of quotes under a heading: the beginning of each, and its article."""
    draft = Draft().add(heading)
    for one in quotes:
        part = Draft().add("\n\n").extend(listed(one.article, audience)).add("\n")
        words = clip(one_line(one.text), LONGEST_GLIMPSE)
        part.extend(styled(words, MessageEntityType.BLOCKQUOTE))
        if draft.units + part.units > LONGEST_MESSAGE:
            break
        draft.extend(part.rich_text())
    return draft.rich_text()


def finds(heading: str, quotes: Sequence[Quote], audience: Audience) -> RichText:
    """Render what was found under a heading: who says it, the beginning of each quote, its article.

    The article of several quotes in a row stands once, below them.
    """
    draft = Draft().add(heading)
    for one, after in zip_longest(quotes, quotes[1:]):
        part = Draft().add("\n\n")
        if speaker := clip(one_line(one.introduction or ""), LONGEST_SPEAKER):
            part.add(audience.language.say(texts.SAID_BY, speaker=speaker)).add("\n")
        words = clip(one_line(one.text), LONGEST_GLIMPSE)
        part.extend(styled(words, MessageEntityType.BLOCKQUOTE))
        if after is None or after.article.number != one.article.number:
            part.add("\n").extend(listed(one.article, audience))
        if draft.units + part.units > LONGEST_MESSAGE:
            break
        draft.extend(part.rich_text())
    return draft.rich_text()


def difference_in_words(found: Difference, language: Language) -> str:
    """Return in words how an article differs from words that were given."""
    if not found.article:
        return language.say(texts.ABSENT, given=found.given)
    if not found.given:
        return language.say(texts.EXTRA, article=found.article)
    return language.say(texts.INSTEAD, given=found.given, article=found.article)
