"""Question and candidates to ranked sentences: pure, and every weight in one place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from index.text.function_words import function_terms
from index.text.sentences import sentences
from index.text.terms import terms, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.models import Article, Passage, Span

# How many passages of the index are looked at closely.
CANDIDATES = 30


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts beside a passage's own BM25 score, whose weight is one."""

    # A sentence of its own, against the other candidates' sentences.
    sentence: float = 0.5
    # Each pair of neighbouring question terms that the sentence has as neighbours.
    pair: float = 0.4
    # A line that runs on from the headline, or a picture's caption, repeats what others say better.
    aside: float = 0.4


WEIGHTS = Weights()

_CAPTION = re.compile(
    r"\((?:(?:file|undated)\s+)?(?:photo|image|picture|illustration)s?\b[^)]{0,60}\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question's words: `terms` are all of them, `content` those that say what it is about."""

    text: str
    language: str
    terms: tuple[str, ...]
    content: tuple[str, ...]
    # Each content term as it was asked.
    words: dict[str, str]

    @classmethod
    def of(cls, text: str, language: str) -> Question:
        """Analyse a question.

        One that has nothing but function words ("to be or not to be") is about those.
        """
        found = tokens(text, language)
        function = function_terms(language)
        words = {token.term: text[token.start : token.end] for token in found}
        content = {term: word for term, word in words.items() if term not in function} or words
        return cls(text, language, tuple(t.term for t in found), tuple(content), content)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that the index found, with its BM25 score."""

    article: Article
    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence of a candidate with its score; `matched` are the content terms it shares."""

    candidate: Candidate
    sentence: Span
    score: float
    matched: frozenset[str]


def rank(
    question: Question,
    candidates: Sequence[Candidate],
    bm25: Callable[[Sequence[Sequence[str]], Sequence[str]], list[float]],
) -> list[Ranked]:
    """Return the best sentence of each candidate, best first; ties in the candidates' order.

    `bm25` scores term lists against terms.
    """
    rows: list[tuple[Candidate, Span, list[str]]] = []
    for candidate in candidates:
        text, language = candidate.article.text, _language(candidate.article, question)
        rows += [
            (candidate, sentence, terms(sentence.of(text), language))
            for sentence in sentences(text, candidate.passage.span, language)
        ]
    own = bm25([row[2] for row in rows], question.terms)
    best: dict[int, Ranked] = {}
    for (candidate, sentence, found), score in zip(rows, own, strict=True):
        ranked = _ranked(question, candidate, sentence, found, score)
        so_far = best.get(candidate.passage.id)
        if not so_far or ranked.score > so_far.score:
            best[candidate.passage.id] = ranked
    return sorted(best.values(), key=lambda ranked: -ranked.score)


def _ranked(
    question: Question, candidate: Candidate, sentence: Span, found: list[str], own: float
) -> Ranked:
    pairs = len(set(pairwise(question.terms)) & set(pairwise(found)))
    score = candidate.score + WEIGHTS.sentence * own + WEIGHTS.pair * pairs
    if is_aside(candidate.article.text, candidate.passage.span):
        score *= WEIGHTS.aside
    matched = frozenset(question.content) & frozenset(found)
    return Ranked(candidate, sentence, score, matched)


def is_aside(text: str, passage: Span) -> bool:
    """Whether a passage only runs on from the headline or describes a picture."""
    runs_on = not text[: passage.start].strip() and text[passage.start].islower()
    return runs_on or bool(_CAPTION.search(text, passage.start, passage.end))


def _language(article: Article, question: Question) -> str:
    return article.language or question.language
