"""How a language calls works, programmes and people: the section [called] of its file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from index.languages import LANGUAGES


@dataclass(frozen=True, slots=True)
class Labels:
    """The words around what nobody says, case-folded; the attributes are the keys of the file."""

    titles_before: frozenset[str]
    titles_in: frozenset[str]
    titles_behind: frozenset[str]
    small: frozenset[str]


@cache
def labels(language: str) -> Labels:
    """Return the words of a language; empty ones where it has no file."""
    own = LANGUAGES[language]
    return Labels(
        titles_before=own.words("called", "titles_before"),
        titles_in=own.words("called", "titles_in"),
        titles_behind=own.words("called", "titles_behind"),
        small=own.words("called", "small"),
    )
