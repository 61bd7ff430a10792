"""Analysis: the one way from words to terms, for passages and questions alike.

A term is a word NFKC-normalised and case folded, without possessive and elision, and stemmed by
the Snowball algorithm of its language. Whatever is normalised here is only for matching; what is
shown is always the article's own text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import Stemmer

# Snowball's algorithms by ISO 639-1 code.
SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

# `\w` leaves out the combining marks that Arabic, Hindi or decomposed Latin words are made with.
_MARKS = "".join(
    character for character in map(chr, range(0x300, 0xFFFF))
    if unicodedata.category(character) in {"Mn", "Mc"}
)  # fmt: skip
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}]|‌)*"
_WORD = re.compile(
    rf"""
      (?P<acronym>(?:[^\W\d_]\.){{2,}})
    | (?P<number>\d+(?:[.,٬٫]\d+)*)(?P<unit>{_LETTERS})?
    | (?P<word>{_LETTERS}(?:['’ʼ＇]{_LETTERS})*)
    """,
    re.VERBOSE,
)
_APOSTROPHES = re.compile("['’ʼ＇]")
_THOUSANDS = re.compile(r"(?<=\d)[.,٬](?=\d{3}(?!\d))")
# French, Italian and Catalan write articles and pronouns onto the next word: l'homme, dell'arte.
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|(?:a|d?e|n?e|da|su)ll|un|quest)'(?=.)")
_ELIDING = frozenset({"ca", "fr", "it"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, `start` to `end`, and the term it stands for."""

    start: int
    end: int
    term: str


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(SNOWBALL[language])


@lru_cache(maxsize=200_000)
def _term(word: str, language: str) -> str:
    """Return the term of one word, empty if nothing of it is left."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    folded = _APOSTROPHES.sub("'", folded).removesuffix("'s")
    if language in _ELIDING:
        folded = _ELISION.sub("", folded)
    folded = folded.replace("'", "").replace(".", "")
    if language in SNOWBALL:
        # One stemmer serves all threads: PyStemmer keeps the GIL while it works in its buffer.
        return str(_stemmer(language).stemWord(folded))
    return folded


def tokens(text: str, language: str) -> list[Token]:
    """Return the words of `text` in order, with where they stand."""
    found = []
    for match in _WORD.finditer(text):
        if number := match["number"]:
            digits = unicodedata.normalize("NFKC", _THOUSANDS.sub("", number))
            term = digits + (match["unit"] or "").casefold()
        else:
            term = _term(match[0], language)
        if term:
            found.append(Token(match.start(), match.end(), term))
    return found


def terms(text: str, language: str) -> list[str]:
    """Return the terms of `text` in order, repeated as often as they occur."""
    return [token.term for token in tokens(text, language)]
