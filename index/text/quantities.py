"""Quantities that units measure: a length, a mass, a speed. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.text.units import forms_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.text.amounts import Amount

Quantity = Literal["length", "mass", "speed", "temperature", "time", "other"]

_NAMES: dict[Quantity, tuple[str, ...]] = {
    "length": (
        "kilometer", "meter", "centimeter", "millimeter", "mile", "foot", "inch", "yard",
        "nautical-mile",
    ),
    "mass": ("kilogram", "gram", "tonne", "ton", "pound", "ounce"),
    "speed": ("kilometer-per-hour", "mile-per-hour", "knot"),
    "temperature": ("celsius", "fahrenheit", "degree"),
}  # fmt: skip
# Signs of the units of SI and of others, in Latin and in Cyrillic letters. They belong to no
# language, and an article in any may have either. The CLDR has the names of the units.
_SIGNS: dict[Quantity, tuple[str, ...]] = {
    "length": ("km", "m", "cm", "mm", "ft", "yd", "м", "км", "см", "мм"),
    "mass": ("kg", "g", "t", "lb", "lbs", "oz", "кг", "г", "т", "kilo", "kilos"),
    "speed": ("kmh", "kph", "mph", "км/ч"),
    "temperature": ("°c", "°f", "°"),
}
# Behind a number that no unit is known of: a sign of one letter, or a short word.
_BEHIND = re.compile(r"[ \u00a0\u2009\u202f-]?([^\W\d_]+|°[CF]?)(?![\w/²³])")
# Signs of a length and a time behind a number, with a stroke between them (90 km/h), in the letters
# that have signs of their own.
_SPEED = re.compile(
    r"[ \u00a0\u2009\u202f-]?(?:km|m|mi|км|м|كم)/(?:h|hr|s|sec|ч|с|год|س|ساعة)(?!\w)",
    re.IGNORECASE,
)


def quantity(one: Amount, text: str, language: str) -> Quantity | None:
    """Return what an amount in a text measures; None where it only counts."""
    if one.kind == "duration":
        return "time"
    if one.kind == "money":
        return "other"
    if _SPEED.match(text, one.number):
        return "speed"
    unit = text[one.number : one.end].strip(" \u00a0\u2009\u202f-").casefold()
    if not unit:
        sign = _BEHIND.match(text, one.number)
        return _units(language).get(sign[1].casefold()) if sign else None
    return _units(language).get(" ".join(unit.split()), "other")


@cache
def _units(language: str) -> Mapping[str, Quantity]:
    found: dict[str, Quantity] = {}
    for kind, names in _NAMES.items():
        for name in names:
            found |= dict.fromkeys(forms_of(name, language), kind)
    for kind, signs in _SIGNS.items():
        found |= dict.fromkeys(signs, kind)
    return found
