"""Guesses the encoding of bytes that are no Unicode: the one that makes sense as a language.

Bytes mean letters in any of these encodings, mostly of some language. They are told apart by the
letters that come out: those that the language does not have, capitals inside words, signs inside
words, the share of frequent letters, and the likelihood of the words in that language.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.reading.code_pages import CODE_PAGES, FREQUENT, LETTERS, MARKS, OF_MACS
from index.text.language import chances

if TYPE_CHECKING:
    from collections.abc import Sequence

# A text explains its bytes from here on; right letters of a language all through make 1.
ENOUGH = 0.5
# A language is never less likely than this: names and headlines are in none.
_LEAST_CHANCE = 1e-6
# Counted for each character that is not ASCII.
_RIGHT, _MARK, _WRONG, _WORSE = 1.0, 0.3, -1.0, -2.0
# Of the points of a right letter, those of one that only names from elsewhere have.
_OF_A_NAME = 0.6
# Share of ASCII letters in a language that also has others: four of five in Czech.
_LEAST_OF_ASCII = 0.7
# Share of the letters that are of the most frequent ones where there are no capitals, the number of
# those in an alphabet, and their share of the characters beyond ASCII in East Asia.
_FREQUENT_SHARE, _MOST_FREQUENT = 0.6, 12
_FREQUENT_IN_EAST_ASIA = 0.4
# By so many letters an encoding of old Macs has to be better where lines end otherwise than there:
# bytes that are dashes and apostrophes on Windows are letters of Macs.
_DOUBT, _MOST_DOUBT = 2.0, 0.4
_LAST_OF_ASCII = 0x7F
_PUNCTUATION = frozenset(
    "“”„‟‘’‚‛«»‹›–—―…·•،؛؟\u200c\u200d\u200e\u200f\xa0\xad¿¡§°№ºª"
    "。、，！？：；「」『』（）《》〈〉・〜～\u3000％"
)
_CURRENCIES = frozenset("€£¥")
# Signs that stand beside a figure, or alone, in any language.
_OF_FIGURES, _ALONE = frozenset("°½¼¾²³±×"), frozenset("°©®×")
# The sigma that only ends words.
_FINAL_SIGMA = "ς"


def guess(content: bytes, sample: bytes) -> tuple[str, float] | None:
    """Return the encoding that explains all of `content`, and how well it does `sample`, 1 at best.

    None where none can be it.
    """
    best: tuple[str, float] | None = None
    doubt = _doubt_of_macs(content, sample)
    for encoding, languages in CODE_PAGES.items():
        if not _decodes(content, encoding):
            continue
        text = sample.decode(encoding, "ignore")
        least = (best[1] if best else -math.inf) + (doubt if encoding in OF_MACS else 0.0)
        score = _score(text, languages, least)
        if score > least:
            best = encoding, score
    return best


def _doubt_of_macs(content: bytes, sample: bytes) -> float:
    """Return how much better than others an encoding of old Macs has to explain a text."""
    if b"\r" in content and b"\n" not in content:
        return 0.0
    return min(_MOST_DOUBT, _DOUBT / max(1, sum(one > _LAST_OF_ASCII for one in sample)))


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    # Characters that an encoding leaves free, or that no printed text has.
    return not any(unicodedata.category(one) in {"Cc", "Cn", "Co"} for one in set(text) - _CONTROL)


_CONTROL = frozenset("\t\n\r\f\x1a\x1b\x85")


def _score(text: str, languages: tuple[str, ...], beaten: float) -> float:
    """Return how well a text makes sense in the best of the languages, 1 at best.

    A language that cannot score more than `beaten` is not looked into any further.
    """
    telling = [place for place, one in enumerate(text) if not one.isascii()]
    if not telling:
        return _WORSE
    beside = Counter((text[n], text[n - 1 : n], text[n + 1 : n + 2]) for n in telling)
    told = [_told(*one, times) for one, times in beside.items()]
    of_names = _letters_of_names(text, languages)
    by_letters = {
        language: _letters(text, told, language, of_names)
        if language in LETTERS
        else _east_asian(text, telling, language)
        for language in languages
    }
    # No language is more likely than certain, and how likely each is takes longest to tell.
    most = max(by_letters.values())
    if most <= beaten:
        return most
    likely = chances(text)
    return max(
        score + math.log10(max(likely.get(language, 0.0), _LEAST_CHANCE)) / 6
        for language, score in by_letters.items()
    )


class _Told(NamedTuple):
    """Evidence of a character beyond ASCII for any language: points, and their weight.

    They are `right` where its `letter` is one of the language, `named` where names from elsewhere
    have it, and `wrong` otherwise.
    """

    letter: str
    right: float
    named: float
    wrong: float
    weight: float


def _letters_of_names(text: str, languages: tuple[str, ...]) -> frozenset[str]:
    """Return the letters that names from elsewhere have in a text of any of the languages.

    They are those of the other languages that are written with the letters of ASCII as well; a
    text with few of these has none.
    """
    letters = [one for one in text if one.isalpha()]
    if sum(map(str.isascii, letters)) < _LEAST_OF_ASCII * len(letters):
        return frozenset()
    latin = (one for one in languages if one in LETTERS and not _is_own_script(one))
    return frozenset().union(*(LETTERS[one] for one in latin))


def _letters(text: str, told: Sequence[_Told], language: str, of_names: frozenset[str]) -> float:
    """Return how well the characters beyond ASCII are those of a language, on average."""
    own = frozenset(LETTERS[language])
    points = sum(_points(one, own, of_names) for one in told)
    count = sum(one.weight for one in told)
    score = points / count if count else 0.0
    if len(own) > _MOST_FREQUENT and _is_own_script(language):
        score -= max(0.0, _FREQUENT_SHARE - _frequent(text, language)) * 2
    return score


def _points(one: _Told, own: frozenset[str], of_names: frozenset[str]) -> float:
    if one.letter in own:
        return one.right
    return one.named if one.letter in of_names else one.wrong


def _is_own_script(language: str) -> bool:
    """Whether a language is written with none of the letters of ASCII."""
    return not unicodedata.name(LETTERS[language][0]).startswith("LATIN")


def _frequent(text: str, language: str) -> float:
    letters = [one for one in text.lower() if one.isalpha() and not one.isascii()]
    frequent = frozenset(LETTERS[language][:_MOST_FREQUENT])
    return sum(one in frequent for one in letters) / len(letters) if letters else 0.0


def _told(one: str, before: str, behind: str, times: int) -> _Told:
    """Return what a character tells that stands so many times between two others."""
    right, wrong, weight = _point(one, before, behind)
    within = one.isupper() and before.isalpha()
    named = _OF_A_NAME * right if right > 0 and not within else wrong
    return _Told(one.lower(), right * times, named * times, wrong * times, weight * times)


def _point(one: str, before: str, behind: str) -> tuple[float, float, float]:
    inside = before.isalpha() and behind.isalpha()
    if one.isalpha() or one in MARKS or unicodedata.category(one) == "Mn":
        alone = one in MARKS and not (before.isalpha() or before in MARKS)
        if alone or (one == _FINAL_SIGMA and behind.isalpha()):
            return _WORSE, _WORSE, 1.0
        within = _WORSE if one.isupper() and before.islower() else 0.0
        return _RIGHT + within, (_RIGHT if one in MARKS else _WORSE) + within, 1.0
    point = _point_of_sign(one, before, behind, inside=inside)
    return point, point, _MARK if point == _MARK else 1.0


def _point_of_sign(one: str, before: str, behind: str, *, inside: bool) -> float:
    if one in _PUNCTUATION:
        return _WRONG if inside and one not in "’‘·\xad\u200c\u200d–—" else _MARK
    if one in _CURRENCIES:
        return _WORSE if before.isalpha() or behind.isalpha() else _MARK
    if _is_usual(one, before, behind):
        return _MARK
    return _WORSE if inside else _WRONG


def _is_usual(sign: str, before: str, behind: str) -> bool:
    """Whether a sign stands where it does in any language."""
    if sign in _OF_FIGURES and (before.isdecimal() or behind.isdecimal()):
        return True
    return sign in _ALONE and not before.strip() and not behind.isalpha()


def _east_asian(text: str, telling: list[int], language: str) -> float:
    """Return how much of a text is of its most frequent characters, 1 where that is enough."""
    beyond = [text[place] for place in telling if text[place] not in _PUNCTUATION]
    if not beyond:
        return 0.0
    if language == "ja":
        wanted = sum("ぁ" <= one <= "ー" for one in beyond)
        foreign = sum(not ("ぁ" <= one <= "ー" or _is_ideograph(one)) for one in beyond)
    else:
        frequent = frozenset(FREQUENT[language])
        wanted = sum(one in frequent for one in beyond)
        foreign = sum(not _belongs(one, language) for one in beyond)
    return min(1.0, wanted / len(beyond) / _FREQUENT_IN_EAST_ASIA) - 2 * foreign / len(beyond)


def _belongs(one: str, language: str) -> bool:
    return "가" <= one <= "힣" if language == "ko" else _is_ideograph(one)


def _is_ideograph(one: str) -> bool:
    # Full-width digits and letters belong to any of the three.
    return "一" <= one <= "鿿" or "！" <= one <= "～" or one in "々〇"
