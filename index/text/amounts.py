"""Amounts in a text: numbers in digits or words, with the unit or the money they count. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.languages import LANGUAGES
from index.text.numbers import multipliers
from index.text.scripts import CJK, one_case
from index.text.units import money, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

AmountKind = Literal["count", "duration", "measure", "money"]


class Amount(NamedTuple):
    """A number `start` to `end` with its unit, if it has one; `number` is where that ends."""

    start: int
    end: int
    number: int
    kind: AmountKind


_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٬٫'’．]\d+)*"
# In small letters, as all that is looked for.
_SIGNS = r"(?:us|hk|nz|[ac])?[$€£¥₽₴₺₹₩₪₫₦₱]"
_CODES = "usd|eur|gbp|chf|jpy|cny|rub|uah|try|inr|sek|nok|dkk|pln|czk|huf|brl|mxn|aed|sar|egp|irr"
_PER_CENT = "[%٪％]"
# "60-year-old" has a unit; of others only a word that goes on is known.
_PART_OF_A_WORD = re.compile(r"[-‐‑][^\W\d_]")
_DENSE = re.compile(rf"[{CJK}]")
_NOTHING = "(?!)"
# A name or a code goes on with a number (A320), and a date or a score has no amounts (3-1, 12/5).
_BEFORE = rf"(?<![^\W\d_{CJK}])(?<![\d.,:/‐‑–-])"
_BEHIND = r"(?![.,:/‐‑–-]?\d)(?!\.\s?\w+\s\d{4})"


def amounts(text: str, language: str) -> Iterator[Amount]:
    """Yield the amounts in a text, in order. A year is one too: its digits are no different."""
    for found in _amount(language).finditer(one_case(text)):
        kind: AmountKind = "count"
        if found["sign"] or found["code"] or found["money"]:
            kind = "money"
        elif found["percent"]:
            kind = "measure"
        elif found["unit"]:
            unit = text[slice(*found.span("unit"))]
            kind = units(language).get(" ".join(unit.casefold().split()), "measure")
        if kind == "count" and found["number"] in _vague(language):
            continue
        if kind == "count" and _PART_OF_A_WORD.match(text, found.end()):
            continue
        end = found.end()
        while found["money"] and text[end : end + 1].isalpha() and not _DENSE.match(text[end]):
            end += 1
        yield Amount(found.start(), end, found.end("number"), kind)


@cache
def _amount(language: str) -> re.Pattern[str]:
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    times = {word for word in multipliers(language) if len(word) > 1 or not word.isascii()}
    behind = "" if unspaced else r"(?!\w)"
    many = rf"(?:(?:{_partitive(language)}|{_SPACE})?(?:{_any_of(times)}){behind}\.?)?"
    word = _in_words(language, unspaced=unspaced)
    number = rf"(?P<number>(?:{_BEFORE}(?:{_DIGITS}){_BEHIND}|{word}){many})"
    unit = (
        rf"(?P<percent>{_PER_CENT})|(?P<code>(?:{_CODES})(?!\w)|{_SIGNS})"
        rf"|(?P<money>(?i:{money(language)}))|(?P<unit>(?:{_any_of(units(language))}){behind})"
    )
    sign = rf"(?P<sign>(?:{_SIGNS}|(?<!\w)(?:{_CODES}){_SPACE}){_SPACE}?)?"
    return re.compile(rf"{sign}{number}(?:(?:{_partitive(language)}|{_SPACE}|-)?(?:{unit}))?")


def _partitive(language: str) -> str:
    """Return what finds the word between a number and its unit: "3 millones de euros"."""
    words = LANGUAGES[language].words("facts", "partitives")
    elided = {word.rstrip("'") for word in words if word.endswith("'")}
    whole = _any_of(words - {word for word in words if word.endswith("'")})
    return rf"{_SPACE}(?:(?:{whole}){_SPACE}|(?:{_any_of(elided)})['’])"


def _in_words(language: str, *, unspaced: bool) -> str:
    """Return what finds numbers in words, and several of them for one ("twenty-one")."""
    every = LANGUAGES[language].words("facts", "numbers")
    words = _any_of(every)
    if unspaced:
        # One character may be a part of any word, but not before a unit.
        alone = _any_of(every - _vague(language))
        counted = rf"{_any_of(units(language))}|(?i:{money(language)})"
        return rf"(?:(?:{words}){{2,}}|(?:{alone})(?=(?:{counted})))"
    return rf"(?<![\w-])(?:{words})(?:(?:{_SPACE}|-)(?:{words}))*(?![\w-])"


@cache
def _vague(language: str) -> frozenset[str]:
    return frozenset(map(one_case, LANGUAGES[language].words("facts", "vague")))


def _any_of(words: Iterable[str]) -> str:
    ordered = sorted(map(one_case, words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", _SPACE) for word in ordered) or _NOTHING
