"""Whether an article lacks a name that a question has, and that another article is about. Pure.

What the pool in one town costs does not tell what the one in another town costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.answering.windows import Window
    from index.models import Article
    from index.query.analysis import Question
    from index.query.weighing import Word


def lacks_a_name(
    question: Question, windows: Sequence[Window], articles: Mapping[int, Article]
) -> bool:
    """Whether the article of the first window has a name nowhere that heads another one found."""
    first = windows[0].candidate.passage.article
    article = articles.get(first)
    if article is None:
        return False
    headed = frozenset[str]().union(
        *(one.candidate.title for one in windows if one.candidate.passage.article != first)
    )
    named = [one for one in _names(question, windows[0]) if not headed.isdisjoint(one.variants)]
    if not named:
        return False
    held = set(searched_terms(f"{article.title}\n{article.text}", article.language or ""))
    return any(held.isdisjoint(one.variants) for one in named)


def _names(question: Question, window: Window) -> Iterator[Word]:
    """Yield the words of what is asked now that may be names and that a window has in no form.

    Where letters have no capitals, any word may be a name.
    """
    for place, word in enumerate(question.words):
        if word.start < question.new_from or word.filler or word.text.isdecimal():
            continue
        initial = word.text[0]
        may_be_one = initial.lower() == initial.upper() or (initial.isupper() and word.start > 0)
        if may_be_one and not (window.matched | window.akin) >> place & 1:
            yield word
