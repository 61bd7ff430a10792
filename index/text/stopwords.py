"""Stop words: they say how a question is asked and not what about."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable
_WORD = re.compile(r"\w+")


def most_at_home(text: str, among: Iterable[str]) -> list[str]:
    """Return the languages with the most stop words in a text, none if it has none."""
    counts = {
        language: sum(term in function_terms(language) for term in terms(text, language))
        for language in sorted(among)
    }
    most = max(counts.values(), default=0)
    return [language for language, count in counts.items() if count == most > 0]


def at_home_by_spelling(text: str) -> list[str]:
    """Return the languages of all with the most stop words in a text, as they are written.

    Scripts without spaces are left out.
    """
    counts = {code: stop_words_in(text, code) for code in LANGUAGES.codes}
    most = max(counts.values(), default=0)
    return [language for language, count in counts.items() if count == most > 0]


def stop_words_in(text: str, language: str) -> int:
    """Return how many stop words of a language a text has, as they are written."""
    written = (word.casefold() for word in _WORD.findall(text))
    return sum(map(_stop_words(language).__contains__, written))


@cache
def _stop_words(language: str) -> frozenset[str]:
    return LANGUAGES[language].words("terms", "stop_words")


@cache
def function_terms(language: str) -> frozenset[str]:
    """Return the terms of a language's stop words, none where its file lists none."""
    return frozenset(terms(" ".join(LANGUAGES[language].ordered("terms", "stop_words")), language))
