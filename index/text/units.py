"""Units of measure, as Unicode's CLDR has them in each language, and words for money."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from babel import Locale, UnknownLocaleError
from babel.units import UnknownUnitError, format_unit

from index.languages import COMMON, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UnitKind = Literal["duration", "measure", "money"]

_DURATIONS = (
    "second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century",
)  # fmt: skip
_MEASURES = (
    "percent", "kilometer", "meter", "centimeter", "millimeter", "mile", "foot", "inch", "yard",
    "nautical-mile", "hectare", "square-kilometer", "square-meter", "acre", "square-mile",
    "kilogram", "gram", "tonne", "ton", "pound", "ounce", "liter", "cubic-meter", "gallon",
    "barrel",
    "celsius", "fahrenheit", "degree", "kilometer-per-hour", "mile-per-hour", "knot", "kilowatt",
    "megawatt", "gigawatt", "kilowatt-hour", "hertz", "volt", "byte", "megabyte", "gigabyte",
)  # fmt: skip
_UNITS: dict[UnitKind, tuple[str, ...]] = {"measure": _MEASURES, "duration": _DURATIONS}
# Other countries of a language spell some otherwise (kilometres).
_ELSEWHERE = {"en": ("en_GB",)}
# Numbers that languages have forms of a noun for.
_COUNTS = (1, 2, 5, 1.5)
_FIGURE = re.compile(r"[\d.,٫٬\u0660-\u0669\u06f0-\u06f9]+")
# One letter may be a unit, and much else.
_LEAST_LETTERS = 2


@cache
def units(language: str) -> Mapping[str, UnitKind]:
    """Return the words for units that stand behind a number, case-folded, with what they measure.

    Those for money are not among them: see `money`.
    """
    found: dict[str, UnitKind] = dict.fromkeys(_short(language), "measure")
    for kind, names in _UNITS.items():
        for name in names:
            found |= dict.fromkeys(forms_of(name, language), kind)
    return found


def forms_of(unit: str, language: str) -> Iterator[str]:
    """Yield the words for a unit of CLDR in a language, case-folded."""
    endings = ("", *LANGUAGES[language].ordered("terms", "unit_endings"))
    for code in (language, *_ELSEWHERE.get(language, ())):
        for form in _forms(unit, code):
            yield from (form + ending for ending in endings)


@cache
def money(language: str) -> str:
    """Return a regular expression for the words for money in a language, which captures nothing."""
    own = (LANGUAGES[code].expression("terms", "currencies") for code in (language, COMMON))
    return f"(?:{'|'.join(own)})"


def _short(language: str) -> Iterator[str]:
    """Yield the signs of units (km) that a language's file lists."""
    for word in _listed(language, "units") - _listed(language, "no_measures"):
        if len(word) >= _LEAST_LETTERS:
            yield word


def _listed(language: str, key: str) -> frozenset[str]:
    return LANGUAGES.with_common(language, "terms", key)


def _forms(unit: str, language: str) -> Iterator[str]:
    try:
        locale = Locale.parse(language)
        for count in _COUNTS:
            written = format_unit(count, unit, "long", locale=locale)
            if unit in written and not language.startswith(COMMON):
                # Some languages only have a short form.
                written = format_unit(count, unit, "short", locale=locale)
            form = " ".join(_FIGURE.sub(" ", written).split()).casefold()
            if len(form) >= _LEAST_LETTERS or not form.isascii():
                yield form.rstrip(".")
    except (UnknownLocaleError, UnknownUnitError, ValueError):
        return
