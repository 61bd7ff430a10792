"""Which encoding explains bytes that are no Unicode: the one that makes sense as a language.

Bytes mean letters in any of these encodings, mostly of some language. What tells them apart: of the
letters that come out, those that the language does not have, capitals inside words, signs inside
words, how many are of the frequent letters, and how likely the words are in that language.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.reading.code_pages import CODE_PAGES, FREQUENT, LETTERS, MARKS
from index.text.language import chances

if TYPE_CHECKING:
    from collections.abc import Sequence

# A text explains its bytes from here on; right letters of a language all through make 1.
ENOUGH = 0.5
# A language is never less likely than this: names and headlines are in none.
_LEAST_CHANCE = 1e-6
# Counted for each character that is not ASCII.
_RIGHT, _MARK, _WRONG, _WORSE = 1.0, 0.3, -1.0, -2.0
# Where there are no capitals, so many of the letters, and those beyond ASCII in East Asia, are of
# the most frequent ones, of which there are so many in an alphabet.
_FREQUENT_SHARE, _MOST_FREQUENT = 0.6, 12
_FREQUENT_IN_EAST_ASIA = 0.4
_PUNCTUATION = frozenset(
    "“”„‟‘’‚‛«»‹›–—―…·•،؛؟\u200c\u200d\u200e\u200f\xa0\xad¿¡§°№ºª"
    "。、，！？：；「」『』（）《》〈〉・〜～\u3000％"
)
_CURRENCIES = frozenset("€£¥")
# The sigma that only ends words.
_FINAL_SIGMA = "ς"


def guess(content: bytes, sample: bytes) -> tuple[str, float] | None:
    """Return the encoding that explains all of `content`, and how well it does `sample`, 1 at best.

    None where none can be it.
    """
    best: tuple[str, float] | None = None
    for encoding, languages in CODE_PAGES.items():
        if not _decodes(content, encoding):
            continue
        text = sample.decode(encoding, "ignore")
        score = _score(text, languages, best[1] if best else -math.inf)
        if best is None or score > best[1]:
            best = encoding, score
    return best


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    # What an encoding leaves free, and what no printed text has.
    return not any(unicodedata.category(one) in {"Cc", "Cn", "Co"} for one in set(text) - _CONTROL)


_CONTROL = frozenset("\t\n\r\f\x1a\x1b\x85")


def _score(text: str, languages: tuple[str, ...], beaten: float) -> float:
    """Return how well a text makes sense in the best of the languages, 1 at best.

    What cannot be more than `beaten` is not looked into any further.
    """
    telling = [place for place, one in enumerate(text) if not one.isascii()]
    if not telling:
        return _WORSE
    beside = Counter((text[n], text[n - 1 : n], text[n + 1 : n + 2]) for n in telling)
    told = [_told(*one, times) for one, times in beside.items()]
    by_letters = {
        language: _letters(text, told, language)
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
    """What a character beyond ASCII tells of any language: points, and how much they weigh.

    They are `right` where its `letter` is one of the language, and `wrong` where it is none.
    """

    letter: str
    right: float
    wrong: float
    weight: float


def _letters(text: str, told: Sequence[_Told], language: str) -> float:
    """Return how well the characters beyond ASCII are those of a language, on average."""
    own = frozenset(LETTERS[language])
    points = sum(one.right if one.letter in own else one.wrong for one in told)
    count = sum(one.weight for one in told)
    score = points / count if count else 0.0
    if len(own) > _MOST_FREQUENT and _is_own_script(language):
        score -= max(0.0, _FREQUENT_SHARE - _frequent(text, language)) * 2
    return score


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
    return _Told(one.lower(), right * times, wrong * times, weight * times)


def _point(one: str, before: str, behind: str) -> tuple[float, float, float]:
    inside = before.isalpha() and behind.isalpha()
    if one.isalpha() or one in MARKS or unicodedata.category(one) == "Mn":
        alone = one in MARKS and not (before.isalpha() or before in MARKS)
        if alone or (one == _FINAL_SIGMA and behind.isalpha()):
            return _WORSE, _WORSE, 1.0
        within = _WORSE if one.isupper() and before.islower() else 0.0
        return _RIGHT + within, (_RIGHT if one in MARKS else _WORSE) + within, 1.0
    if one in _PUNCTUATION:
        if inside and one not in "’‘·\xad\u200c\u200d–—":
            return _WRONG, _WRONG, 1.0
        return _MARK, _MARK, _MARK
    if one in _CURRENCIES:
        beside = before.isalpha() or behind.isalpha()
        return (_WORSE, _WORSE, 1.0) if beside else (_MARK, _MARK, _MARK)
    point = _WORSE if inside else _WRONG
    return point, point, 1.0


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
