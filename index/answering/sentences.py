"""Scores of candidates' sentences as answers. Pure; all weights are here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from math import log
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from index.query.marked import is_pair, places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from index.answering.features import Matcher
    from index.models import Passage, Sentence
    from index.query.analysis import Question
    from index.query.dates import Period
    from index.query.question_types import Kind


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of a linear score of a sentence as the answer.

    Fitted by listwise logistic regression (softmax over all candidate sentences of a question, as
    in ListNet, Cao et al. 2007) on half of 7,500 questions in English, German, Russian and Arabic,
    and checked on the other half and on questions in Chinese, where they held. Shares are of the
    question's idf sum.
    """

    passage: float = 2.9  # the passage's BM25 score, of the best candidate's
    article: float = 3.3  # the scores of the article's three best passages, of thrice the best
    title: float = 5.8  # share of the question that the title holds
    rarest: float = 0.6  # whether the passage holds the question's rarest known word
    together: float = 2.0  # share of the question that the passage holds
    closest: float = 4.7  # pairs (see below) of the sentence of the passage that has most
    coverage: float = 8.6  # share of the question that the sentence holds
    context: float = 3.8  # further share that the sentence before it holds
    after: float = 2.0  # further share that the sentence behind it holds
    pairs: float = 0.1  # share of neighbouring words of the question that stand near each other
    variants: float = 7.0  # share that it holds in another form with the same beginning
    year: float = 1.0  # asked when: a year that is not in the question
    date: float = 1.3  # asked when: any number or date that is not in the question
    number: float = 1.2  # asked how many: a number that is not in the question
    person: float = 1.6  # asked who: capitalised words, of four
    length: float = -0.1  # logarithm of the number of terms
    first: float = 0.15  # the first sentence of its passage
    fragment: float = -2.0  # of fewer than five terms
    published: float = 2.0  # in the time that the question names; so much less outside of it
    newest: float = 2.0  # asked for the newest: how far up by date among the candidates
    asked_now: float = 6.0  # share of what is asked now, of which the question before is no part
    same_article: float = 1.5  # as answered the question before, where this one goes on from it
    conversation: float = 2.0  # as answered an earlier question of the conversation
    aside: float = -12.0  # a caption, or a line that runs on from the headline
    marked: float = 8.0  # share of the wordings in quotation marks that begin in it: set by hand
    pair: float = 2.0  # the same where they are pairs, which are mostly names
    asks: float = -6.0  # a question is no answer: set by hand, as those fitted on answer nothing


WEIGHTS = Weights()


_FRAGMENT = 5
_YEARS = range(1000, 2100)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that the index found, with its BM25 score and its article's title as terms."""

    passage: Passage
    title: tuple[str, ...]
    score: float
    published: date | None = None


class Scored(NamedTuple):
    """A sentence with its score.

    `coverage` is the share of the question that it and the one before it hold.
    """

    sentence: Sentence
    score: float
    coverage: float


def score_sentences(
    question: Question, candidates: Sequence[Candidate], matcher: Matcher
) -> list[list[Scored]]:
    """Score every sentence of every candidate."""
    best = max((candidate.score for candidate in candidates), default=0.0)
    of_article: dict[int, list[float]] = defaultdict(list)
    for candidate in candidates:
        of_article[candidate.passage.article].append(candidate.score)
    days = sorted({candidate.published for candidate in candidates if candidate.published})
    rows = []
    for candidate in candidates:
        dated = matcher.dated if is_from(candidate, question.period) else 0
        matched = [matcher.matched(s.searched) for s in candidate.passage.sentences]
        together, title = reduce(or_, matched, dated), matcher.matched(candidate.title)
        top = sorted(of_article[candidate.passage.article], reverse=True)[:3]
        score = (
            WEIGHTS.passage * candidate.score / best
            + WEIGHTS.article * sum(top) / (3 * best)
            + WEIGHTS.title * matcher.share(title)
            + WEIGHTS.rarest * bool(together & matcher.rarest)
            + WEIGHTS.together * matcher.share(together)
            + WEIGHTS.aside * candidate.passage.aside
            + WEIGHTS.same_article * (candidate.passage.article == question.article)
            + WEIGHTS.conversation * question.conversation.get(candidate.passage.article, 0.0)
            + _timely(question.period, candidate.published, days)
        )
        row = _scored(
            candidate.passage.sentences, matched, dated, title, score, matcher, question.kind
        )
        rows.append(_with_marked(row, question) if question.marked else row)
    return rows


