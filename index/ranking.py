"""Question and candidates to the words that answer: pure, and every weight in one place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log
from typing import TYPE_CHECKING

from index.text.function_words import function_terms
from index.text.names import same_words
from index.text.question_kinds import Kind, kind_of
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.models import Passage, Sentence, Span
    from index.text.names import Similar

# How many passages of the index are looked at closely: more were not better.
CANDIDATES = 16


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts for a sentence as the answer, as weights of a linear score.

    Fitted by listwise logistic regression (softmax over all candidate sentences of a question, as
    in ListNet, Cao et al. 2007) on 3,900 English questions, and checked on questions in German,
    Russian, Arabic and Chinese, where they held. Shares are of the question's idf sum.
    """

    passage: float = 3.7  # the passage's BM25 score, of the best candidate's
    article: float = 2.5  # the scores of the article's three best passages, of thrice the best
    title: float = 6.0  # share of the question that the title holds
    rarest: float = 0.8  # whether the passage holds the question's rarest known word
    coverage: float = 8.0  # share of the question that the sentence holds
    context: float = 4.3  # further share that the sentence before it holds
    pairs: float = 2.5  # share of neighbouring words of the question that stand near each other
    variants: float = 8.0  # share that it holds in another form with the same beginning
    year: float = 1.0  # asked when: a year that is not in the question
    date: float = 1.4  # asked when: any number that is not in the question
    number: float = 1.5  # asked how many: a number that is not in the question
    person: float = 1.6  # asked who: capitalised words, of four
    length: float = -0.3  # logarithm of the number of terms
    first: float = 0.3  # the first sentence of its passage
    fragment: float = -2.0  # of fewer than five terms
    aside: float = -2.5  # a caption, or a line that runs on from the headline


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Confidence:
    """What counts for there being an answer at all, as weights of a logistic model.

    Every part is relative to the question, so that the size of the library does not matter. Fitted
    on questions in English, German and Russian asked of libraries half of which lacked the article
    that answers.
    """

    passage: float = 5.6  # the passage's BM25 score, of the question's idf sum
    coverage: float = 5.2  # share of the question that the sentence and the one before it hold
    pairs: float = 6.6
    variants: float = 8.7
    respelled: float = -2.8  # share of words that no article holds as they were asked
    words: float = 2.1  # logarithm of the number of words: of a long one less need be found
    bias: float = -9.8


CONFIDENCE = Confidence()

# A quote is as long as pays: each character costs so much probability of holding the answer. The
# first quote is read by everyone, the others by those whom it did not help.
COST_OF_LENGTH, COST_OF_LENGTH_AFTER_FIRST = 0.0004, 0.0001
LONGEST_QUOTE = 400
MOST_SENTENCES = 3

# Words are near each other within so many words; the nearer, the more it counts.
_NEAR = {1: 1.0, 2: 0.6, 3: 0.4}
_FRAGMENT = 5
# Two words may be forms of one when they share at least their first four letters, and half of all.
_STEM_LETTERS, _STEM_SHARE = 4, 0.5
_YEARS = range(1000, 2100)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, `start` to `end`: its terms in each likely language, and its idf.

    `respelled` is whether no article holds the word and the terms are of others that sound like it.
    """

    text: str
    start: int
    variants: frozenset[str]
    idf: float
    respelled: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question, analysed: the words it is about, and what kind of answer it asks for."""

    text: str
    words: tuple[Word, ...]
    kind: Kind

    @property
    def terms(self) -> list[str]:
        """All terms to look for."""
        return [term for word in self.words for term in sorted(word.variants)]

    @property
    def weight(self) -> float:
        """The sum of the words' idf."""
        return sum(word.idf for word in self.words)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that the index found, with its BM25 score and its article's title as terms."""

    passage: Passage
    title: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring sentences of a candidate that may answer.

    `probability` is that of holding the answer, if any candidate does; `coverage` the share of the
    question that they and the sentence before them hold; `likeness` what the best of them shares
    with the question in all, on the scale of `Confidence`.
    """

    candidate: Candidate
    span: Span
    probability: float
    score: float
    coverage: float
    likeness: float


@dataclass(frozen=True, slots=True)
class _Scored:
    sentence: Sentence
    score: float
    coverage: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a question is weighed with.

    The library's `size` in passages, in how many of them a term is, and which of their terms sound
    like one that is in none.
    """

    size: int
    frequency: Callable[[str], int]
    similar: Callable[[str], Sequence[Similar]]


