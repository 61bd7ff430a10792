"""Amounts in a text."""

from __future__ import annotations

import pytest

from index.text.amounts import amounts


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Nineteen divers", "en", [("Nineteen", "count")]),
        ("twenty-one of 1,300", "en", [("twenty-one", "count"), ("1,300", "count")]),
        ("2.4 million euros", "en", [("2.4 million euros", "money")]),
        ("$3bn, £40", "en", [("$3bn", "money"), ("£40", "money")]),
        (
            "six weeks and 14 kilometres",
            "en",
            [("six weeks", "duration"), ("14 kilometres", "measure")],
        ),
        ("ALTI MİLYON LİRA", "tr", [("ALTI MİLYON LİRA", "money")]),
        ("门票四元", "zh", [("四元", "money")]),
        ("四海之内", "zh", []),
        ("kırk yıl", "tr", [("kırk yıl", "duration")]),
        ("5% or 6 per cent", "en", [("5%", "measure"), ("6 per cent", "measure")]),
        ("flight A320 lost 3-1 on 12/5", "en", []),
        ("one of both, twice", "en", []),
        ("a 60-jährige with 5-fach", "de", []),
        ("3,5 Millionen Euro", "de", [("3,5 Millionen Euro", "money")]),
        ("nach drei Tagen", "de", [("drei Tagen", "duration")]),
        ("seit 18 Monaten", "de", [("18 Monaten", "duration")]),
        ("vor zwei Jahrhunderten", "de", [("zwei Jahrhunderten", "duration")]),
        (
            "in 40 Metern, 3 Kilometern",
            "de",
            [("40 Metern", "measure"), ("3 Kilometern", "measure")],
        ),
        ("350 000 euros", "fr", [("350 000 euros", "money")]),
        ("2,6 millions d'euros", "fr", [("2,6 millions d'euros", "money")]),
        ("deux milliards d’euros", "fr", [("deux milliards d’euros", "money")]),
        ("7,3 millones de euros", "es", [("7,3 millones de euros", "money")]),
        ("dos millones de personas, 3 de mayo", "es", [("dos millones", "count"), ("3", "count")]),
        ("3 milioni di chilometri", "it", [("3 milioni di chilometri", "measure")]),
        ("três milhões de reais", "pt", [("três milhões de reais", "money")]),
        (
            "200 de milioane de euro, 50 de lei",
            "ro",
            [("200 de milioane de euro", "money"), ("50 de lei", "money")],
        ),
        ("9 часов, 12 рублей", "ru", [("9 часов", "duration"), ("12 рублей", "money")]),
        (
            "12人，三百万元，5公里",
            "zh",
            [("12", "count"), ("三百万元", "money"), ("5公里", "measure")],
        ),
        ("三周，两个月，一天，三人", "zh", [("三周", "duration"), ("两个月", "duration")]),
        ("۵ میلیون تومان", "fa", [("۵ میلیون تومان", "money")]),
        ("خلال 3 أيام", "ar", [("3 أيام", "duration")]),
        ("3 milyon lira", "tr", [("3 milyon lira", "money")]),
        ("12 days", "xx", [("12", "count")]),
    ],
)
def test_amounts_are_found_with_what_they_count(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    found = [(text[one.start : one.end], one.kind) for one in amounts(text, language)]
    assert found == expected


def test_it_is_told_where_the_number_ends() -> None:
    [found] = amounts("for 12 days", "en")
    assert (found.start, found.number, found.end) == (4, 6, 11)
