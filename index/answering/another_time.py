"""Whether what was found is of another year than the one that a question names. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from index.text.scripts import in_ascii_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.answering.windows import Window
    from index.models import Article, Contrary, Quote
    from index.query.analysis import Question

# What is written like an older year is mostly a number of something.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# News tell so long afterwards what was in a year.
_AFTERWARDS = timedelta(days=60)


def tells_of_another_year(
    question: Question, window: Window, articles: Mapping[int, Article]
) -> bool:
    """Whether the question names a year, and a window is neither from it nor has it anywhere near.

    Yes only where it is known when the article was published.
    """
    article = articles.get(window.candidate.passage.article)
    years = _years_asked(question)
    if not years or not article or not article.published or _is_from(question, article):
        return False
    near = f"{article.title}\n{window.candidate.passage.span.of(article.text)}"
    return years.isdisjoint(_YEAR.findall(in_ascii_digits(near)))


def without_other_years(question: Question, quote: Quote) -> Quote:
    """Return a quote without what articles from another year say instead of it."""
    if not _years_asked(question):
        return quote
    return replace(quote, contrary=tuple(one for one in quote.contrary if _may_be(question, one)))


def _may_be(question: Question, contrary: Contrary) -> bool:
    return not contrary.article.published or _is_from(question, contrary.article)


def _is_from(question: Question, article: Article) -> bool:
    """Whether an article was published in the time that is named, or shortly afterwards."""
    day, (start, end) = article.published, (question.period.start, question.period.end)
    if day is None:
        return False
    return (start is None or start <= day) and (end is None or day <= end + _AFTERWARDS)


def _years_asked(question: Question) -> set[str]:
    """Return the years that a question names as the time of what it asks for."""
    if not question.period.bounded or question.period.soft:
        return set()
    start, end = question.period.words or (0, 0)
    return set(_YEAR.findall(in_ascii_digits(question.text[start:end])))