def analyse(text: str, languages: Sequence[str], statistics: Statistics) -> Question:
    """Analyse a question that may be in any of `languages`, the likeliest first.

    Words that only say how it is asked are left out, unless there are no others ("to be or not to
    be").
    """
    spellings: dict[tuple[int, int], dict[str, bool]] = defaultdict(dict)
    for language in languages:
        function = function_terms(language)
        for token in tokens(text, language):
            spellings[token.start, token.end][token.term] = token.term in function
    about = {place: v for place, v in spellings.items() if not any(v.values())} or spellings
    words: dict[frozenset[str], Word] = {}
    for (start, end), variants in about.items():
        word = _word(text[start:end], start, variants, languages, statistics)
        words.setdefault(word.variants, word)
    kind = kind_of(text, languages[0]) if languages else "other"
    return Question(text, tuple(words.values()), kind)


def _word(
    text: str, start: int, asked: Iterable[str], languages: Sequence[str], statistics: Statistics
) -> Word:
    """Weigh one word, in the spellings that the library has for it."""
    variants, respelled = set(asked), False
    for language in languages:
        same = same_words(language)
        variants.update(*(same.get(term, ()) for term in asked))
    found = sum(statistics.frequency(term) for term in variants)
    if not found:
        similar = {one.term for term in asked for one in statistics.similar(term)}
        found = sum(statistics.frequency(term) for term in similar)
        if found:
            variants, respelled = similar, True
    found = min(statistics.size, found)
    idf = log(1 + (statistics.size - found + 0.5) / (found + 0.5))
    return Word(text, start, frozenset(variants), idf, respelled)


def rank(question: Question, candidates: Sequence[Candidate], limit: int) -> list[Window]:
    """Return up to `limit` windows that do not overlap, the one to quote first first."""
    scored = _score(question, candidates)
    highest = max((s.score for row in scored for s in row), default=0.0)
    total = sum(exp(s.score - highest) for row in scored for s in row)
    windows = [
        window
        for candidate, row in zip(candidates, scored, strict=True)
        for window in _windows(candidate, row, highest + log(total))
    ]
    chosen: list[Window] = []
    while windows and len(chosen) < limit:
        cost = COST_OF_LENGTH_AFTER_FIRST if chosen else COST_OF_LENGTH
        best = max(windows, key=lambda window: window.probability - cost * len(window.span))
        chosen.append(best)
        windows = [
            window
            for window in windows
            if window.candidate is not best.candidate or not window.span.meets(best.span)
        ]
    return chosen


def confidence(question: Question, window: Window) -> float:
    """Return how likely the library answers the question, going by the best window."""
    if not window.coverage:
        return 0.0
    evidence = (
        CONFIDENCE.passage * window.candidate.score / max(question.weight, 1e-9)
        + window.likeness
        + CONFIDENCE.respelled * sum(w.respelled for w in question.words) / len(question.words)
        + CONFIDENCE.words * log(1 + len(question.words))
        + CONFIDENCE.bias
    )
    return 1 / (1 + exp(-evidence))


def _windows(candidate: Candidate, row: Sequence[_Scored], total: float) -> Iterable[Window]:
    for start in range(len(row)):
        probability = 0.0
        for end in range(start, min(len(row), start + MOST_SENTENCES)):
            span = row[start].sentence.span.joined(row[end].sentence.span)
            if end > start and len(span) > LONGEST_QUOTE:
                break
            probability += exp(row[end].score - total)
            part = row[start : end + 1]
            yield Window(
                candidate,
                span,
                probability,
                max(s.score for s in part),
                max(s.coverage for s in part),
                max(s.likeness for s in part),
            )


def _score(question: Question, candidates: Sequence[Candidate]) -> list[list[_Scored]]:
    """Score every sentence of every candidate."""
    best = max((candidate.score for candidate in candidates), default=0.0)
    of_article: dict[int, list[float]] = defaultdict(list)
    for candidate in candidates:
        of_article[candidate.passage.article].append(candidate.score)
    matcher = _Matcher(question)
    rows = []
    for candidate in candidates:
        top = sorted(of_article[candidate.passage.article], reverse=True)[:3]
        score = (
            WEIGHTS.passage * candidate.score / best
            + WEIGHTS.article * sum(top) / (3 * best)
            + WEIGHTS.title * matcher.share(matcher.matched(candidate.title))
            + WEIGHTS.rarest * matcher.has_rarest(candidate.passage)
            + WEIGHTS.aside * candidate.passage.aside
        )
        rows.append(_score_sentences(candidate.passage.sentences, score, matcher))
    return rows


