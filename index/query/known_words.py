"""Whether a word is one of its language's own: then it is no slip of the pen. Pure."""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache
from importlib.resources import files

from index.languages import LANGUAGES
from index.languages.lists import first_names

# A compound is known by its parts. Short ones have to be known well: seen so often in the films and
# articles that the dictionaries were counted from.
_KNOWN_WELL, _PART, _SHORT_PART = 1_000, 3, 3
_LINKS = ("", "s", "es", "n", "en", "e", "er")
_NOTHING = b"{}"


@lru_cache(maxsize=10_000)
def is_known(word: str, language: str) -> bool:
    """Whether a case-folded word is in the dictionary of a language, or put together from it."""
    if _count(word, language):
        return True
    return LANGUAGES[language].flag("writing", "compounds") and any(
        _is_last_part(word[end:], language) and _is_first_part(word[:end], language)
        for end in range(_PART, len(word) - _PART + 1)
    )


@lru_cache(maxsize=10_000)
def is_first_name(word: str, language: str) -> bool:
    """Whether a case-folded word is among a language's first names."""
    return word in _first_names(language)


def _is_first_part(word: str, language: str) -> bool:
    parts = (word.removesuffix(link) for link in _LINKS if word.endswith(link))
    return any(_is_last_part(part, language) for part in parts if len(part) >= _PART)


def _is_last_part(word: str, language: str) -> bool:
    return _count(word, language) >= (_KNOWN_WELL if len(word) <= _SHORT_PART else 1)


def _count(word: str, language: str) -> int:
    """Return how often a word was counted, 0 where it is in no dictionary."""
    found = re.compile(rb'\n"' + re.escape(word.encode()) + rb'": (\d+)').search(
        _dictionary(language)
    )
    return int(found[1]) if found else 0


@cache
def _dictionary(language: str) -> bytes:
    """Return a word and its count a line, as pyspellchecker has them.

    It is searched as it is: taken apart it would need a hundred times the memory, and a second.
    """
    packed = files("spellchecker").joinpath("resources", f"{language}.json.gz")
    return gzip.decompress(packed.read_bytes()) if packed.is_file() else _NOTHING


@cache
def _first_names(language: str) -> frozenset[str]:
    path = LANGUAGES.beside(language, "names")
    return frozenset(map(str.casefold, first_names(path))) if path else frozenset()
