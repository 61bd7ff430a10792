"""What somebody is asked to have spoken about, and which quotes tell of that: pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.answering.statements import Asked
    from index.models import Article, Quote, Statement
    from index.query.analysis import Question
    from index.query.weighing import Word

# A quote tells of a topic when it holds so much of it, by idf.
_TOLD = 0.42


@dataclass(frozen=True, slots=True)
class Topic:
    """The words for what a speaker whom the question names is asked to have spoken about."""

    words: tuple[Word, ...]
    named: tuple[Word, ...]

    def told_by(self, quote: Quote) -> bool:
        """Whether a quote or what is shown around it is about it, not only about the speaker."""
        shown = quote.passage.of(quote.article.text)
        held = set(searched_terms(shown, quote.article.language or ""))
        told = sum(word.idf for word in self.words if not held.isdisjoint(word.variants))
        return told >= _TOLD * sum(word.idf for word in self.words)

    def spoken_by_the_named(self, quote: Quote) -> bool:
        """Whether a quote is said by somebody whom the question names."""
        name = set(searched_terms(quote.speaker_name or "", quote.article.language or ""))
        return any(not name.isdisjoint(word.variants) for word in self.named)


def topic_of(
    asked: Asked | None, question: Question, said: Iterable[tuple[Article, Statement]]
) -> Topic | None:
    """Return what the question asks whether, or what, one of the speakers said about.

    None where it asks who spoke, or names nobody who does.
    """
    if asked is None or asked.who:
        return None
    # Few people say what an article holds: each name is analysed once.
    speakers = {
        (one.speaker.of(article.text), article.language or "")
        for article, one in said
        if one.speaker
    }
    names = {term for name, language in speakers for term in searched_terms(name, language)}
    named = tuple(word for word in question.words if not names.isdisjoint(word.variants))
    if not named:
        return None
    about = [word for word in question.words if _is_about(word, named, asked, question)]
    behind = [word for word in about if not word.variants.isdisjoint(asked.wording)]
    return Topic(tuple(behind or about), named)


def _is_about(word: Word, named: Sequence[Word], asked: Asked, question: Question) -> bool:
    """Whether a word is neither part of a name nor says that it was said, or when."""
    begin, end = question.period.words or (0, 0)
    if begin <= word.start < end or word.text == asked.saying:
        return False
    return word not in named and not any(_beside(word, one, question) for one in named)


def _beside(word: Word, name: Word, question: Question) -> bool:
    """Whether a word stands beside a name as the other half of it."""
    first, last = sorted((word, name), key=lambda one: one.start)
    between = question.text[first.start + len(first.text) : last.start]
    return between == " " and word.text[:1].isupper() and name.text[:1].isupper()
