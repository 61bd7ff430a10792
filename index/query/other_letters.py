"""Words in other letters: their script, languages written in it, what stemmers cut off them. Pure.

A word of another script is a word of another language, but of which its letters do not tell.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# By script, languages by whose stemmers names in it are looked for: all scripts with stemmers that
# aliases.txt has names in. Of the languages in Latin letters English and German: as one of the two
# cuts those names, six of ten at least are cut in each of the others, and each language more makes
# more terms of every name.
STEMMED_IN: Mapping[str, tuple[str, ...]] = {
    "LATIN": ("en", "de"), "CYRILLIC": ("ru", "uk"), "ARABIC": ("ar", "fa"), "GREEK": ("el",),
}  # fmt: skip
# By script, languages in whose dictionaries it is looked up whether a term is a common word, and so
# no name. There is none of Ukrainian or Greek; see index/query/known_words.py.
KNOWN_IN: Mapping[str, tuple[str, ...]] = {
    "LATIN": ("en", "de", "fr", "es", "it", "pt"), "CYRILLIC": ("ru",), "ARABIC": ("ar", "fa"),
}  # fmt: skip
# Endings that stemmers of these languages mostly cut off; of Arabic and Persian they cut little.
_CUT_OFF = ("", "а", "я", "о", "е", "ь", "й", "e", "en", "a", "o", "y")


def script_of(word: str) -> str:
    """Return the script of a word's first letter, as Unicode names it."""
    first = word.strip()[:1]
    return unicodedata.name(first, "").partition(" ")[0] if first else ""


def words_cut_to(term: str) -> list[str]:
    """Return the words that a stemmer may have cut to a term, the term itself first."""
    return [term + ending for ending in _CUT_OFF]


def words_ended_as(term: str) -> tuple[str, str, str]:
    """Return the words that the stemmer of English may have made a term of: it, with e, with y."""
    return term, f"{term}e", f"{term.removesuffix('i')}y"
