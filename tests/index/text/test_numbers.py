"""Numbers however they are written."""

from __future__ import annotations

import pytest

from index.text.numbers import is_unit, multiplied, number_of


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12 500 000", "12500000"),
        ("12\u202f500\u00a0000", "12500000"),
        ("12,500,000", "12500000"),
        ("12.500.000", "12500000"),
        ("1’200’000", "1200000"),
        ("12,34,567", "1234567"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1.250,75", "1250.75"),
        ("٣٥٠٠", "3500"),
        ("۱۲٬۵۰۰", "12500"),
        ("٣٫٥", "3.5"),
        ("２．６", "2.6"),
        ("३५००", "3500"),
        ("1.2.3", "1.2.3"),
    ],
)
def test_a_number_is_compared_in_one_form(written: str, number: str) -> None:
    assert number_of(written) == number


@pytest.mark.parametrize(
    ("number", "behind", "language", "meant"),
    [
        ("12.5", " million crowns", "en", "12500000"),
        ("3", "bn", "en", "3000000000"),
        ("2", " Billionen", "de", "2000000000000"),
        ("1.5", " млрд рублей", "ru", "1500000000"),
        ("1250", "万元", "zh", "12500000"),
        ("3", "억원", "ko", "300000000"),
        ("7", " mil", "es", "7000"),
    ],
)
def test_the_word_behind_it_multiplies(number: str, behind: str, language: str, meant: str) -> None:
    found = multiplied(number, behind, 0, language)
    assert found is not None
    assert found.number == meant


@pytest.mark.parametrize("behind", [" millionaires", " ships", "", ".", " m"])
def test_other_words_do_not(behind: str) -> None:
    assert multiplied("12.5", behind, 0, "en") is None


@pytest.mark.parametrize("number", ["1.2.3", "", "1.2345678"])
def test_what_makes_no_whole_number_is_left(number: str) -> None:
    assert multiplied(number, " thousand", 0, "en") is None


def test_units_are_words_by_themselves() -> None:
    assert is_unit("km", "ru")
    assert is_unit("км", "ru")
    assert is_unit("월까지", "ko")
    assert not is_unit("th", "en")
    assert not is_unit("s", "en")
