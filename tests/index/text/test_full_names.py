"""Names by their form alone."""

from __future__ import annotations

import pytest

from index.text.full_names import full_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What did Ida Brenn say?", ["Ida Brenn"]),
        ("Ida von Berg and Amal bin Rashid", ["Ida von Berg", "Amal bin Rashid"]),
        ("Luca van de Velde spoke", ["Luca van de Velde"]),
        ("Віра Лис і Élise d’Arc", ["Віра Лис"]),
        ("The bridge was shut by Brenn.", []),
        ("the council of Varna met", []),
    ],
)
def test_two_words_with_capitals_are_a_name(text: str, names: list[str]) -> None:
    assert [found[0] for found in full_names().finditer(text)] == names
