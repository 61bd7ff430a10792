"""Question to Answer: which slices are quoted, and when there is none to quote."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from index.answering.agreement import ALIKE, Agreement, agreement
from index.answering.features import Matcher
from index.answering.sentences import confidence
from index.answering.statements import LONGEST_WHOLE
from index.corrections import place_of
from index.models import Answer, Contrary, Quote, Span
from index.text.language import FALLBACK
from index.text.sentences import sentences
from index.text.terms import searched_terms, tokens
from index.text.wording import essence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.answering.sentences import Window
    from index.answering.statements import Saying
    from index.models import Article, Caution, Passage, Statement
    from index.query.analysis import Question
    from index.query.weighing import Word

# A quotation is shown whole with its attribution up to this length, beyond it only the sentences
# that were found. In characters.
LONGEST_QUOTATION = 400
# What somebody is asked to have said may be longer.
LONGEST_STATEMENT = 700
# A passage is widened to the sentence that names the speaker up to so many characters.
LONGEST_PASSAGE = 1_200
# How likely an answer must be to be given as one. Balanced: of questions that the library answers,
# 94 of 100 are answered, of those it does not, 10.
CAUTION: dict[Caution, float] = {"eager": 0.2, "balanced": 0.47, "strict": 0.7}


def answer(
    question: Question,
    sayings: Sequence[Saying],
    windows: Sequence[Window],
    articles: Mapping[int, Article],
    said: Mapping[int, Sequence[Statement]],
    *,
    missing: Sequence[str],
    limit: int = 5,
    caution: Caution = "balanced",
) -> Answer:
    """Answer with what was found, the best first; `articles` are by their number.

    Where nothing answers with enough confidence, the answer says so, the quotes are the nearest
    there are, and `missing` tells which of the question's words no article holds.
    """
    sure = [saying for saying in sayings if saying.sure]
    most = max((window.probability for window in windows), default=1.0)
    found = chain(
        (
            _said_quote(saying, articles[saying.candidate.passage.article], question)
            for saying in sure[:limit]
        ),
        (
            replace(
                _quote(window, article, said.get(window.candidate.passage.article, ())),
                share=window.probability / most,
            )
            for window in windows
            if (article := articles.get(window.candidate.passage.article))
        ),
    )
    quotes = _distinct(found, limit)
    likely = bool(windows) and confidence(question, windows[0]) >= CAUTION[caution]
    return Answer(
        question=question.text,
        searched=_searched(question, quotes),
        quotes=tuple(quotes),
        answered=bool(quotes) and (bool(sure) or likely),
        missing=tuple(missing),
    )


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


def _distinct(found: Iterable[Quote], limit: int) -> list[Quote]:
    """Return up to `limit` quotes; what others say to the same is noted with them.

    An article that says the same is noted as one more that does, one that denies it or has other
    numbers with its words. What an article says twice is quoted once.
    """
    quotes: list[Quote] = []
    spans: dict[int | None, list[Span]] = defaultdict(list)
    for one in found:
        own, quote, twin = spans[one.article.number], one, None
        if any(map(quote.span.meets, own)) or (own and _is_repeated(quote, own)):
            continue
        for place, other in enumerate(quotes):
            agreed = _agreement(other, quote)
            if agreed is None:
                continue
            if agreed.contrary is None:
                twin = place
                break
            quotes[place] = _with_contrary(other, quote, agreed.contrary)
            if back := _agreement(quote, other):
                quote = _with_contrary(quote, other, back.contrary)
        if twin is not None:
            quotes[twin] = replace(quotes[twin], also=(*quotes[twin].also, quote.article))
        elif len(quotes) < limit:
            quotes.append(quote)
            own.append(quote.span)
    return quotes


def _agreement(one: Quote, other: Quote) -> Agreement | None:
    """Return how a quote of another article agrees with one: as a whole, or against a sentence."""
    if other.article.number in {one.article.number, *(article.number for article in one.also)}:
        return None
    return agreement(one.text, other.text, _language(other)) or _contradiction(one, other)


def _contradiction(one: Quote, other: Quote) -> Agreement | None:
    """Return what a sentence of another quote says instead of a sentence of one."""
    if not fuzz.partial_ratio(one.text, other.text, score_cutoff=ALIKE):
        return None
    language, start = _language(other), other.span.start
    for said in sentences(one.article.text, one.span, language):
        for part in sentences(other.article.text, other.span, language):
            found = agreement(said.of(one.article.text), part.of(other.article.text), language)
            if found and found.contrary:
                offset = part.start - start
                contrary = Span(offset + found.contrary.start, offset + found.contrary.end)
                return Agreement(contrary)
    return None


def _language(quote: Quote) -> str:
    return quote.article.language or FALLBACK


def _with_contrary(one: Quote, other: Quote, contrary: Span | None) -> Quote:
    """Note with a quote what another says instead, as a part of that one's text."""
    if contrary is None:
        return one
    start = other.span.start
    said = Contrary(other.article, Span(start + contrary.start, start + contrary.end))
    return replace(one, contrary=(*one.contrary, said))


def _is_repeated(quote: Quote, own: Iterable[Span]) -> bool:
    """Whether its article has the words of one of its spans once more here, or the reverse."""
    new = essence(quote.text)
    before = (essence(span.of(quote.article.text)) for span in own)
    return any(new in one or one in new for one in before)


def _searched(question: Question, quotes: Sequence[Quote]) -> str:
    """Return the question with the words that were respelled as the first quotes spell them."""
    text = question.text
    for word in sorted(question.words, key=lambda word: -word.start):
        if word.respelled and (spelled := _spelled(word, quotes)):
            text = text[: word.start] + spelled + text[word.start + len(word.text) :]
    return text


def _spelled(word: Word, quotes: Sequence[Quote]) -> str | None:
    for quote in quotes:
        shown = quote.passage.of(quote.article.text)
        for token in tokens(shown, quote.article.language or ""):
            if token.term in word.variants or not word.variants.isdisjoint(token.also):
                return shown[token.start : token.end]
    return None


def _said_quote(saying: Saying, article: Article, question: Question) -> Quote:
    """Quote a statement whole, with the words that attribute it, or what fits of the asked."""
    passage, statement = saying.candidate.passage, saying.statement
    span = _with_attribution(article, passage, statement.marked, statement)
    if len(span) > LONGEST_STATEMENT:
        span = _shortened(article, span, saying, question)
    return _quote_of(article, span, passage.span, saying.score, statement)


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


def _quote(window: Window, article: Article, said: Sequence[Statement]) -> Quote:
    passage, span = window.candidate.passage, window.span
    statement = _statement_at(span, said)
    if statement and statement.kind != "indirect":
        whole = _with_attribution(article, passage, span, statement)
        if len(whole) <= LONGEST_QUOTATION:
            span = whole
    return _quote_of(article, span, passage.span, window.score, statement)


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


def _with_name(article: Article, passage: Span, statement: Statement | None) -> Span:
    """Widen a passage to the sentence that names the speaker, so that a reader can check it.

    Only where the words at the quotation do not ("she said") and the name stands shortly before.
    """
    if statement is None or statement.speaker is None or passage.meets(statement.speaker):
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
    """Return the whole sentences that the quotation and the words naming its speaker stand in."""
    needed = span.joined(statement.marked)
    if statement.mention and passage.span.meets(statement.mention):
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
