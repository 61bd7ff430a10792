"""Value of a number in digits, in words, or in both."""

from __future__ import annotations

import pytest

from index.text.spelled import value_of


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("en", "Twelve", 12),
        ("en", "forty-two", 42),
        ("en", "two hundred and six", 206),
        ("en", "12.5 million", 12_500_000),
        ("en", "12,500,000", 12_500_000),
        ("en", "3 bn.", 3_000_000_000),
        ("de", "fünfundzwanzig", 25),
        ("de", "3,5 Millionen", 3_500_000),
        ("de", "zweihundertfünf", 205),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "douze mille", 12_000),
        ("es", "veintitrés", 23),
        ("es", "dos mil quinientos", 2_500),
        ("it", "trentotto", 38),
        ("it", "duecentocinquanta", 250),
        ("pt", "dois mil e trezentos", 2_300),
        ("ru", "сто сорок тысяч", 140_000),
        ("uk", "п’ятдесят", 50),
        ("ar", "خمسة وعشرون", 25),
        ("ar", "٣٥٠٠", 3_500),
        ("fa", "چهار هزار و دویست", 4_200),
        ("tr", "yirmi beş bin", 25_000),
        ("zh", "一千二百万", 12_000_000),
        ("zh", "1200万", 12_000_000),
        ("zh", "三十五", 35),
        ("ja", "三千五百", 3_500),
    ],
)
def test_one_number_has_one_value_however_it_is_written(
    language: str, written: str, value: int
) -> None:
    assert value_of(written, language) == value


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ""), ("en", "and"), ("en", "a bridge"), ("en", "12 metres"), ("en", "forty ships"),
        ("en", "1.2.3"), ("ko", "열두"), ("en", "one " * 60),
    ],
)  # fmt: skip
def test_of_other_words_none_is_known(language: str, written: str) -> None:
    assert value_of(written, language) is None
