"""Question to Answer: which slices are quoted, and when there is none to quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Answer, Quote, Span
from index.statements import statements
from index.text.language import FALLBACK
from index.text.sentences import QUOTATION_MARKS, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.models import Article, Statement
    from index.ranking import Question, Window

# A quotation is shown whole with its attribution up to this length, beyond it only the sentences
# that were found. In characters.
LONGEST_QUOTATION = 400


def answer(
    question: Question,
    windows: Sequence[Window],
    articles: Mapping[int, Article],
    *,
    missing: Sequence[str],
) -> Answer:
    """Answer with what was found, the best first; `articles` are by their number.

    Where nothing that the question is about was found, the answer says so, and `missing` tells
    which of its words no article holds.
    """
    quotes: list[Quote] = []
    said: dict[int, list[Statement]] = {}
    for window in windows:
        article = articles.get(window.candidate.passage.article)
        if article is None:
            continue
        quote = _quote(window, article, said)
        shown = any(
            other.article.number == article.number and other.span.meets(quote.span)
            for other in quotes
        )
        if not shown:
            quotes.append(quote)
    return Answer(
        question=question.text,
        searched=question.text,
        quotes=tuple(quotes),
        answered=bool(quotes) and windows[0].coverage > 0,
        missing=tuple(missing),
    )


def _quote(window: Window, article: Article, said: dict[int, list[Statement]]) -> Quote:
    passage, span = window.candidate.passage.span, window.span
    statement = None
    if any(mark in passage.of(article.text) for mark in QUOTATION_MARKS):
        number = window.candidate.passage.article
        if number not in said:
            said[number] = statements(article.text, article.language or FALLBACK)
        statement = _statement_at(span, said[number])
    if statement:
        whole = _with_attribution(article, passage, span, statement)
        if len(whole) <= LONGEST_QUOTATION:
            span = whole
    return Quote(
        article=article,
        span=span,
        passage=passage.joined(span),
        score=window.score,
        speaker=statement.speaker if statement else None,
        mention=statement.mention if statement else None,
    )


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


def _with_attribution(article: Article, passage: Span, span: Span, statement: Statement) -> Span:
    """Return the whole sentences that the quotation and the words naming its speaker stand in."""
    needed = span.joined(statement.marked)
    if statement.mention and passage.meets(statement.mention):
        needed = needed.joined(statement.mention)
    around = passage.joined(needed)
    parts = [
        part
        for part in sentences(article.text, around, article.language or "")
        if part.meets(needed)
    ]
    return parts[0].joined(parts[-1]) if parts else span
