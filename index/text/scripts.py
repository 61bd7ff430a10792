"""Scripts that need care of their own: letter forms to fold, and words without spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Ranges, to stand between the brackets of an expression. Most of what is written in Chinese
# characters is in the first, names and old texts in the second as well.
IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff"
HAN = f"\u3005-\u3007{IDEOGRAPHS}\uf900-\ufaff\U00020000-\U0003ffff"
KANA = "\u3040-\u30ff"
HANGUL = "가-힣"
# Written without spaces between words: a term is a run of so many characters. Two Chinese
# characters are about a word; scripts with an alphabet need three.
CJK = f"{HAN}{KANA}\uff66-\uff9f\u31f0-\u31ff"
SOUTH_EAST_ASIAN = "\u0e01-\u0e4e\u0e81-\u0eff\u1000-\u103f\u1050-\u109f\u1780-\u17d3"
# A character that no spaces part from the next word.
SPACELESS = re.compile(f"[{CJK}{SOUTH_EAST_ASIAN}]")
# Characters of which few say much.
DENSE = re.compile(f"[{CJK}{HANGUL}]")
CJK_GRAM, SOUTH_EAST_ASIAN_GRAM = 2, 3

# A word with a capital that another stands before. In scripts without capitals every word is one.
CAPITALISED = re.compile(r"(?<=[\w,;)] )[^\W\d_a-zß-öø-ÿа-яё][\w-]+")

# Arabic and Persian keyboards write some letters differently, and vowels are mostly left out.
_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ۀ": "ه", "ـ": ""}
    | {chr(point): "" for point in (*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670)}
)
_ARABIC_LETTER = re.compile("[\u0600-\u06ff]")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_MARK = re.compile("[\u0300-\u036f]+")
# Section 13 of Unicode's annex 15: no more than 30, then a character that is not seen.
_COMBINING = "".join(one for one in map(chr, range(0x300, 0xFE30)) if unicodedata.combining(one))
_MANY_MARKS = re.compile(f"[{_COMBINING}]{{30}}")
_JOINER = "\u034f"
# In characters.
_LONGEST = 1_000
_LATIN_OR_GREEK = re.compile("[a-z\u0370-\u03ff]")


def lowered(text: str) -> str:
    """Return a text in small letters, each in the place of its own.

    Patterns that are looked for in it need no re.IGNORECASE, which takes several times as long.
    """
    # The one letter of Unicode that becomes two characters.
    return text.replace("İ", "i").lower()


def one_case(text: str) -> str:
    """Return a text in small letters with one i, each in the place of its own.

    The capital I is that of ı in Turkish, and of i elsewhere: a word in capitals may have either.
    """
    return lowered(text).replace("ı", "i")


def in_ascii_digits(text: str) -> str:
    """Return a text with digits of all scripts as those of ASCII, each in the place of its own."""
    return text if text.isascii() else _OTHER_DIGIT.sub(_in_ascii, text)


def _in_ascii(digit: re.Match[str]) -> str:
    return str(unicodedata.decimal(digit[0]))


def decomposed(text: str) -> str:
    """Return a text in NFKD, with runs of accents cut as Unicode's stream-safe format does.

    To order them takes time with the square of their number.
    """
    if _MANY_MARKS.search(text):
        text = _MANY_MARKS.sub(lambda run: run[0] + _JOINER, text)
    return unicodedata.normalize("NFKD", text)


def folded_letters(word: str) -> str:
    """Return a case-folded word with letter forms unified that readers take for the same."""
    if _ARABIC_LETTER.search(word):
        return word.translate(_ARABIC)
    return word


@lru_cache(maxsize=100_000)
def without_accents(term: str) -> str:
    """Return a Latin or Greek term without accents: many people type them without.

    Other scripts keep theirs: there they make other letters. Of what is no word any more only the
    beginning counts: to order its accents takes time with the square of their number.
    """
    term = term[:_LONGEST]
    if term.isascii():
        return term
    apart = unicodedata.normalize("NFD", term)
    if not _LATIN_OR_GREEK.search(apart):
        return term
    # Four letters do not come apart into a letter and an accent.
    return (
        _MARK.sub("", apart).replace("ı", "i").replace("đ", "d").replace("ø", "o").replace("ł", "l")
    )


def grams(run: str, size: int) -> list[tuple[int, int]]:
    """Return the places of the overlapping runs of `size` characters in `run`, or all of it."""
    if len(run) <= size:
        return [(0, len(run))]
    return [(place, place + size) for place in range(len(run) - size + 1)]
