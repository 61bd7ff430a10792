"""What kind of answer a question asks for, by the words that ask."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from index.languages import LANGUAGES

Kind = Literal["when", "how many", "who", "other"]

# The first kind counts whose words a question holds. In language files, without spaces.
# By what keys of a language's file each kind is asked for.
_KINDS: dict[Kind, tuple[str, ...]] = {
    "when": ("when",),
    "how many": ("how_many", "how_long", "measure"),
    "who": ("who",),
}


def kind_of(question: str, language: str) -> tuple[Kind, tuple[int, int]]:
    """Return what a question in this language asks for, and where the words stand that tell.

    The kind is "other" where no words tell.
    """
    for kind, pattern in _patterns(language):
        if found := pattern.search(question):
            return kind, found.span()
    return "other", (0, 0)


def place_asked(question: str, language: str) -> tuple[int, int]:
    """Return where the words stand that ask for a place ("which city"), an empty place if none."""
    found = _where(language).search(question)
    return found.span() if found else (0, 0)


@cache
def _where(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("questions", "where"), re.IGNORECASE)


@cache
def _patterns(language: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    own = LANGUAGES[language]
    return tuple(
        (
            kind,
            re.compile("|".join(own.expression("questions", key) for key in keys), re.IGNORECASE),
        )
        for kind, keys in _KINDS.items()
    )
