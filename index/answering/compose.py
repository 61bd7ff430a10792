"""Question to Answer: which windows and statements are quoted, and when there is none. Pure."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from index.answering.absent_names import lacks_a_name
from index.answering.another_time import tells_of_another_year, without_other_years
from index.answering.answer_type_first import counts_it, may_be_told
from index.answering.asked_about import AskedAbout
from index.answering.confidence import CAUTION, ELSEWHERE, SURE, confidence
from index.answering.contradictions import with_contradictions
from index.answering.features import Matcher
from index.answering.folding import distinct
from index.answering.namesakes import tells_of_a_namesake
from index.answering.quoting import quote_of_saying, quote_of_window
from index.answering.threads import newest_first
from index.models import Answer
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.answering.statements import Saying
    from index.answering.topic import Topic
    from index.answering.windows import Window
    from index.models import Article, Caution, Quote, Statement
    from index.query.analysis import Question
    from index.query.weighing import Word

# So many windows are looked at beyond those that are shown, to make up for quotes that are near
# duplicates of others, and for what contradicts the first.
SPARE = 3


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

    `topic` is what somebody is asked to have spoken about, if anything: their words about something
    else are no answer, and any words of theirs are the nearest. Where nothing answers with enough
    confidence, the answer says so, the quotes are the nearest there are, and `missing` tells which
    of the question's words no article holds.
    """
    sure = [saying for saying in sayings if saying.sure]
    about = AskedAbout(Matcher(question), who=question.kind == "who")
    most = max((window.probability for window in windows), default=1.0)
    found = chain(
        (
            (
                quote_of_saying(saying, articles[saying.candidate.passage.article], question),
                saying.candidate.passage,
            )
            for saying in sure[:limit]
        ),
        (
            (
                replace(
                    quote_of_window(window, article, about.within(window.span, article, own)),
                    share=window.probability / most,
                ),
                window.candidate.passage,
            )
            for window in windows
            if (article := articles.get(window.candidate.passage.article))
            for own in (said.get(window.candidate.passage.article, ()),)
        ),
    )
    quotes = with_contradictions(question.text, distinct(found, limit + SPARE))
    quotes = newest_first(question, quotes)
    likely = max(SURE if sure else 0.0, _likelihood(question, windows, articles))
    first = quotes[:1]
    likely = _of_topic(likely, quotes, topic)
    if quotes[:1] != first:
        quotes = with_contradictions(question.text, quotes)
    quotes = [without_other_years(question, quote) for quote in quotes[:limit]]
    if not sure and windows and _tells_of_another(question, windows, articles):
        likely = min(likely, ELSEWHERE)
    return Answer(
        question=question.text,
        searched=_searched(question, quotes),
        quotes=tuple(quotes),
        answered=bool(quotes) and likely >= CAUTION[caution],
        confidence=likely if quotes else 0.0,
        missing=tuple(missing),
    )


def _tells_of_another(
    question: Question, windows: Sequence[Window], articles: Mapping[int, Article]
) -> bool:
    """Whether the first window tells of another thing or place than asked for, or another year."""
    return (
        tells_of_a_namesake(question, windows[0], articles)
        or tells_of_another_year(question, windows[0], articles)
        or lacks_a_name(question, windows, articles)
    )


def _likelihood(
    question: Question, windows: Sequence[Window], articles: Mapping[int, Article]
) -> float:
    """Return how likely the windows answer, with what is sought or counted in the first."""
    if not windows:
        return 0.0
    offered = may_be_told(question, windows[0], articles)
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
