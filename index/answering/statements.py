"""Questions about what somebody said, and the statements that answer them: pure."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from index.answering.features import Matcher
from index.answering.whom import called
from index.query.marked import is_pair, places
from index.text.terms import Analysed, analysed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.answering.sentences import Candidate
    from index.answering.speech import AskedSpeech
    from index.answering.topic import Topic
    from index.models import Article, Span, Statement
    from index.query.analysis import Question
    from index.query.weighing import Word

# Words of a question that make up a wording, at least.
_WORDING = 3
# A longer statement, a speech, is not read as a whole for each of its passages. In characters.
LONGEST_WHOLE = 2_000


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of a linear score of a statement as the answer."""

    wording: float = 12.0  # longest run of the asked wording in it, of the whole wording
    coverage: float = 8.0  # share of the question's idf that the statement's own words hold
    context: float = 3.0  # further share that its passage holds
    passage: float = 3.7  # the passage's BM25 score, of the best candidate's
    speaker: float = 3.0  # somebody is named as having said it
    named: float = 6.0  # and it is whom the question names
    reported: float = -1.5  # indirect speech
    marked: float = 12.0  # it holds what the question has in quotation marks
    topic: float = 9.0  # the person it names speaks of its topic, and how plainly


WEIGHTS = Weights()
# Plainness of speaking about a topic: in the words of the statement, in those of its passage, or
# under such a headline.
_OWN, _NEAR, _TITLED = 1.0, 0.7, 0.3
# A statement answers for sure when it holds so much of the wording or of the question's words.
_SURE_WORDING, _SURE_COVERAGE = 0.75, 0.6


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement that may answer, with the passage that led to it."""

    candidate: Candidate
    statement: Statement
    score: float
    sure: bool


def rank_sayings(
    speech: AskedSpeech,
    question: Question,
    candidates: Sequence[Candidate],
    articles: Mapping[int, Article],
    said: Mapping[int, Sequence[Statement]],
    topic: Topic | None = None,
) -> list[Saying]:
    """Return the statements of the candidates that may answer, the best first.

    Where the question does not ask who spoke, only what somebody said whom it names, about the
    `topic` that it names.
    """
    best = max((candidate.score for candidate in candidates), default=0.0) or 1.0
    matcher = Matcher(question)
    about = _About(question, matcher, topic) if topic and topic.strict else None
    found: dict[tuple[int, int], Saying] = {}
    for candidate, statement, article in _of(candidates, articles, said):
        saying = _saying(speech, matcher, about, candidate, statement, article, best)
        place = candidate.passage.article, statement.marked.start
        if saying and (place not in found or found[place].score < saying.score):
            found[place] = saying
    return sorted(found.values(), key=lambda saying: -saying.score)


def _of(
    candidates: Sequence[Candidate],
    articles: Mapping[int, Article],
    said: Mapping[int, Sequence[Statement]],
) -> Iterator[tuple[Candidate, Statement, Article]]:
    """Yield the statements in candidates."""
    in_order = {number: _InOrder(said.get(number, ())) for number in articles}
    for candidate in candidates:
        number = candidate.passage.article
        if article := articles.get(number):
            for statement in in_order[number].meeting(candidate.passage.span):
                yield candidate, statement, article


class _InOrder:
    """The statements of an article, of which a passage meets few."""

    def __init__(self, said: Sequence[Statement]) -> None:
        self._said = sorted(said, key=lambda one: one.span)
        # Farthest end of the statements up to each: one may hold others.
        self._reach = list(accumulate((one.span.end for one in self._said), max))

    def meeting(self, span: Span) -> list[Statement]:
        """Return those that share a character with a span."""
        place = bisect_left(self._said, span.end, key=lambda one: one.span.start)
        found = []
        while place and self._reach[place - 1] > span.start:
            place -= 1
            if self._said[place].span.meets(span):
                found.append(self._said[place])
        return found[::-1]


def _saying(
    speech: AskedSpeech,
    matcher: Matcher,
    about: _About | None,
    candidate: Candidate,
    statement: Statement,
    article: Article,
    best: float,
) -> Saying | None:
    """Return a statement with what counts for it, None where it cannot be one that answers."""
    named = _named(matcher, statement, article)
    if not (speech.who or named):
        return None
    found = _terms_said(candidate, statement, article)
    own, matched = found.terms, matcher.matched(found.searched)
    coverage = matcher.share(matched | named)
    short = len(statement.span) <= LONGEST_WHOLE
    plainly = about.plainly(matched, statement, candidate, article) if about else 0.0
    if not plainly and short and coverage < _SURE_COVERAGE and not _may_hold(speech.wording, own):
        return None
    wording = _longest_run(speech.wording, own) / max(len(speech.wording), 1)
    wording = wording if len(speech.wording) >= _WORDING else 0.0
    held_whole = all(is_pair(one) or places(one, own) for one in matcher.marked)
    sure = wording >= _SURE_WORDING or coverage >= _SURE_COVERAGE or plainly > 0
    sure = sure and held_whole
    if short and not sure:
        return None  # and in no other of its passages: of a speech there each has words of its own
    held = matcher.matched(candidate.passage.searched)
    score = (
        WEIGHTS.wording * wording
        + WEIGHTS.coverage * coverage
        + WEIGHTS.context * matcher.share(held & ~matched)
        + WEIGHTS.passage * candidate.score / best
        + WEIGHTS.speaker * (statement.speaker is not None)
        + WEIGHTS.named * bool(named) * (not speech.who)
        + WEIGHTS.reported * (statement.kind == "indirect")
    )
    score += WEIGHTS.marked * held_whole * bool(matcher.marked) + WEIGHTS.topic * plainly
    return Saying(candidate, statement, score, sure)


class _About:
    """Plainness with which statements of a person whom the question names are about its topic."""

    def __init__(self, question: Question, matcher: Matcher, topic: Topic) -> None:
        self._words, self._matcher, self._topic = question.words, matcher, topic

    def plainly(
        self, own: int, statement: Statement, candidate: Candidate, article: Article
    ) -> float:
        """Return from 0 to 1 how plainly somebody speaks of it, in the words `own`.

        0 where it is nobody whom the question names.
        """
        name = called(article, statement)
        if not self._topic.is_whom(name, article.language or ""):
            return 0.0
        near = own | self._matcher.matched(candidate.passage.searched)
        title = _analysed(article.title, article.language or "")
        titled = near | self._matcher.matched(title.searched)
        return next(
            (
                share
                for share, held in ((_OWN, own), (_NEAR, near), (_TITLED, titled))
                if self._topic.is_held(self._held(held), around=share == _TITLED)
            ),
            0.0,
        )

    def _held(self, bits: int) -> list[Word]:
        return [word for place, word in enumerate(self._words) if bits >> place & 1]


def _named(matcher: Matcher, statement: Statement, article: Article) -> int:
    """Return the words of the question that name the speaker of a statement."""
    if statement.speaker is None:
        return 0
    name = called(article, statement)
    return matcher.matched(_analysed(name, article.language or "").searched)


def _may_hold(wording: Sequence[str], own: Sequence[str]) -> bool:
    """Whether terms are enough of a wording to hold it for sure, in whatever order."""
    held = set(own)
    return sum(term in held for term in wording) >= _SURE_WORDING * len(wording)


def _terms_said(candidate: Candidate, statement: Statement, article: Article) -> Analysed:
    """Return the terms of a statement, of a long one those in the passage that led to it."""
    if len(statement.span) <= LONGEST_WHOLE:
        return _analysed(statement.span.of(article.text), article.language or "")
    inside = [one for one in candidate.passage.sentences if one.span.meets(statement.span)]
    return Analysed(
        tuple(term for one in inside for term in one.terms),
        tuple(other for one in inside for other in one.also),
    )


@lru_cache(maxsize=4_096)
def _analysed(words: str, language: str) -> Analysed:
    """Return the terms of a statement: many questions look at the same ones."""
    return analysed(words, language)


def _longest_run(wording: Sequence[str], own: Sequence[str]) -> int:
    """Return the length of the longest run of terms that both have."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(own):
        places.setdefault(term, []).append(place)
    longest = 0
    ending: dict[int, int] = {}
    for term in wording:
        ending = {place: ending.get(place - 1, 0) + 1 for place in places.get(term, ())}
        longest = max(longest, *ending.values()) if ending else longest
    return longest
