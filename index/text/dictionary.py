"""Words of a language's dictionary, and words put together from it. Pure."""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib.resources import files

from index.languages import LANGUAGES

# A compound is known by its parts. Short ones have to be known well: seen so often in the films and
# articles that the dictionaries were counted from.
KNOWN_WELL, _PART, _SHORT_PART = 1_000, 3, 3


@lru_cache(maxsize=10_000)
def is_compound(word: str, language: str) -> bool:
    """Whether a case-folded word is put together from words of a dictionary, as slips may be."""
    return LANGUAGES[language].flag("writing", "compounds") and any(
        _is_last_part(word[end:], language) and _is_first_part(word[:end], language)
        for end in range(_PART, len(word) - _PART + 1)
    )


def _is_first_part(word: str, language: str) -> bool:
    links = ("", *LANGUAGES[language].ordered("writing", "links"))
    parts = (word.removesuffix(link) for link in links if word.endswith(link))
    return any(_is_last_part(part, language) for part in parts if len(part) >= _PART)


def _is_last_part(word: str, language: str) -> bool:
    return counted(word, language) >= (KNOWN_WELL if len(word) <= _SHORT_PART else 1)


def counted(word: str, language: str) -> int:
    """Return how often a case-folded word was counted, 0 where it is in no dictionary."""
    lines, wanted = _dictionary(language), b'"%b"' % word.encode()
    first, last = 0, len(lines)
    # The lines are sorted: the half is gone on with in which the word must be.
    while first < last:
        middle = (first + last) // 2
        start = lines.rfind(b"\n", 0, middle) + 1
        end = lines.find(b"\n", middle) if middle < len(lines) else -1
        end = len(lines) if end < 0 else end
        found, _, count = lines[start:end].rpartition(b": ")
        if found == wanted:
            return int(count.rstrip(b","))
        first, last = (end + 1, last) if found[:-1] < wanted[:-1] else (first, start)
    return 0


@cache
def _dictionary(language: str) -> bytes:
    """Return a word and its count a line, as pyspellchecker has them: `"bridge": 1234,`.

    It is searched as it is: taken apart it would need a hundred times the memory, and a second.
    """
    packed = files("spellchecker").joinpath("resources", f"{language}.json.gz")
    lines = gzip.decompress(packed.read_bytes()) if packed.is_file() else b""
    return lines.replace(b"\r", b"").strip(b"{}\n")
