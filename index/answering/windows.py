"""The runs of sentences that may answer, the one to quote first first. Pure."""

from __future__ import annotations

from itertools import chain
from math import exp, log
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from index.answering.features import Matcher
from index.answering.sentences import is_from, score_sentences
from index.models import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.answering.sentences import Candidate, Scored
    from index.models import Passage, Sentence
    from index.query.analysis import Question
    from index.query.dates import Period

# Number of the index's passages that are looked at closely: more were not better.
CANDIDATES = 16
# Number of the best of them, which show the article that the question is about.
BEST = 5
# From this share of the question on a window holds it whole.
WHOLE = 0.95
# More where the index does not hold what counts: dates, and who said what.
MORE_CANDIDATES = 64
# The first quote is as long as pays: each character costs so much probability of holding the
# answer. It is read by everyone, the others by those whom it did not help: there length is free.
COST_OF_LENGTH = 0.0006
LONGEST_QUOTE = 400
# Quotes are looked for around so many of the best sentences.
SENTENCES = 30
MOST_SENTENCES = 5


class Window(NamedTuple):
    """Neighbouring sentences of a candidate that may answer: a tuple, made by the hundred.

    `probability` is that of holding the answer, if any candidate does; `coverage` the share of the
    question that they and the sentence before them hold.

    The rest is told of the first window only: the question's words that its passage or its title
    has, `matched` or `akin` in another form, by bits as `Matcher` has them; how many of the `BEST`
    passages are of its article; `told`, the share of the words that it and the sentence before it
    have in any form; and `replies`, whether it answers this very question of an interview.
    """

    candidate: Candidate
    span: Span
    probability: float
    score: float
    coverage: float
    matched: int = 0
    agreeing: int = 0
    akin: int = 0
    told: float = 0.0
    replies: bool = False


def rank(question: Question, candidates: Sequence[Candidate], limit: int) -> list[Window]:
    """Return up to `limit` windows that do not overlap, the one to quote first first."""
    candidates = [one for one in candidates if not _leads_elsewhere(one.passage)]
    matcher = Matcher(question)
    scored = score_sentences(question, candidates, matcher)
    scores = sorted((s.score for row in scored for s in row), reverse=True)
    highest = scores[0] if scores else 0.0
    total = highest + log(sum(exp(s.score - highest) for row in scored for s in row) or 1.0)
    least = scores[min(len(scores), SENTENCES) - 1] if scores else 0.0
    runs = [
        run
        for number, row in enumerate(scored)
        for run in _runs(number, row, [exp(one.score - total) for one in row], least)
    ]
    if not runs:
        return []
    first = max(runs, key=lambda run: run.probability - COST_OF_LENGTH * (run.end - run.start))
    chosen = [first]
    for run in sorted(runs, key=attrgetter("probability"), reverse=True):
        if len(chosen) >= limit:
            break
        if not any(map(run.meets, chosen)):
            chosen.append(run)
    windows = [_window(run, candidates[run.candidate], scored[run.candidate]) for run in chosen]
    first_window = _among_others(windows[0], candidates, matcher, question.period)
    return [first_window, *windows[1:]]


def put_first(
    place: int, windows: Sequence[Window], question: Question, candidates: Sequence[Candidate]
) -> list[Window]:
    """Return windows with the one at a place before the others, with what is told of a first."""
    first = _among_others(windows[place], candidates, Matcher(question), question.period)
    return [first, *windows[:place], *windows[place + 1 :]]


class _Run(NamedTuple):
    """Sentences of a candidate in a row, from the first to the one before the last.

    They stand in the text from `start` to `end`, and hold the answer with a `probability`.
    """

    probability: float
    candidate: int
    first: int
    last: int
    start: int
    end: int

    def meets(self, other: _Run) -> bool:
        """Whether two runs share a sentence."""
        return (
            self.candidate == other.candidate and self.start < other.end and other.start < self.end
        )


def _runs(
    candidate: int, row: Sequence[Scored], probabilities: Sequence[float], least: float
) -> Iterable[_Run]:
    """Yield the runs of sentences that hold one with at least the score `least`."""
    for start, first in enumerate(row):
        probability, best = 0.0, first.score
        begins, answers = first.sentence.span.start, False
        for end in range(start, min(len(row), start + MOST_SENTENCES)):
            sentence, score, _ = row[end]
            if sentence.role == "label" or (end > start and _begins_anew(row, end)):
                break
            answers = answers or not sentence.role
            reach = sentence.span.end
            if end > start and reach - begins > LONGEST_QUOTE:
                break
            probability += probabilities[end]
            best = max(best, score)
            if answers and best >= least:
                yield _Run(probability, candidate, start, end + 1, begins, reach)


def _window(run: _Run, candidate: Candidate, row: Sequence[Scored]) -> Window:
    own = row[run.first : run.last]
    return Window(
        candidate,
        Span(run.start, run.end),
        run.probability,
        max(one.score for one in own),
        max(0.0, *(one.coverage for one in own)),
    )


def _begins_anew(row: Sequence[Scored], place: int) -> bool:
    """Whether a sentence opens a paragraph that does not answer the one before it."""
    return row[place].sentence.opens and row[place - 1].sentence.role != "asks"


def _leads_elsewhere(passage: Passage) -> bool:
    return all(sentence.role == "label" for sentence in passage.sentences)


def _among_others(
    window: Window, candidates: Sequence[Candidate], matcher: Matcher, period: Period
) -> Window:
    """Return a window with what its article has of the question, and of the best passages."""
    passage = window.candidate.passage
    own = (term for sentence in passage.sentences for term in sentence.searched)
    best = sorted(candidates, key=attrgetter("score"), reverse=True)[:BEST]
    matched = matcher.matched(own) | matcher.matched(window.candidate.title)
    if is_from(window.candidate, period):
        matched |= matcher.dated

    def agrees(one: Candidate) -> bool:
        """Whether a passage is of its article, or of one that tells all of the same."""
        if one.passage.article == passage.article:
            return True
        terms = chain.from_iterable(sentence.searched for sentence in one.passage.sentences)
        return window.coverage >= WHOLE and matcher.matched(terms) & matched == matched

    question = _question_in(passage, window.span)
    replies = question is not None and matcher.share(matcher.matched(question.searched)) >= WHOLE
    return window._replace(
        matched=matched,
        akin=sum(1 << place for place in matcher.forms(passage.terms)),
        agreeing=sum(map(agrees, best)),
        told=matcher.told(_with_the_one_before(passage, window.span, replies=replies)),
        replies=replies,
    )


def _with_the_one_before(passage: Passage, span: Span, *, replies: bool) -> Sequence[Sentence]:
    """Return the sentences of a window and the one before, a question only where they answer it."""
    places = [n for n, one in enumerate(passage.sentences) if one.span.meets(span)]
    before = passage.sentences[max(0, places[0] - 1) : places[0]] if places else ()
    kept = (one for one in before if replies or one.role != "asks")
    return [*kept, *(passage.sentences[n] for n in places)]


def _question_in(passage: Passage, span: Span) -> Sentence | None:
    """Return the question of an interview that a window begins with, or follows; None without."""
    sentences = passage.sentences
    place = next((n for n, one in enumerate(sentences) if one.span.meets(span)), 0)
    around = sentences[max(0, place - 1) : place + 1]
    return next((one for one in reversed(around) if one.role == "asks"), None)
