"""Values of numbers in digits, in words, or in both (12.5 million, forty-two). Pure."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.text.numbers import multiplied, multipliers, number_of
from index.text.scripts import one_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DIGITS = re.compile(r"\d[\d.,٬٫'’ \u00a0\u2009\u202f]*")
_BETWEEN = re.compile(r"[\s\u200c\-‐‑]*")
_HUNDRED, _THOUSAND = 100, 1000
# Twice as long as any number that is written out in news. In characters.
_LONGEST = 100
_NUMBERS_AT_ONCE = 256


@lru_cache(maxsize=_NUMBERS_AT_ONCE)
def value_of(written: str, language: str) -> Decimal | None:
    """Return what a number stands for, None where that is not known for certain."""
    text = unicodedata.normalize("NFC", one_case(written[: _LONGEST + 1].strip())).rstrip(".")
    if not text or len(text) > _LONGEST:
        return None
    digits = _DIGITS.match(text)
    if not digits:
        return _in_words(text, language)
    number = number_of(digits[0].rstrip(" .,\u00a0\u2009\u202f"))
    end = len(digits[0].rstrip())
    if end == len(text):
        try:
            return Decimal(number)
        except InvalidOperation:
            return None
    times = multiplied(number, text, end, language)
    return Decimal(times.number) if times and times.end == len(text) else None


def _in_words(text: str, language: str) -> Decimal | None:
    """Return what number words stand for: hundreds count in one with what stands before them."""
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    # Multipliers begin with ten in scripts without spaces (三十, 三千), elsewhere with a hundred.
    least = 10 if unspaced else _HUNDRED
    most = _THOUSAND if unspaced else _HUNDRED
    total = section = unit = 0
    for value in _values(text, language):
        if value is None:
            return None
        if least <= value <= most and value in {10, _HUNDRED, _THOUSAND}:
            section += max(unit, 1) * value
            unit = 0
        elif value > most and value >= _THOUSAND:
            total += max(section + unit, 1) * value
            section = unit = 0
        else:
            unit += value
    return Decimal(total + section + unit) or None


def _values(text: str, language: str) -> Iterator[int | None]:
    """Yield the number of each of the words in a text, None where it is no such word."""
    known, pattern = _known(language), _pattern(language)
    place = 0
    while place < len(text):
        found = pattern.match(text, place)
        yield known[found[0]] if found else None
        if not found:
            return
        between = _BETWEEN.match(text, found.end())
        place = between.end() if between else found.end()


@cache
def _known(language: str) -> Mapping[str, int]:
    groups = LANGUAGES[language].groups("facts", "values")
    words = {one_case(word): int(number) for number, *written in groups for word in written}
    if not words:
        return {}
    times = multipliers(language)
    if LANGUAGES[language].flag("writing", "unspaced"):
        # Of 一千二百万 the last two are no million.
        times = {word: number for word, number in times.items() if len(word) == 1}
    return {**times, **words}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(any_of(_known(language)))
