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


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fa", "بهای آن ۳٬۵۰۰ تومان بود", "بهای آن ۳۵۰۰ تومان بود"),
        ("ar", "بلغت ٣٬٥٠٠٬٠٠٠ دينار", "بلغت 3500000 دينار"),
        ("hi", "१२,००० रुपये", "12000 रुपये"),
        ("zh", "费用为12,000,000元", "费用为12000000元"),
        ("zh", "费用为１２，０００元", "费用为12000元"),
        ("en", "It cost 1.250.000 crowns.", "It cost 1,250,000 crowns."),
    ],
)
def test_a_number_is_one_in_digits_of_any_script_and_beside_characters(
    language: str, one: str, other: str
) -> None:
    assert form(one, language)[0] == form(other, language)[0]


def test_one_group_behind_a_point_is_no_thousand_where_that_has_a_comma() -> None:
    assert form("It holds 1.250 litres.") != form("It holds 1250 litres.")


def test_a_row_of_figures_is_no_number() -> None:
    assert form("200 " * 12 + "300") != form("200" * 12 + "300")
