"""One word as the term it stands for, and as those of other ways to write it.

A term is a word NFKC-normalised and case folded, without possessive and elision, and stemmed by
the Snowball algorithm of its language.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import Stemmer

from index.languages import COMMON, LANGUAGES
from index.text.scripts import folded_letters, without_accents
from index.text.words import APOSTROPHES, INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

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

_APOSTROPHES = re.compile(f"[{APOSTROPHES}]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
# Of a longer word only the beginning counts. In characters.
LONGEST_WORD = 100
# Letters or syllables that are left of a word without its endings.
_LEFT = 2


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(SNOWBALL[language])


@dataclass(frozen=True, slots=True)
class _Writing:
    """A language's way of writing words: parts that are not of a term, and whether accents are."""

    elision: re.Pattern[str] | None
    possessives: tuple[str, ...]
    accents: bool
    endings: frozenset[str]


@cache
def _writing(language: str) -> _Writing:
    own, common = LANGUAGES[language], LANGUAGES[COMMON]
    elisions = "|".join(map(re.escape, own.ordered("terms", "elisions")))
    endings = (*own.ordered("terms", "possessives"), *common.ordered("terms", "possessives"))
    return _Writing(
        re.compile(rf"(?:{elisions})'(?=.)") if elisions else None,
        tuple(_APOSTROPHES.sub("'", ending) for ending in dict.fromkeys(endings)),
        own.flag("writing", "accents"),
        own.words("terms", "endings"),
    )


@lru_cache(maxsize=200_000)
def term_of(word: str, language: str) -> str:
    """Return the term of one word, empty if nothing of it is left.

    Some characters stand for a mark on a space: no term has white space.
    """
    bare = _INVISIBLE.sub("", word[:LONGEST_WORD])
    folded = "".join(unicodedata.normalize("NFKC", bare).casefold().split())
    if not any(map(str.isalnum, folded)):
        return ""
    folded = _APOSTROPHES.sub("'", folded)
    writing = _writing(language)
    for ending in writing.possessives:
        folded = folded.removesuffix(ending)
    if writing.elision:
        folded = writing.elision.sub("", folded)
    folded = folded_letters(folded.replace("'", "").replace(".", ""))
    if writing.endings:
        folded = _without_endings(folded, writing.endings)
    if language in SNOWBALL:
        # One stemmer serves all threads: PyStemmer keeps the GIL while it works in its buffer.
        folded = str(_stemmer(language).stemWord(folded))
    return folded if writing.accents else without_accents(folded)


def _without_endings(word: str, endings: frozenset[str]) -> str:
    """Return a word without its endings, as long as two letters or syllables are left."""
    for start in range(_LEFT, len(word)):
        if word[start:] in endings:
            return _without_endings(word[:start], endings)
    return word


@lru_cache(maxsize=200_000)
def other_terms(word: str, language: str, *, indexed: bool) -> tuple[str, ...]:
    """Return the terms of the other ways to write one word, without its own.

    A stemmer takes other letters away from a word that was typed without its accents. Of Korean
    words that are `indexed` they are the beginnings and ends, since what others write apart is
    often written in one.
    """
    if word.isascii():
        return ()
    word = word[:LONGEST_WORD]
    term = term_of(word, language)
    found: list[str] = []
    if _HANGUL.fullmatch(term):
        written = unicodedata.normalize("NFKC", _INVISIBLE.sub("", word))
        endings = _writing(language).endings
        # "The book is" may be one syllable and an ending, or a word of more.
        if written[1:] in endings:
            found.append(written[0])
        if indexed:
            found += [term[:end] for end in range(_LEFT, len(term))]
            found += [term[start:] for start in range(1, len(term) - _LEFT + 1)]
    elif indexed or not _writing(language).accents:
        plain = without_accents(unicodedata.normalize("NFKC", word).casefold())
        found.append(term_of(plain, language))
    return tuple(one for one in dict.fromkeys(found) if one and one != term)


def joined_term(written: Iterable[str], language: str) -> str:
    """Return the term of words written in one."""
    return term_of("".join(written), language)
