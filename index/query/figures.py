"""Words for numbers and dates, which answer questions for them as digits do. Pure."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.text.days import day_parts, weekdays
from index.text.months import months
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from index.query.question_types import Kind


def begins_with_number(term: str) -> bool:
    """Whether a term begins with a digit, or with a character for a number (三)."""
    return term[0].isnumeric()


@cache
def figures(kind: Kind, language: str) -> frozenset[str]:
    """Return the terms of words that answer a kind of question: numbers, and for a date its names.

    There are none for questions of other kinds.
    """
    if kind not in {"how many", "when"}:
        return frozenset()
    words = LANGUAGES[language].words("facts", "numbers")
    if kind == "when":
        words = words.union(months(language), weekdays(language), day_parts(language))
    found = chain.from_iterable(terms(word, language) for word in words)
    # Of scripts without spaces one character is any word's.
    return frozenset(term for term in found if len(term) > 1) - function_terms(language)
