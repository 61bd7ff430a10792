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
from typing import TYPE_CHECKING

import Stemmer

from index.languages import COMMON, LANGUAGES
from index.text.scripts import (
    CJK,
    CJK_GRAM,
    SOUTH_EAST_ASIAN,
    SOUTH_EAST_ASIAN_GRAM,
    folded_letters,
    grams,
    without_accents,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


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
_LETTERS = rf"[^\W\d_{CJK}{SOUTH_EAST_ASIAN}](?:[^\W\d_{CJK}{SOUTH_EAST_ASIAN}]|[{_MARKS}])*"
_WORD = re.compile(
    rf"""
      (?P<acronym>(?:[^\W\d_]\.){{2,}})
    | (?P<number>\d+(?:[.,٬٫]\d+)*)(?P<unit>{_LETTERS})?
    | (?P<word>{_LETTERS}(?:['’ʼ＇]{_LETTERS})*)
    | (?P<cjk>[{CJK}]+)
    | (?P<dense>[{SOUTH_EAST_ASIAN}]+)
    """,
    re.VERBOSE,
)
# The same words of a text that is ASCII, found several times as fast.
_ASCII_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*[A-Za-z]*|[A-Za-z]+(?:'[A-Za-z]+)*", re.ASCII
)
# The groups of the first whose words are terms by themselves, and those that are cut into terms.
_SPELLED, _SPACELESS = frozenset({"word", "acronym"}), frozenset({"cjk", "dense"})
_APOSTROPHES = re.compile("['’ʼ＇]")
_THOUSANDS = re.compile(r"(?<=\d)[.,٬](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, `start` to `end`, and the term it stands for."""

    start: int
    end: int
    term: str


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(SNOWBALL[language])


@dataclass(frozen=True, slots=True)
class _Writing:
    """How a language writes words: what is no part of a term, and whether accents are."""

    elision: re.Pattern[str] | None
    possessives: tuple[str, ...]
    accents: bool


@cache
def _writing(language: str) -> _Writing:
    own, common = LANGUAGES[language], LANGUAGES[COMMON]
    elisions = "|".join(map(re.escape, own.ordered("terms", "elisions")))
    endings = (*own.ordered("terms", "possessives"), *common.ordered("terms", "possessives"))
    return _Writing(
        re.compile(rf"(?:{elisions})'(?=.)") if elisions else None,
        tuple(_APOSTROPHES.sub("'", ending) for ending in dict.fromkeys(endings)),
        own.flag("writing", "accents"),
    )


@lru_cache(maxsize=200_000)
def _term(word: str, language: str) -> str:
    """Return the term of one word, empty if nothing of it is left."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    folded = _APOSTROPHES.sub("'", folded)
    writing = _writing(language)
    for ending in writing.possessives:
        folded = folded.removesuffix(ending)
    if writing.elision:
        folded = writing.elision.sub("", folded)
    folded = folded_letters(folded.replace("'", "").replace(".", ""))
    if language in SNOWBALL:
        # One stemmer serves all threads: PyStemmer keeps the GIL while it works in its buffer.
        folded = str(_stemmer(language).stemWord(folded))
    return folded if writing.accents else without_accents(folded)


def tokens(text: str, language: str) -> list[Token]:
    """Return the words of `text` in order, with where they stand.

    Of scripts without spaces these are overlapping runs of characters.
    """
    return [Token(start, end, term) for start, end, term in _words(text, language)]


def terms(text: str, language: str) -> list[str]:
    """Return the terms of `text` in order, repeated as often as they occur."""
    if text.isascii():
        found = (_ascii_term(word, language) for word in _ASCII_WORD.findall(text))
        return [term for term in found if term]
    return [term for _, _, term in _words(text, language)]


def _ascii_term(word: str, language: str) -> str:
    if word[0].isdecimal():
        return _THOUSANDS.sub("", word).casefold()
    return _term(word, language)


def _words(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind in _SPELLED:
            if term := _term(match[0], language):
                yield start, end, term
        elif kind in _SPACELESS:
            size = CJK_GRAM if kind == "cjk" else SOUTH_EAST_ASIAN_GRAM
            for a, b in grams(match[0], size):
                yield start + a, start + b, unicodedata.normalize("NFKC", match[0][a:b])
        else:
            digits = unicodedata.normalize("NFKC", _THOUSANDS.sub("", match["number"]))
            yield start, end, digits + (match["unit"] or "").casefold()


@lru_cache(maxsize=50_000)
def title_terms(title: str, language: str) -> tuple[str, ...]:
    """Return the terms of a title."""
    return tuple(terms(title, language))
