"""Whether what was found is of another year than the one that a question names. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from index.text.scripts import in_ascii_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.answering.windows import Window
    from index.models import Article, Contrary, Quote
    from index.query.analysis import Question

# A number like an older year is mostly a number of something.
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[/–-](?P<second>\d\d)(?!\d))?+(?!\d)")
# An article of so many years later tells of others.
_FAR = 2
# News tell so long afterwards what was in a year.
_AFTERWARDS = timedelta(days=60)


def tells_of_another_year(
    question: Question, window: Window, articles: Mapping[int, Article]
) -> bool:
    """Whether the question names a year, and a window is neither from it nor has it anywhere near.

    Yes only where it is known when the article was published.
    """
    article = articles.get(window.candidate.passage.article)
    year = _year_asked(question)
    if not year or not article or not article.published:
        return False
    # "Last year" and "in three years" tell of a year without its number.
    if article.published.year - year < _FAR or _is_from(question, article):
        return False
    near = in_ascii_digits(f"{article.title}\n{window.candidate.passage.span.of(article.text)}")
    return year not in {one for found in _YEAR.finditer(near) for one in _years(found)}


def without_other_years(question: Question, quote: Quote) -> Quote:
    """Return a quote without what articles from another year say instead of it.

    What was published in the year of the quote itself is kept: both look back, or ahead, at the
    year that is named.
    """
    if not _year_asked(question):
        return quote
    own = quote.article.published.year if quote.article.published else None
    kept = (one for one in quote.contrary if _may_be(question, one, own))
    return replace(quote, contrary=tuple(kept))


def _may_be(question: Question, contrary: Contrary, year: int | None) -> bool:
    published = contrary.article.published
    return not published or published.year == year or _is_from(question, contrary.article)


def _is_from(question: Question, article: Article) -> bool:
    """Whether an article was published in the time that is named, or shortly afterwards."""
    day, (start, end) = article.published, (question.period.start, question.period.end)
    if day is None:
        return False
    return (start is None or start <= day) and (end is None or day <= end + _AFTERWARDS)


def _year_asked(question: Question) -> int | None:
    """Return the one year that a question names as the time of what it asks for."""
    period = question.period
    if period.start is None or period.end is None or period.soft:
        return None
    start, end = period.words or (0, 0)
    written = in_ascii_digits(question.text)
    found = list(_YEAR.finditer(written))
    if len(found) != 1 or not start <= found[0].start() < end:
        return None
    return None if written[found[0].end() : found[0].end() + 1].isalpha() else int(found[0]["year"])


def _years(found: re.Match[str]) -> Iterator[int]:
    """Yield a year, and of two (2018/19) the second as well."""
    year = int(found["year"])
    yield year
    if found["second"]:
        yield year - year % 100 + int(found["second"])
