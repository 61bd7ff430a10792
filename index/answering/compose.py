"""Question to Answer: which slices are quoted, and when there is none to quote."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from index.answering.another_time import tells_of_another_year, without_other_years
from index.answering.answer_type_first import counts_it, is_offered
from index.answering.asked_about import AskedAbout
from index.answering.confidence import CAUTION, ELSEWHERE, SURE, confidence
from index.answering.contradictions import with_contradictions
from index.answering.features import Matcher
from index.answering.folding import distinct
from index.answering.namesakes import tells_of_a_namesake
from index.answering.statements import LONGEST_WHOLE
from index.answering.threads import newest_first
from index.corrections import place_of
from index.models import Answer, Quote, Span
from index.text.sentences import sentences
from index.text.terms import searched_terms, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.answering.statements import Saying
    from index.answering.topic import Topic
    from index.answering.windows import Window
    from index.models import Article, Caution, Passage, Statement
    from index.query.analysis import Question
    from index.query.weighing import Word

# So many windows are looked at beyond those that are shown, to make up for quotes that are near
# duplicates of others, and for what contradicts the first.
SPARE = 3
# A quotation is shown whole with its attribution up to this length, beyond it only the sentences
# that were found. In characters.
LONGEST_QUOTATION = 400
# What somebody is asked to have said may be longer.
LONGEST_STATEMENT = 700
# A passage is widened to the sentence that names the speaker up to so many characters.
LONGEST_PASSAGE = 1_200


def answer(
    question: Question,
    sayings: Sequence[Saying],
    windows: Sequence[Window],
    articles: Mapping[int, Article],
    said: Mapping[int, Sequence[Statement]],
    *,
    missing: Sequence[str],
    topic: Topic | None = None,
    limit: int = 5,
    caution: Caution = "balanced",
) -> Answer:
    """Answer with what was found, the best first; `articles` are by their number.

    `topic` is what somebody is asked to have spoken about, if anything: what they said about
    something else is no answer, and the nearest is what they said at all. Where nothing answers
    with enough confidence, the answer says so, the quotes are the nearest there are, and `missing`
    tells which of the question's words no article holds.
    """
    sure = [saying for saying in sayings if saying.sure]
    about = AskedAbout(Matcher(question), who=question.kind == "who")
    most = max((window.probability for window in windows), default=1.0)
    found = chain(
        (
            (
                _said_quote(saying, articles[saying.candidate.passage.article], question),
                saying.candidate.passage,
            )
            for saying in sure[:limit]
        ),
        (
            (
                replace(
                    _quote(window, article, about.within(window.span, article, own)),
                    share=window.probability / most,
                ),
                window.candidate.passage,
            )
            for window in windows
            if (article := articles.get(window.candidate.passage.article))
            for own in (said.get(window.candidate.passage.article, ()),)
        ),
    )
    quotes = newest_first(question, with_contradictions(distinct(found, limit + SPARE)))
    likely = max(SURE if sure else 0.0, _likelihood(question, windows, articles))
    likely = _of_topic(likely, quotes, topic)
    quotes = with_contradictions(quotes)[:limit]  # another one may be first now
    quotes = [without_other_years(question, quote) for quote in quotes]
    if not sure and windows and _tells_of_another(question, windows[0], articles):
        likely = min(likely, ELSEWHERE)
    return Answer(
        question=question.text,
        searched=_searched(question, quotes),
        quotes=tuple(quotes),
        answered=bool(quotes) and likely >= CAUTION[caution],
        confidence=likely if quotes else 0.0,
        missing=tuple(missing),
    )


def _tells_of_another(question: Question, window: Window, articles: Mapping[int, Article]) -> bool:
    """Whether a window tells of another thing than the one asked for, or of another year."""
    return tells_of_a_namesake(question, window, articles) or tells_of_another_year(
        question, window, articles
    )


def _likelihood(
    question: Question, windows: Sequence[Window], articles: Mapping[int, Article]
) -> float:
    """Return how likely the windows answer, with what is sought or counted in the first."""
    if not windows:
        return 0.0
    offered = is_offered(question, windows[0], articles)
    counted = counts_it(question, windows[0], articles)
    return confidence(question, windows, offered=offered, counted=counted)


def _of_topic(likely: float, quotes: list[Quote], topic: Topic | None) -> float:
    """Put quotes that tell of the topic asked about first; return how likely they answer then."""
    if not topic or not quotes or topic.told_by(quotes[0]):
        return likely
    quotes.sort(
        key=lambda quote: (not topic.answered_by(quote), not topic.spoken_by_the_named(quote))
    )
    return likely if topic.told_by(quotes[0]) else min(likely, ELSEWHERE)


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
    return _quote_of(article, span, _shown(passage, span), saying.score, statement)


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
    return _quote_of(article, span, _shown(passage, span), window.score, statement)


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


def _shown(passage: Passage, quoted: Span) -> Span:
    """Return the paragraphs of a passage that what is quoted stands in, with what they answer."""
    parts = passage.sentences
    opening = [n for n, one in enumerate(parts) if n == 0 or one.opens]
    first = max((n for n in opening if parts[n].span.start <= quoted.start), default=0)
    if first and parts[first - 1].role == "asks":
        first = max(n for n in opening if n < first)
    behind = (n for n in opening if parts[n].span.start >= quoted.end)
    last = next(behind, len(parts)) - 1
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
