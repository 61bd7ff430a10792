"""Whether a text tells the measure a question asks for: how deep, how old, how heavy. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.languages import LANGUAGES
from index.text.quantities import quantity
from index.text.units import units

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.text.amounts import Amount
    from index.text.quantities import Quantity

Measure = Literal[
    "depth", "height", "length", "width", "weight", "age", "speed", "distance", "temperature",
    "population", "sum",
]  # fmt: skip

# Quantities that a measure is told in. A race may be run fast as well.
_TOLD_IN: dict[Measure, frozenset[Quantity]] = {
    "population": frozenset(),
    "depth": frozenset({"length"}),
    "height": frozenset({"length"}),
    "length": frozenset({"length"}),
    "width": frozenset({"length"}),
    "weight": frozenset({"mass"}),
    "age": frozenset(),
    "speed": frozenset({"speed", "time"}),
    "distance": frozenset({"length", "time"}),
    "temperature": frozenset({"temperature"}),
}
# The number of people stands so near the word for them, in characters: "a population of about".
_NEAR = 24
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# A number between commas or in brackets behind a name is an age, with "years" behind it or not.
_SET_OFF = re.compile(r"(?<!\d)[,(،，（]\s?\d{1,3}(?:\s([^\W\d_]+))?\s?[,).،，）]")


def measure_asked(asking: str, language: str) -> Measure | None:
    """Return what the words that ask in a question ask to be measured, where they tell."""
    if _expression("sums", language).search(asking):
        return "sum"
    for measure, pattern in _patterns(language).items():
        if pattern.search(asking):
            return measure
    return None


def tells_measure(measure: Measure, text: str, language: str, found: Sequence[Amount]) -> bool:
    """Whether a text tells a measure, by the amounts `found` in it and the words around them."""
    if measure == "sum":
        told = any(quantity(one, text, language) == "other" for one in found)
        return told or tells_measure("height", text, language, found)
    said = bool(_patterns(language)[measure].search(text))
    if measure == "age":
        return bool(said and (found or re.search(r"\d", text))) or _sets_off_an_age(text, language)
    if measure == "population":
        return _counts_people(text, language, found)
    fitting = _TOLD_IN[measure]
    kinds = [quantity(one, text, language) for one in found]
    if said:
        # The hour of a speed stands apart from its length: 90 kilometres an hour.
        also = {None, "length"} if measure == "speed" else {None}
        return any(kind in fitting or kind in also for kind in kinds)
    if fitting.isdisjoint(kinds) or _tells_change(text, language):
        return False
    others = (one for one in _patterns(language) if one != measure and _is_like(one, measure))
    return not any(_patterns(language)[one].search(text) for one in others)


def _sets_off_an_age(text: str, language: str) -> bool:
    """Whether a number stands between commas or in brackets, alone or with a unit of time."""
    return any(
        found[1] is None or units(language).get(found[1].casefold()) == "duration"
        for found in _SET_OFF.finditer(text)
    )


def _counts_people(text: str, language: str, found: Sequence[Amount]) -> bool:
    """Whether a number that is no year and of no unit stands near a word for people of a place."""
    numbers = [
        one
        for one in found
        if one.kind == "count" and not _YEAR.fullmatch(text, one.start, one.number)
    ]
    return any(
        one.end + _NEAR > word.start() and one.start - _NEAR < word.end()
        for word in _patterns(language)["population"].finditer(text)
        for one in numbers
    )


def _tells_change(text: str, language: str) -> bool:
    """Whether a text tells by how much a measure changed, and not what it changed to."""
    changes, reached = _expression("changes", language), _expression("reached", language)
    return bool(changes.search(text)) and not reached.search(text)


def _is_like(one: Measure, other: Measure) -> bool:
    """Whether two measures are told in the same quantities, so that only words part them."""
    return _TOLD_IN[one] == _TOLD_IN[other]


@cache
def _patterns(language: str) -> Mapping[Measure, re.Pattern[str]]:
    return {measure: _expression(measure, language) for measure in _TOLD_IN}


@cache
def _expression(key: str, language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("measures", key), re.IGNORECASE)
