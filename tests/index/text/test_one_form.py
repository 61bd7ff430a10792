"""Numbers and days in one form."""

from __future__ import annotations

import pytest

from index.text.one_form import in_one_form


def form(text: str, language: str = "en") -> tuple[str, bytes]:
    found = in_one_form(text, language)
    return found.letters, found.gaps


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It has 1,200 seats.", "It has 1200 seats."),
        ("It has 1 200 300 seats.", "It has 1200300 seats."),
        ("It closed on May 3rd.", "It closed on 3 May."),
        ("He came to İzmir on May 3rd.", "He came to İzmir on 3 May."),
    ],
)
def test_a_number_and_a_day_are_one_in_any_form(one: str, other: str) -> None:
    assert form(one) == form(other)


def test_a_row_of_figures_is_no_number() -> None:
    assert form("200 " * 12 + "300") != form("200" * 12 + "300")
