"""Quantities that amounts measure, by their units."""

from __future__ import annotations

import pytest

from index.text.amounts import amounts
from index.text.quantities import quantity


@pytest.mark.parametrize(
    ("text", "language", "measures"),
    [
        ("40 metres", "en", "length"),
        ("a 40-mile road", "en", "length"),
        ("1.9 m", "en", "length"),
        ("two tonnes", "en", "mass"),
        ("60 mph", "en", "speed"),
        ("5°C", "en", "temperature"),
        ("31 years", "en", "time"),
        ("900 euros", "en", "other"),
        ("4 percent", "en", "other"),
        ("40 cars", "en", None),
        ("40 Meter", "de", "length"),
        ("900 kilos", "fr", "mass"),
        ("40 метров", "ru", "length"),
        ("9 кг", "ru", "mass"),
        ("40米", "zh", "length"),
    ],
)
def test_an_amount_measures_what_its_unit_does(
    text: str, language: str, measures: str | None
) -> None:
    [found] = amounts(text, language)
    assert quantity(found, text, language) == measures
