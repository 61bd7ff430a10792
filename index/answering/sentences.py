"""Scores of candidates' sentences as answers. Pure; all weights are here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
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

    Those down to `fragment` are fitted by listwise logistic regression (softmax over all candidate
    sentences of a question, as in ListNet, Cao et al. 2007) on half of 12,000 questions, to news in
    21 languages and, at .4 each, to encyclopaedias in six, and checked on the other half.
    `titled` was fitted without the title's own share, which counts as much: without it another
    article's sentence wins by names that only its title lacks. The others are set by hand. Shares
    are of the question's idf sum.
    """

    passage: float = 2.13  # the passage's BM25 score, of the best candidate's
    article: float = 3.02  # the scores of the article's three best passages, of thrice the best
    whole: float = 4.13  # share of the question that the passage and its title hold together
    closest: float = 2.97  # pairs of neighbours of the sentence of the passage that has most
    titled: float = 4.11  # share that the sentence and the title hold together
    coverage: float = 0.78  # share that the sentence holds
    told: float = 3.17  # share of the words, the rare like the common, that it has in any form
    variants: float = 2.21  # share that it holds in another form with the same beginning
    nearly: float = 5.46  # share that it has a word of nearly the same meaning for
    context: float = 3.28  # further share that the sentence before it holds
    after: float = 0.28  # further share that the sentence behind it holds
    date: float = 0.38  # asked when: any number or date that is not in the question
    number: float = 1.47  # asked how many: a number that is not in the question
    person: float = 0.57  # asked who: capitalised words, of four
    fragment: float = -0.55  # of fewer than five terms
    published: float = 2.0  # in the time that the question names; so much less outside of it
    newest: float = 2.0  # asked for the newest: how far up by date among the candidates
    asked_now: float = 6.0  # share of what is asked now, not before, that passage and title hold
    same_article: float = 1.5  # as answered the question before, where this one goes on from it
    conversation: float = 2.0  # as answered an earlier question of the conversation
    aside: float = -12.0  # a caption, or a line that runs on from the headline
    marked: float = 8.0  # share of the wordings in quotation marks that begin in it
    pair: float = 2.0  # the same where they are pairs, which are mostly names
    asks: float = -6.0  # a question is no answer


WEIGHTS = Weights()


_FRAGMENT = 5


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
            + WEIGHTS.whole * matcher.share(together | title)
            + WEIGHTS.asked_now * matcher.share_of_asked_now(together | title)
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
        matched = own_words | dated
        if place and sentences[place - 1].role == "asks":
            # The topic of a reply stands in its question, and in the title of the interview.
            matched |= before | title
        context = matcher.share(before & ~matched)
        other = matcher.forms(sentence.terms, matched)
        behind = words[place + 1] if place + 1 < len(words) else 0
        own = (
            WEIGHTS.titled * matcher.share((matched & ~dated) | title)
            + WEIGHTS.coverage * matcher.share(matched)
            + WEIGHTS.told * matcher.told_by(matched, other)
            + WEIGHTS.variants * matcher.share_of_forms(other)
            + WEIGHTS.nearly * matcher.share_nearly(sentence.terms, matched, other)
            + WEIGHTS.context * context
            + WEIGHTS.after * matcher.share(behind & ~matched & ~before)
            + _offered(kind, sentence, matcher)
            + WEIGHTS.fragment * (len(sentence.terms) < _FRAGMENT)
            + WEIGHTS.asks * (sentence.role == "asks")
        )
        row.append(Scored(sentence, score + own, matcher.share(matched) + context))
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
    return WEIGHTS.date * bool(new)
