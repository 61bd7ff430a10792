"""Question types: the kind of answer that is asked for, by the words that ask.

The words are looked for here alone. `kind_of` goes by the first of them, which does for ranking;
where the type must be sure, index/query/sought.py looks at the places of all of them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from index.languages import LANGUAGES
from index.languages.phrases import expression
from index.text.scripts import without_accents
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Kind = Literal["when", "how many", "who", "other"]

# By what keys of a language's file each kind is asked for; the first kind counts whose words a
# question holds.
_KINDS: dict[Kind, tuple[str, ...]] = {
    "when": ("when", "hour"),
    "how many": ("how_many", "how_long", "measure"),
    "who": ("who",),
}
_KEYS = (
    "when", "hour", "how_many", "how_long", "measure", "measured", "price", "who", "why", "where",
)  # fmt: skip


def kind_of(question: str, language: str) -> tuple[Kind, tuple[int, int]]:
    """Return what a question in this language asks for, and where the words stand that tell.

    The kind is "other" where no words tell.
    """
    for kind, keys in _KINDS.items():
        if place := asking_words(question, language, *keys):
            return kind, place
    return "other", (0, 0)


def place_asked(question: str, language: str) -> tuple[int, int]:
    """Return where the words stand that ask for a place ("which city"), an empty place if none."""
    return asking_words(question, language, "where") or (0, 0)


def asking_words(question: str, language: str, *keys: str) -> tuple[int, int] | None:
    """Return where the first words stand that ask by one of the keys of the language's file.

    Of those that begin together the longest say most: "how many people live".
    """
    places = _places(question, language)
    own = (places[key] for key in keys if key in places)
    return min(own, key=lambda place: (place[0], -place[1]), default=None)


@lru_cache(maxsize=64)
def _places(question: str, language: str) -> Mapping[str, tuple[int, int]]:
    """Return where the words of each key stand, those that are typed without accents if none."""
    places = _found(_patterns(language), question)
    if places:
        return places
    plain = _found(_patterns_without_accents(language), question)
    return {key: place for key, place in plain.items() if _begins(question, place, language)}


def _found(
    patterns: Iterable[tuple[str, re.Pattern[str]]], question: str
) -> dict[str, tuple[int, int]]:
    return {key: found.span() for key, one in patterns if (found := one.search(question))}


def _begins(question: str, place: tuple[int, int], language: str) -> bool:
    """Whether words stand where they ask: "donde" further in is what "where" joins."""
    if not LANGUAGES[language].flag("questions", "first"):
        return True
    return small_terms(language).issuperset(terms(question[: place[0]], language))


@cache
def small_terms(language: str) -> frozenset[str]:
    """Return the terms of words that say nothing of what a question is about (the, please)."""
    fillers = LANGUAGES[language].words("questions", "fillers")
    return function_terms(language).union(terms(" ".join(fillers), language))


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    own = LANGUAGES[language]
    return tuple(
        (key, re.compile(own.expression("questions", key), re.IGNORECASE)) for key in _KEYS
    )


@cache
def _patterns_without_accents(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return those that find phrases with accents in what is typed without any (quién, quien)."""
    own = LANGUAGES[language]
    unspaced = own.flag("writing", "unspaced")
    return tuple(
        (
            key,
            re.compile(
                expression(map(without_accents, accented), unspaced=unspaced), re.IGNORECASE
            ),
        )
        for key in _KEYS
        if (accented := [one for one in own.ordered("questions", key) if not one.isascii()])
    )
