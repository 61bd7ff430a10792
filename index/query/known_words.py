"""Whether a word is one of its language's own: then it is no slip of the pen. Pure."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.lists import first_names
from index.text.dictionary import KNOWN_WELL, counted, is_compound

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=10_000)
def is_known(word: str, language: str) -> bool:
    """Whether a case-folded word is in the dictionary of a language, or put together from it."""
    return is_listed(word, language) or is_compound(word, language)


@lru_cache(maxsize=10_000)
def is_listed(word: str, language: str) -> bool:
    """Whether a case-folded word is in the dictionary of a language."""
    return counted(word, language) > 0


@lru_cache(maxsize=10_000)
def is_common(word: str, language: str) -> bool:
    """Whether a case-folded word is in a language's dictionary, and no slip that was counted."""
    return counted(word, language) >= KNOWN_WELL


@lru_cache(maxsize=10_000)
def is_first_name(word: str, language: str) -> bool:
    """Whether a case-folded word is among a language's first names."""
    return word in _first_names(language)


def gender_of_first_name(word: str, language: str) -> str | None:
    """Return "m" or "f" for a case-folded first name, None where it is none or either's."""
    gender = _first_names(language).get(word)
    return gender if gender in {"m", "f"} else None


@cache
def _first_names(language: str) -> Mapping[str, str]:
    path = LANGUAGES.beside(language, "names")
    return {name.casefold(): gender for name, gender in first_names(path).items()} if path else {}
