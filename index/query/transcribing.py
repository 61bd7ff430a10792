"""Names in other letters than the library's: how else they may sound there. Pure.

Arabic writes no short vowels and Cyrillic no silent letters; Greek has pairs of letters for one
sound, and j is a vowel to some and none to others. So a name is looked for by several spellings,
and taken for another one where the consonants are the same.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import TYPE_CHECKING

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

from index.query.other_letters import script_of
from index.query.sounds import sound

if TYPE_CHECKING:
    from collections.abc import Collection

# More letters no name has: to order their accents takes time with the square of their number.
_LONGEST = 60
# Fewer consonants say nothing, unless the vowels are nearly the same.
_LEAST, _NEARLY, _VERY_NEARLY = 3, 0.7, 0.8
_PAIRS_OF_GREEK = (
    ("ου", "u"), ("αυ", "av"), ("ευ", "ev"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "dj"),
    ("χ", "h"),
)  # fmt: skip
_ARTICLE = "ال"
# Letters of Arabic that are vowels, or that other scripts leave out.
_VOWELS_OF_ARABIC = re.compile("[اأإآوؤيئیىةءعٱ]")
_AIN = str.maketrans("", "", "عءئؤ")
_SHORT_VOWELS, _VOWELS = re.compile("[aeo]"), re.compile("[aeiouj]")
_SOFT = re.compile("(?<=[bcdfghklmnpqrstvwxz])j(?=[aeiou])")
_FAMILY = re.compile("[ij]?(?:ow|ov|ew|ev|off|eff)$")
_SIGNS = str.maketrans({"ь": "", "ъ": "", "ю": "у", "ё": "о"})
_FIRST_CONSONANT = re.compile("(?<=^[b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z])")


def spellings_elsewhere(word: str) -> list[str]:
    """Return further spellings of a word, by which other scripts may have it."""
    found = _with_vowels(word)
    if script_of(word) == "LATIN":
        folded = _plain(word)
        shortened = _SHORT_VOWELS.sub("", folded.replace("ou", "w").replace("u", "w"))
        found += shortened, _VOWELS.sub("", folded)
    return [one for one in dict.fromkeys(found) if one and one != word.casefold()]


def _with_vowels(word: str) -> list[str]:
    """Return those that other scripts than Arabic have."""
    script = script_of(word)
    folded = _plain(word)
    if script == "LATIN":
        greek = folded.replace("av", "ay").replace("ev", "ey").replace("ou", "oy")
        return [
            _SOFT.sub("", folded), folded.replace("ch", "h"), _FAMILY.sub("", folded), greek,
        ]  # fmt: skip
    if script == "CYRILLIC":
        return [word.casefold().translate(_SIGNS)]
    if script == "GREEK":
        return [_of_greek(folded)]
    if script == "ARABIC":
        latin = _of_arabic(word)
        return [latin, latin.replace("w", "u"), _FIRST_CONSONANT.sub("a", latin, count=1)]
    return []


def is_carried(word: str, term: str) -> bool:
    """Whether a term may be a word in another script: they have the same consonants."""
    scripts = script_of(word), script_of(term)
    if scripts[0] == scripts[1]:
        return False
    pairs = product(_consonants(word, scripts), _consonants(term, scripts))
    same = {len(other) for own, other in pairs if other and (own == other or own[:-1] == other)}
    if not same:
        return False
    # A stemmer may take the last of them for an ending. Arabic has no vowels to compare.
    if "ARABIC" in scripts:
        return max(same) >= _LEAST
    return _likeness(word, term) >= (_NEARLY if max(same) >= _LEAST else _VERY_NEARLY)


def is_whole(word: str, term: str) -> bool:
    """Whether a term in another script has all the consonants of a word, with none cut off."""
    scripts = script_of(word), script_of(term)
    return not _consonants(word, scripts).isdisjoint(_consonants(term, scripts))


def _likeness(word: str, term: str) -> float:
    """Return how alike two words sound in any of their spellings, 0 to 1."""
    pairs = product((word, *_with_vowels(word)), (term, *_with_vowels(term)))
    return max(
        DamerauLevenshtein.normalized_similarity(sound(own), sound(other)) for own, other in pairs
    )


def _consonants(word: str, scripts: Collection[str]) -> frozenset[str]:
    """Return the consonants of a word, a letter for each, as one of these scripts may read them.

    An h within may be silent, and in Arabic a v is a vowel.
    """
    script, folded = script_of(word), _plain(word)
    if script == "GREEK":
        folded = _of_greek(folded)
    elif script == "ARABIC":
        folded = _VOWELS_OF_ARABIC.sub("", _without_article(word))
    heard = sound(folded).replace("shch", "sh")
    readings = ("C", "h", "S") if script == "LATIN" else ("C",)
    found = {_VOWELS.sub("", heard.replace("ch", one).replace("sh", "S")) for one in readings}
    found |= {one[:1] + one[1:].replace("h", "") for one in found}
    if "ARABIC" in scripts:
        found |= {one.replace("v", "") for one in found}
    return frozenset(found)


def _of_greek(word: str) -> str:
    for pair, heard in _PAIRS_OF_GREEK:
        word = word.replace(pair, heard)
    return anyascii(word).lower()


def _of_arabic(word: str) -> str:
    return anyascii(_without_article(word).translate(_AIN)).lower()


def _without_article(word: str) -> str:
    bare = word.removeprefix(_ARTICLE)
    return bare if len(bare) >= _LEAST else word


def _plain(word: str) -> str:
    """Return a word in small letters without accents, of what is no word any more its beginning."""
    return "".join(
        one
        for one in unicodedata.normalize("NFD", word[:_LONGEST].casefold())
        if not unicodedata.combining(one)
    )