def _with_marked(row: list[Scored], question: Question) -> list[Scored]:
    """Add what sentences gain by the wordings in quotation marks; without them none answers."""
    own = [term for one in row for term in one.sentence.terms]
    sentence_of = [n for n, one in enumerate(row) for _ in one.sentence.terms]
    found = [places(wording, own) for wording in question.marked]
    # Names have other forms: that one is not found in this form says little.
    whole = all(
        one or is_pair(wording) for one, wording in zip(found, question.marked, strict=True)
    )
    begun: list[float] = [0.0] * len(row)
    for one, wording in zip(found, question.marked, strict=True):
        gain = WEIGHTS.pair if is_pair(wording) else WEIGHTS.marked
        for place in {sentence_of[stretch.start] for stretch in one}:
            begun[place] += gain / len(found)
    return [
        one._replace(score=one.score + gain, coverage=one.coverage * whole)
        for one, gain in zip(row, begun, strict=True)
    ]


def is_from(candidate: Candidate, period: Period) -> bool:
    """Whether an article was published in the time that a question names."""
    return period.bounded and candidate.published is not None and period.holds(candidate.published)


def _timely(period: Period, published: date | None, days: Sequence[date]) -> float:
    """Return what a passage gains by when its article was published, `days` being all there are."""
    if published is None:
        return 0.0
    gain = 0.0
    if period.bounded:
        outside = 0.0 if period.soft or period.is_told_on(published) else -WEIGHTS.published
        gain += WEIGHTS.published if period.holds(published) else outside
    if period.newest:
        gain += WEIGHTS.newest * (days.index(published) + 1) / len(days)
    return gain


def _scored(
    sentences: Sequence[Sentence],
    words: Sequence[int],
    dated: int,
    title: int,
    score: float,
    matcher: Matcher,
    kind: Kind,
) -> list[Scored]:
    """Score the sentences of a candidate, each with the `dated` words beside its own."""
    row = []
    pairs = [matcher.pairs(one, held) for one, held in zip(sentences, words, strict=True)]
    score += WEIGHTS.closest * max(pairs, default=0.0)
    before = 0
    for place, (sentence, own_words) in enumerate(zip(sentences, words, strict=True)):
        behind = words[place + 1] if place + 1 < len(words) else 0
        matched, near = own_words | dated, pairs[place]
        if place and sentences[place - 1].role == "asks":
            # The topic of a reply stands in its question, and in the title of the interview.
            matched, near = matched | before | title, max(near, pairs[place - 1])
        coverage, context = matcher.share(matched), matcher.share(before & ~matched)
        variants = matcher.variants(sentence.terms, matched)
        own = (
            WEIGHTS.coverage * coverage
            + WEIGHTS.context * context
            + WEIGHTS.after * matcher.share(behind & ~matched & ~before)
            + WEIGHTS.pairs * near
            + WEIGHTS.asked_now * matcher.share_of_asked_now(matched)
            + WEIGHTS.variants * variants
            + _offered(kind, sentence, matcher)
            + WEIGHTS.length * log(1 + len(sentence.terms))
            + WEIGHTS.first * (place == 0)
            + WEIGHTS.fragment * (len(sentence.terms) < _FRAGMENT)
            + WEIGHTS.asks * (sentence.role == "asks")
        )
        row.append(Scored(sentence, score + own, coverage + context))
        before = own_words
    return row


def _offered(kind: Kind, sentence: Sentence, matcher: Matcher) -> float:
    """Return what a sentence gains by offering what the question asks for."""
    if kind == "who":
        return WEIGHTS.person * min(sentence.names, 4) / 4
    if kind == "other":
        return 0.0
    new = matcher.new_figures(sentence.terms)
    if kind == "how many":
        return WEIGHTS.number * bool(new)
    years = any(t.isdecimal() and len(t) == 4 and int(t) in _YEARS for t in new)  # noqa: PLR2004
    return WEIGHTS.date * bool(new) + WEIGHTS.year * years
