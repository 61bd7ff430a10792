"""Quotes cut out of articles: whole attributions, and a passage around that names who speaks. Pure.

Nothing is quoted but slices of the article.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.answering.features import Matcher
from index.answering.statements import LONGEST_WHOLE
from index.corrections import place_of
from index.models import Quote, Span
from index.text.sentences import sentences
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.statements import Saying
    from index.answering.windows import Window
    from index.models import Article, Passage, Statement
    from index.query.analysis import Question

# A quotation is shown whole with its attribution up to this length, beyond it only the sentences
# that were found. In characters.
LONGEST_QUOTATION = 400
# A statement may be longer where the question asks what somebody said.
LONGEST_STATEMENT = 700
# A passage is widened to the sentence that names the speaker up to so many characters.
LONGEST_PASSAGE = 1_200


def quote_of_saying(saying: Saying, article: Article, question: Question) -> Quote:
    """Quote a statement whole, with the words that attribute it, or what fits of the asked."""
    passage, statement = saying.candidate.passage, saying.statement
    span = _with_attribution(article, passage, statement.marked, statement)
    if len(span) > LONGEST_STATEMENT:
        span = _shortened(article, span, saying, question)
    return _quote_of(article, span, _shown(passage, span), saying.score, statement)


def quote_of_window(window: Window, article: Article, said: Sequence[Statement]) -> Quote:
    """Quote a window, with the statement in it and the words that attribute that where they fit."""
    passage, span = window.candidate.passage, window.span
    statement = _statement_at(span, said)
    if statement and statement.kind != "indirect":
        whole = _with_attribution(article, passage, span, statement)
        if len(whole) <= LONGEST_QUOTATION:
            span = whole
    return _quote_of(article, span, _shown(passage, span), window.score, statement)


def quoted(
    article: Article,
    span: Span,
    around: Sequence[Passage],
    said: Sequence[Statement],
    score: float,
) -> Quote:
    """Quote a slice of an article, in the passages `around` it, with its speaker."""
    passage = span
    for one in around:
        passage = passage.joined(one.span)
    return _quote_of(article, span, passage, score, _statement_at(span, said))


def attributed(quote: Quote, said: Sequence[Statement]) -> Quote:
    """Return a quote with the speaker that its article's statements give it now.

    As it is where the statement that it shows is none any more.
    """
    if quote.said:
        place = place_of(quote.said, said)
        statement = None if place is None else said[place]
    else:
        statement = _statement_at(quote.span, said)
    if statement is None:
        return quote
    return replace(
        quote,
        speaker=statement.speaker,
        mention=statement.mention,
        said=statement.span,
        introduced=statement.introduced,
    )


def _shortened(article: Article, span: Span, saying: Saying, question: Question) -> Span:
    """Return the whole sentences around the one with most of the question, as many as fit.

    Of a speech they are some of the passage that led to it.
    """
    language, statement = article.language or "", saying.statement
    matcher = Matcher(question)
    if len(span) > LONGEST_WHOLE:
        parts = [sentence.span for sentence in saying.candidate.passage.sentences]
    else:
        parts = sentences(article.text, span, language)
    shown = max(
        (part for part in parts if part.meets(statement.span)),
        key=lambda part: matcher.share(
            matcher.matched(searched_terms(part.of(article.text), language))
        ),
    )
    behind = [part for part in parts if part.start >= shown.end]
    before = [part for part in reversed(parts) if part.end <= shown.start]
    for side in (behind, before):
        for part in side:
            if len(shown.joined(part)) > LONGEST_STATEMENT:
                break
            shown = shown.joined(part)
    return shown


def _quote_of(
    article: Article, span: Span, passage: Span, score: float, statement: Statement | None
) -> Quote:
    return Quote(
        article=article,
        span=span,
        passage=_with_name(article, passage.joined(span), statement),
        score=score,
        speaker=statement.speaker if statement else None,
        mention=statement.mention if statement else None,
        said=statement.span if statement else None,
        introduced=statement.introduced if statement else None,
    )


def _shown(passage: Passage, quoted: Span) -> Span:
    """Return the paragraphs of a passage that what is quoted stands in, with what they answer."""
    parts = passage.sentences
    opening = [n for n, one in enumerate(parts) if n == 0 or one.opens]
    first = max((n for n in opening if parts[n].span.start <= quoted.start), default=0)
    if first and parts[first - 1].role == "asks":
        first = max(n for n in opening if n < first)
    behind = (n for n in opening if parts[n].span.start >= quoted.end)
    last = next(behind, len(parts)) - 1
    # What is there to be pressed is no part of the paragraph that it stands in.
    while parts[last].role == "label" and parts[last].span.start >= quoted.end:
        last -= 1
    while parts[first].role == "label" and parts[first].span.end <= quoted.start:
        first += 1
    return parts[first].span.joined(parts[last].span)


def _with_name(article: Article, passage: Span, statement: Statement | None) -> Span:
    """Widen a passage to the sentence that names the speaker, so that a reader can check it.

    Only where the words at the quotation do not ("she said") and the name stands shortly before.
    """
    if statement is None or statement.speaker is None or passage.meets(statement.speaker):
        return passage
    name = re.escape(statement.speaker.of(article.text))
    if re.search(rf"(?<!\w){name}(?!\w)", passage.of(article.text)):
        return passage
    if not 0 < passage.end - statement.speaker.start <= LONGEST_PASSAGE:
        return passage
    between = Span(statement.speaker.start, passage.start)
    reach = max(0, between.start - LONGEST_PASSAGE)
    line = article.text.rfind("\n", reach, between.start) + 1 or reach
    block = Span(line, passage.start)
    around = sentences(article.text, block, article.language or "")
    named = next((one for one in around if one.meets(statement.speaker)), between)
    return passage.joined(named)


def _statement_at(found: Span, said: Sequence[Statement]) -> Statement | None:
    """Return the quotation that is most of what was found, an attributed one before others."""
    meeting = [statement for statement in said if statement.span.meets(found)]
    return max(
        meeting,
        key=lambda statement: (statement.speaker is not None, _shared(found, statement.span)),
        default=None,
    )


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _with_attribution(article: Article, passage: Passage, span: Span, statement: Statement) -> Span:
    """Return the whole sentences that the quotation and the words naming its speaker stand in.

    Those words are left out where they stand in another paragraph.
    """
    needed = span.joined(statement.marked)
    if statement.mention and _shown(passage, needed).meets(statement.mention):
        needed = needed.joined(statement.mention)
    if len(needed) > LONGEST_STATEMENT:
        return needed  # too long to be shown: where its sentences end does not matter
    if passage.span.holds(needed):
        around = [sentence.span for sentence in passage.sentences]
    else:
        whole = passage.span.joined(needed)
        around = sentences(article.text, whole, article.language or "")
    parts = [part for part in around if part.meets(needed)]
    return parts[0].joined(parts[-1]) if parts else span
