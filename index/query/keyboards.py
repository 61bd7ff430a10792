"""A question that was typed with the keyboard set to another language: "rnj gj,tlbk". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

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


def in_another_layout(text: str, languages: Sequence[str], held: Callable[[str, str], bool]) -> str:
    """Return a question as it reads with the keyboard set right, where it was set wrong.

    `languages` are those of the articles, and `held` tells whether they have a word, given with the
    language that it is in. Only a text none of whose words they have was typed so.
    """
    words = [word for word in _WORD.findall(text) if not word.isdecimal()]
    told = [word for word in words if len(word) >= _SHORT]
    if len(words) < _FEWEST or any(held(word, one) for word in told for one in languages):
        return text
    for converted, language in _converted(text, languages):
        small = small_terms(language)
        longer = [
            word
            for word in _WORD.findall(converted)
            if len(word) > _SHORT and not small.issuperset(terms(word, language))
        ]
        found = sum(held(word, language) for word in longer)
        if longer and found >= _HELD * len(longer):
            return converted
    return text


def _converted(text: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what a text may have been meant to be, with the language of that."""
    for language in languages:
        if layout := _layout(language):
            if text.isascii():
                yield text.translate(layout), language
            continue
        for other in LANGUAGES.codes:
            back = _back(other)
            letters = {ord(one) for one in text if one.isalpha()}
            if back and letters <= back.keys():
                yield text.translate(back), language


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
