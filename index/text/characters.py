"""Characters as they count when texts are compared word for word: see `wording`. Pure."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from index.text.scripts import SPACELESS

if TYPE_CHECKING:
    from collections.abc import Sequence

# Gaps between two characters that count: none, so that they are of one word; a space or a mark;
# something that may be there or not (a hyphen at a line's end, a half-space); none between two
# characters of a script without spaces; none between two parts that only count together ("-27",
# "€18", "C++", "57km").
GLUED, BREAK, HIDDEN, UNSPACED, BOUND = range(5)

MARKS = "".join(
    character for character in map(chr, range(0x300, 0x20000)) if unicodedata.combining(character)
)
APOSTROPHES = "'`´ʹʻʼʽˈ‘’‛′＇"
_AS_IT_IS = {"range": "-", "minus": "-", "apostrophe": "'", "underscore": "_", "degree": "°"}
_CHINESE_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿億萬")
_SIGNS = frozenset("-+%&#@°§‰‱<>=~")
# Those that count wherever they stand, as other scripts write them too.
_UNUSUAL = frozenset("%&#@§‰‱٪")
# One letter for those that are read alike. The apostrophes are letters to Unicode.
SAME = str.maketrans(
    {
        "ک": "ك", "ی": "ي", "ى": "ي", "ہ": "ه", "ە": "ه", "٪": "%", "٫": ".", "٬": ",", "⁄": "/",
        "ı": "i", "œ": "oe", "æ": "ae",
    }
    | dict.fromkeys("ـʹʻʼʽˈ")
)  # fmt: skip
# Marks that are left out at will, by what they stand on; forms of a letter of which another form
# may stand for either.
_ARABIC_MARKS = frozenset(
    map(chr, (*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6EE)))
)
_HEBREW_MARKS = frozenset(map(chr, range(0x591, 0x5C8)))
_STRESS = frozenset("\u0300\u0301")
_CYRILLIC_VOWELS = frozenset("аеиоуыэюяіє")
_DIAERESIS, _DOT_ABOVE, _HAMZAS = "\u0308", "\u0307", frozenset("\u0653\u0654\u0655")
_FORMS = frozenset("ىي")
# So many characters of one letter with its marks are put into order together.
_AT_ONCE = 64
_CAPITAL, _DOTLESS = "I", "ı"
# Signs of Unicode's category "other symbol" are mostly bullets; pictures say something.
_FIRST_PICTURE = 0x1F000

# A character as it is compared, and its optional marks.
Counted = tuple[str, frozenset[str]]
NOTHING: frozenset[str] = frozenset()


def may_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two letters that differ in optional marks may be the same."""
    if _DOTLESS in one or _DOTLESS in other:
        return one == other or _CAPITAL in one or _CAPITAL in other
    return one <= other or other <= one


def counted(piece: str, kind: str) -> Sequence[Counted]:
    """Return what counts of a piece: characters as they are compared, with their optional marks."""
    if kind == "line_end" or (kind == "other" and piece.isascii()):
        return ()
    if kind in _AS_IT_IS:
        return ((_AS_IT_IS[kind], NOTHING),)
    if kind in {"within", "point", "sign"}:
        sign = unicodedata.normalize("NFKD", piece).translate(SAME)
        return (("'" if sign in APOSTROPHES else sign[0], NOTHING),) if sign else ()
    return _folded(piece)


@lru_cache(maxsize=50_000)
def _folded(cluster: str) -> tuple[Counted, ...]:
    """Return what counts of a character with its marks."""
    found: list[Counted] = []
    # Python puts marks into their order by comparing each with those before it.
    parts = (cluster[at : at + _AT_ONCE] for at in range(0, len(cluster), _AT_ONCE))
    for character in chain.from_iterable(unicodedata.normalize("NFKD", one) for one in parts):
        optional = bool(found) and _may_be_left_out(character, found[-1][0])
        if optional:
            found[-1] = found[-1][0], (found[-1][1] - _FORMS) | {character}
        elif found and character == _DOT_ABOVE and found[-1][0] == "i":
            found[-1] = "i", NOTHING
        elif _counts(character):
            letters = character.casefold().translate(SAME)
            found.extend((digit(letter), _forms(character)) for letter in letters)
    return tuple(found)


def digit(letter: str) -> str:
    """Return a digit of any script as one of ASCII, and any other letter as it is."""
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def _forms(character: str) -> frozenset[str]:
    """Return the form of a letter of which there are others: of Arabic ya, and of Turkish i."""
    if character in _FORMS or character in {_CAPITAL, _DOTLESS}:
        return frozenset(character)
    return NOTHING


def _may_be_left_out(mark: str, letter: str) -> bool:
    if mark in _ARABIC_MARKS or mark in _HEBREW_MARKS or mark in _HAMZAS:
        return True
    if mark in _STRESS:
        return letter in _CYRILLIC_VOWELS
    return mark == _DIAERESIS and letter == "е"


def _counts(character: str) -> bool:
    category = unicodedata.category(character)
    if category == "So":
        return ord(character) >= _FIRST_PICTURE or character == "°"
    if category == "Sm":
        return not "←" <= character <= "⇿" and character != "|"
    return category[0] in "LNM" or category == "Sc" or character in _UNUSUAL


@lru_cache(maxsize=50_000)
def between(before: str, letter: str) -> int:
    """Return what lies between two characters with nothing between them."""
    kinds = _kind(before), _kind(letter)
    if "joint" in kinds or unicodedata.category(letter)[0] == "M":
        return GLUED
    if "sign" in kinds:
        return BOUND
    if "spaceless" in kinds:
        number = {before, letter} & _CHINESE_NUMERALS
        cut = len({before, letter} - _CHINESE_NUMERALS) == 0 or (number and "digit" in kinds)
        return BOUND if cut else UNSPACED
    return GLUED if kinds[0] == kinds[1] else BOUND


def _kind(letter: str) -> str:
    if letter.isdecimal():
        return "digit"
    if SPACELESS.match(letter):
        return "spaceless"
    if letter in _SIGNS or unicodedata.category(letter)[0] == "S":
        return "sign"
    return "letter" if unicodedata.category(letter)[0] in "LNM" else "joint"
