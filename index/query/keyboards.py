"""A question that was typed with the keyboard set to another language: "rnj gj,tlbk". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from index.languages import LANGUAGES
from index.query.question_types import small_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

# The keys of an American keyboard, row by row: `keyboard` of a language file has what is on them.
_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_WORD = re.compile(r"\w+")
# Fewer words, or with so few letters, may be anything.
_FEWEST, _SHORT = 2, 3
# So many of the longer words are in articles.
_HELD = 0.6


class Reading(NamedTuple):
    """Question that may have been meant, and its language."""

    text: str
    language: str


def other_readings(text: str, languages: Sequence[str]) -> list[Reading]:
    """Return how a question reads in other layouts, for articles in `languages`.

    Only where that has a word that nearly every question has (who, the): of most questions nothing
    has, and no index need be asked.
    """
    if len(_words(text)) < _FEWEST:
        return []
    return [one for one in _converted(text, languages) if _has_small_words(one)]


def meant(
    text: str,
    readings: Sequence[Reading],
    languages: Sequence[str],
    held: Callable[[str, str], bool],
) -> str:
    """Return the reading that was meant, or the text itself.

    `held` tells whether articles have a word, given with the language that it is in. Only a text
    none of whose words they have was typed with the keyboard set wrong.
    """
    told = [word for word in _words(text) if len(word) >= _SHORT]
    if any(held(word, language) for word in told for language in languages):
        return text
    for one in readings:
        longer = [word for word in _words(one.text) if _tells(word, one.language)]
        found = sum(held(word, one.language) for word in longer)
        if longer and found >= _HELD * len(longer):
            return one.text
    return text


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isdecimal()]


def _has_small_words(one: Reading) -> bool:
    small = small_terms(one.language)
    return not small.isdisjoint(terms(one.text, one.language))


def _tells(word: str, language: str) -> bool:
    return len(word) > _SHORT and not small_terms(language).issuperset(terms(word, language))


def _converted(text: str, languages: Sequence[str]) -> Iterator[Reading]:
    """Yield a text as it reads in each layout of the languages, and back from any to Latin."""
    letters = {ord(one) for one in text if one.isalpha()}
    for language in languages:
        if layout := _layout(language):
            if text.isascii():
                yield Reading(text.translate(layout), language)
            continue
        for other in LANGUAGES.codes:
            back = _back(other)
            if back and letters <= back.keys():
                yield Reading(text.translate(back), language)


@cache
def _layout(language: str) -> Mapping[int, str]:
    """Return what is on each key in a language's layout, empty where it writes Latin letters."""
    keys = LANGUAGES[language].text("writing", "keyboard").split()
    small = dict(zip(_KEYS, keys, strict=True)) if keys else {}
    large = {key.upper(): one.upper() for key, one in small.items() if key.isalpha()}
    return {ord(key): one for key, one in (small | large).items()}


@cache
def _back(language: str) -> Mapping[int, str]:
    """Return the key of each letter in a language's layout."""
    return {ord(one): chr(key) for key, one in _layout(language).items() if len(one) == 1}
