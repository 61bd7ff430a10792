"""Numbers as they are compared, however they are written. Pure."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from index.languages import COMMON, LANGUAGES
from index.text.scripts import CJK
from index.text.words import LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACES = re.compile(r"[ \u00a0\u2009\u202f'’]")
_THOUSANDS = re.compile(r"(?<=\d)[.,٬](?=\d{3}(?!\d))|(?<=\d),(?=\d\d,\d)")
# Of a longer number only the beginning counts. In characters.
_LONGEST = 100
_SEPARATOR = re.compile(r"[.,٫．]")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_BEHIND = re.compile(rf"[ \u00a0\u2009\u202f-]?(?P<word>{LETTERS}|[{CJK}]{{1,2}})\.?")
_CHARACTER = re.compile(rf"[{CJK}\uac00-\ud7a3]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
# Written out no longer: a longer one is no number of anything. In digits.
_MOST_DIGITS = 16


class Multiplied(NamedTuple):
    """Value of a number together with the word behind it, which ends at `end`."""

    number: str
    end: int


def number_of(written: str) -> str:
    """Return a number without marks between its thousands, in ASCII, with a point for a comma."""
    written = written[:_LONGEST]
    plain = "".join(
        str(unicodedata.decimal(one, one)) for one in _THOUSANDS.sub("", _SPACES.sub("", written))
    )
    separators = _SEPARATOR.findall(plain)
    return _SEPARATOR.sub(".", plain) if len(separators) == 1 else plain


def multiplied(number: str, text: str, end: int, language: str) -> Multiplied | None:
    """Return a number times what stands behind it at `end` ("12.5 million"), None if nothing does.

    `number` is what `number_of` returned.
    """
    behind = _BEHIND.match(text, end)
    if not behind or not _PLAIN.fullmatch(number):
        return None
    known, word = multipliers(language), behind["word"].casefold()
    found = next((part for part in (word, word[:1]) if part in known and _fits(part, word)), None)
    if found is None:
        return None
    value = Decimal(number) * known[found]
    whole = value.to_integral_value()
    if value != whole or len(str(whole)) > _MOST_DIGITS:
        return None
    return Multiplied(str(whole), behind.start("word") + len(found))


def is_unit(word: str, language: str) -> bool:
    """Whether a word written onto a number is one by itself (57km).

    Koreans write all that they count so, and its ending with it.
    """
    if _HANGUL.match(word):
        return True
    folded = word.casefold()
    return folded in _units(language) or folded in multipliers(language)


def _fits(part: str, word: str) -> bool:
    """Whether a multiplier is the whole word, or a character that others may follow."""
    return part == word or (bool(_CHARACTER.match(part)))


@cache
def multipliers(language: str) -> Mapping[str, int]:
    """Return the words that multiply a number before them in a language, and by how much."""
    groups = [
        group
        for code in dict.fromkeys((COMMON, language))
        for group in LANGUAGES[code].groups("terms", "multipliers")
    ]
    return {word.casefold(): int(number) for number, *written in groups for word in written}


@cache
def _units(language: str) -> frozenset[str]:
    return LANGUAGES.with_common(language, "terms", "units")
