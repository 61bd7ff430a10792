"""Columns that are read from the right."""

from __future__ import annotations

import pytest

from index.reading.pdf.boxes import Char, Line
from index.reading.pdf.gutters import from_right

WORDS = "הטחנה על הנחל נמכרה ביום שישי"


def piece(name: str, left: float, top: float, width: float = 150) -> tuple[Line, list[Char]]:
    return Line(f"{name} {WORDS}", left, left + width, top - 10, top, 10, 1), []


def read(*pieces: tuple[Line, list[Char]]) -> list[list[str]]:
    return [[line.text.split()[0] for line, _ in held] for held in from_right(pieces)]


def column(names: str, left: float, top: float) -> list[tuple[Line, list[Char]]]:
    return [piece(name, left, top - 14 * at) for at, name in enumerate(names)]


def test_the_right_column_comes_first_though_rows_are_not_level() -> None:
    left, right = column("defg", 50, 697), column("abc", 220, 700)
    assert read(*left, *right) == [["a", "b", "c"], ["d", "e", "f", "g"]]


def test_what_stands_across_parts_them() -> None:
    upper = [*column("abc", 220, 700), *column("def", 50, 697)]
    lower = [*column("hij", 220, 600), *column("klm", 50, 597)]
    title, middle = piece("T", 60, 740, 300), piece("M", 60, 630, 300)
    found = read(title, *upper, middle, *lower)
    assert found == [["T"], [*"abc"], [*"def"], ["M"], [*"hij"], [*"klm"]]


def test_three_columns_are_three() -> None:
    three = [*column("ghi", 50, 700), *column("def", 220, 700), *column("abc", 390, 700)]
    assert read(*three) == [[*"abc"], [*"def"], [*"ghi"]]


@pytest.mark.parametrize(
    "pieces",
    [
        [],
        column("abcdef", 50, 700),
        [*column("ab", 220, 700), *column("cd", 50, 700)],  # too few
        [*column("abcd", 220, 700), *column("efgh", 50, 500)],  # one below the other
    ],
)
def test_others_stay_as_they_are(pieces: list[tuple[Line, list[Char]]]) -> None:
    assert len(from_right(pieces)) == 1
