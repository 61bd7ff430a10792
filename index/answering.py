"""Question to Answer: which slices are quoted, and when there is none to quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Answer, Quote, Span
from index.ranking import rank
from index.statements import statements
from index.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.models import Article, Statement
    from index.ranking import Candidate, Question, Ranked

# A quotation is shown whole with its attribution up to this length, beyond it only the sentence
# that was found. In characters.
LONGEST_QUOTATION = 700


def answer(
    question: Question,
    candidates: Sequence[Candidate],
    *,
    holds: Callable[[str], bool],
    bm25: Callable[[Sequence[Sequence[str]], Sequence[str]], list[float]],
    limit: int,
) -> Answer:
    """Answer from `candidates`, with at most `limit` quotes, best first.

    `holds` tells whether the library holds a term at all. Where nothing that the question is about
    was found, the answer says so and which of its words no article holds.
    """
    missing = tuple(question.words[term] for term in question.content if not holds(term))
    ranked = rank(question, candidates, bm25)
    related = [found for found in ranked if found.matched]
    quotes = _quotes(related or ranked, limit)
    return Answer(
        question=question.text,
        searched=question.text,
        quotes=quotes,
        answered=bool(related),
        missing=missing,
    )


def _quotes(ranked: Sequence[Ranked], limit: int) -> tuple[Quote, ...]:
    """Return a quote for each place found, passing over what a better one already shows."""
    quotes: list[Quote] = []
    found_in: dict[int, list[Statement]] = {}
    for found in ranked:
        article = found.candidate.article
        number = found.candidate.passage.article
        if number not in found_in:
            found_in[number] = statements(article.text)
        quote = _quote(found, found_in[number])
        shown = any(
            other.article.number == number and other.span.meets(quote.span) for other in quotes
        )
        if not shown:
            quotes.append(quote)
        if len(quotes) == limit:
            break
    return tuple(quotes)


def _quote(found: Ranked, said: Sequence[Statement]) -> Quote:
    article, passage = found.candidate.article, found.candidate.passage.span
    span, statement = found.sentence, _statement_at(found.sentence, said)
    if statement:
        whole = _with_attribution(article, passage, span, statement)
        if len(whole) <= LONGEST_QUOTATION:
            span = whole
    return Quote(
        article=article,
        span=span,
        passage=passage.joined(span),
        score=found.score,
        speaker=statement.speaker if statement else None,
        mention=statement.mention if statement else None,
    )


def _statement_at(sentence: Span, said: Sequence[Statement]) -> Statement | None:
    """Return the quotation that the sentence shares most with, an attributed one before others."""
    meeting = [statement for statement in said if statement.span.meets(sentence)]
    return max(
        meeting,
        key=lambda statement: (statement.speaker is not None, _shared(sentence, statement.span)),
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