def _score_sentences(
    sentences: Sequence[Sentence], score: float, matcher: _Matcher
) -> list[_Scored]:
    row = []
    before: set[int] = set()
    for place, sentence in enumerate(sentences):
        matched = matcher.matched(sentence.terms)
        coverage, context = matcher.share(matched), matcher.share(before - matched)
        pairs = matcher.pairs(sentence.terms, matched)
        variants = matcher.variants(sentence.terms, matched)
        likeness = (
            CONFIDENCE.coverage * (coverage + context)
            + CONFIDENCE.pairs * pairs
            + CONFIDENCE.variants * variants
        )
        own = (
            WEIGHTS.coverage * coverage
            + WEIGHTS.context * context
            + WEIGHTS.pairs * pairs
            + WEIGHTS.variants * variants
            + matcher.kind(sentence)
            + WEIGHTS.length * log(1 + len(sentence.terms))
            + WEIGHTS.first * (place == 0)
            + WEIGHTS.fragment * (len(sentence.terms) < _FRAGMENT)
        )
        row.append(_Scored(sentence, score + own, coverage + context, likeness))
        before = matched
    return row


class _Matcher:
    """A question made ready to be compared with many sentences.

    Words are known by their place in the question.
    """

    def __init__(self, question: Question) -> None:
        self._idf = [word.idf for word in question.words]
        self._weight = max(question.weight, 1e-9)
        self._place = {t: n for n, word in enumerate(question.words) for t in word.variants}
        self._rarest = max(range(len(self._idf)), key=self._idf.__getitem__, default=-1)
        self._kind = question.kind
        self._beginnings: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for term, place in self._place.items():
            if len(term) >= _STEM_LETTERS:
                self._beginnings[term[:_STEM_LETTERS]].append((place, term))

    def matched(self, terms: Iterable[str]) -> set[int]:
        """Return the words of the question that are among `terms`."""
        return {self._place[term] for term in terms if term in self._place}

    def share(self, matched: Iterable[int]) -> float:
        """Return the share of the question's idf that some of its words have."""
        return sum(self._idf[place] for place in matched) / self._weight

    def has_rarest(self, passage: Passage) -> bool:
        """Whether the passage holds the rarest word."""
        return any(self._rarest in self.matched(s.terms) for s in passage.sentences)

    def pairs(self, terms: Sequence[str], matched: set[int]) -> float:
        """Return the share of the question's pairs of neighbours that are near each other."""
        if len(matched) < 2:  # noqa: PLR2004 - a pair
            return 0.0
        places: dict[int, list[int]] = defaultdict(list)
        for position, term in enumerate(terms):
            if term in self._place:
                places[self._place[term]].append(position)
        share = 0.0
        for one, other in pairwise(range(len(self._idf))):
            if one in places and other in places:
                gap = min(abs(a - b) for a in places[one] for b in places[other])
                share += _NEAR.get(gap, 0.0) * (self._idf[one] + self._idf[other]) / 2
        return share / self._weight

    def variants(self, terms: Iterable[str], matched: set[int]) -> float:
        """Return the share of unmatched words that other forms of them stand for."""
        found: dict[int, float] = {}
        for term in terms:
            for place, asked in self._beginnings.get(term[:_STEM_LETTERS], ()):
                if place not in matched:
                    likeness = _common_beginning(term, asked) / max(len(term), len(asked))
                    if likeness >= _STEM_SHARE:
                        found[place] = max(likeness, found.get(place, 0.0))
        return sum(self._idf[place] * like for place, like in found.items()) / self._weight

    def kind(self, sentence: Sentence) -> float:
        """Return what the sentence gains by offering what the question asks for."""
        if self._kind == "who":
            return WEIGHTS.person * min(sentence.names, 4) / 4
        if self._kind == "other":
            return 0.0
        new = [t for t in sentence.terms if t[0].isdecimal() and t not in self._place]
        if self._kind == "how many":
            return WEIGHTS.number * bool(new)
        years = any(t.isdecimal() and len(t) == 4 and int(t) in _YEARS for t in new)  # noqa: PLR2004
        return WEIGHTS.date * bool(new) + WEIGHTS.year * years


def _common_beginning(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
