"""Confidence: the probability that the library answers a question. Pure; all weights are here."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

from index.answering.windows import BEST, WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.windows import Window
    from index.models import Caution
    from index.query.analysis import Question
    from index.query.weighing import Word

# Least probability of an answer that is given as one.
CAUTION: dict[Caution, float] = {"eager": 0.3, "balanced": 0.5, "strict": 0.8}
# Least probability of an answer that holds what somebody is asked to have said, and the highest of
# one that holds what they said about something else, or tells of another line or article than the
# one whose number was asked for: the first is given by all, the others by none.
SURE, ELSEWHERE = 0.9, 0.25


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of a logistic model of there being an answer at all.

    Every part holds as the library grows. Fitted on one half of questions in English, German,
    Russian, Arabic, Chinese, Korean and Norwegian, to libraries of 1 to 1,000 articles that lack
    either the article or just the sentence that answers, and checked on the other half, where the
    probabilities are calibrated. The bias is that of people who ask seven times for what is there
    while they ask five times for what is not.

    Three were set by hand afterwards. A window that lacks a date or an amount that is asked for
    hardly ever answers: of 850 questions with an answer the first window lacked it for a dozen, and
    held the answer for two. The bias is a little higher, so that encyclopaedia questions are
    answered as often as before, and words that no article holds count for more in return.

    `uncounted` was added to the others on news in thirteen languages: fitted to either half of the
    questions it came to -1.2 and -2.2.
    """

    probability: float = 1.53  # of the window's, among all sentences that were found
    ahead: float = 0.48  # by how much of `FAR` it scores more than the best of another article
    agreeing: float = 0.52  # share of the `BEST` passages that are of its article, or tell the same
    held: float = 2.65  # share of the question that its passage or its title holds
    names: float = 0.73  # the same of the question's names and numbers
    respelled: float = -3.69  # share of words that no article holds as they were asked
    missed: float = -1.85  # share of words that no article holds at all
    nothing_sought: float = -3.6  # asked for a date or an amount: the quote has none that is new
    uncounted: float = -2.0  # asked how many there are: its passage has no word for them
    weight: float = 0.8  # logarithm of the question's idf sum: of more, less need be found
    size: float = -2.49  # logarithm of the library's passages, of `LARGE`: in few, idf says less
    told: float = 2.27  # share of words, in any form, that it and the sentence before have
    bias: float = -4.05


WEIGHTS = Weights()
# From so many passages on, idf is worth as much as in any larger library.
LARGE = 1_000
# So much of a doubt is a word that differs in a letter, and one of nearly the same meaning.
# Of what was typed wrong, and is no word, so much of it is left.
SLIP, NEARLY, TYPO = 0.5, 0.5, 0.5
# One word alone that is respelled says no less what is meant than one of two.
LEAST_WORDS = 2
# A window is no further ahead than this; where no other article has anything, this far.
FAR, ALONE = 10.0, 8.0


def confidence(
    question: Question, windows: Sequence[Window], *, offered: bool = True, counted: bool = True
) -> float:
    """Return how likely the library answers the question, going by the best windows.

    `offered` is whether the first of them has what is sought, where that shows; `counted` whether
    it has a word for what is asked how many there are of.
    """
    best = windows[0] if windows else None
    if not best or not best.coverage or not _is_about_what_is_asked_now(question, best):
        return 0.0
    words = question.words
    evidence = (
        WEIGHTS.told * best.told
        + WEIGHTS.probability * best.probability
        + WEIGHTS.ahead * _ahead(best, windows) / FAR
        + WEIGHTS.agreeing * best.agreeing / BEST
        + WEIGHTS.held * _share(question, best.matched, range(len(words)))
        + WEIGHTS.names * _share(question, best.matched, _names(question))
        + WEIGHTS.respelled * _doubtful(words) / max(len(words), LEAST_WORDS)
        + WEIGHTS.missed * _missed(question, best) / len(words)
        + WEIGHTS.nothing_sought * (not offered)
        + WEIGHTS.uncounted * (not counted)
        + WEIGHTS.weight * log(max(question.weight, 1.0))
        + WEIGHTS.size * min(1.0, log(max(question.size, 1)) / log(LARGE))
        + WEIGHTS.bias
    )
    return 1 / (1 + exp(-evidence))


def _ahead(best: Window, windows: Sequence[Window]) -> float:
    """Return by how much the best window scores more than the best of another article.

    Several articles that hold the whole question tell the same: of one event there are many.
    """
    article, agreed = best.candidate.passage.article, best.coverage >= WHOLE
    others = (
        one.score
        for one in windows
        if one.candidate.passage.article != article and not (agreed and one.coverage >= WHOLE)
    )
    return min(FAR, best.score - max(others, default=best.score - ALONE))


def _doubtful(words: Sequence[Word]) -> float:
    """Return how many words were respelled; the same name in other letters leaves no doubt.

    A slip of one letter leaves less than what only sounds alike, and less in what is no word.
    """
    respelled = (word for word in words if word.respelled and not word.transcribed)
    doubts = sum((SLIP if word.slip else 1.0) * (TYPO if word.typo else 1.0) for word in respelled)
    return doubts + NEARLY * sum(word.nearly for word in words)


def _missed(question: Question, window: Window) -> int:
    """Return how many words no article holds, without those that a window has another form of."""
    return sum(
        word.missed and not window.akin >> place & 1 for place, word in enumerate(question.words)
    )


def _share(question: Question, matched: int, places: Sequence[int]) -> float:
    """Return the share of the idf of some of the question's words that is matched, 1 of none."""
    idf = {place: question.words[place].idf for place in places}
    total = sum(idf.values())
    return sum(idf[place] for place in places if matched >> place & 1) / total if total else 1.0


def _names(question: Question) -> list[int]:
    """Return the places of the words that may be names or are numbers."""
    return [
        place
        for place, word in enumerate(question.words)
        if (word.start and word.text[:1].isupper()) or word.text.isdecimal()
    ]


def _is_about_what_is_asked_now(question: Question, window: Window) -> bool:
    """Whether a window has any of what is asked about in place of something else, if that is."""
    if not question.new_from:
        return True
    asked = {
        term for word in question.words if word.start >= question.new_from for term in word.variants
    }
    sentences = window.candidate.passage.sentences
    return any(asked.intersection(one.terms) for one in sentences if one.span.meets(window.span))
