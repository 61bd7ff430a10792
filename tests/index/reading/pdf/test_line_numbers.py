"""Numbers that count the lines of a page."""

from __future__ import annotations

import pypdfium2
import pytest

from bench.pdf import column, pdf
from index.reading.pdf.boxes import Char
from index.reading.pdf.line_numbers import without_line_numbers
from index.reading.pdf.lines import lines

PROSE = [f"the board of the mill resolved in its {word} meeting" for word in "abcdefghijklmnopqrst"]


def chars(text: str) -> list[Char]:
    return [Char(ord(one), 0.0, 1.0, 0.0, 1.0, 10.0, generated=False) for one in text]


def after(rows: list[str]) -> list[str]:
    found = without_line_numbers([chars(row) for row in rows])
    return ["".join(chr(one.code) for one in row) for row in found]


def every(step: int, lines: list[str], first: int = 1) -> list[str]:
    return [
        f"{first + at} {text}" if (first + at) % step == 0 else text
        for at, text in enumerate(lines)
    ]


@pytest.mark.parametrize(
    "counted",
    [
        every(1, PROSE),
        every(1, PROSE, first=412),
        every(5, PROSE),
        every(10, PROSE * 3),
        [f"{text}   {at}" for at, text in enumerate(PROSE, 1)],
        [row for at, text in enumerate(PROSE, 1) for row in (str(at), text)],
        [*map(str, range(1, 21)), *PROSE],
        [*PROSE, *map(str, range(5, 21, 5))],
        ["Minutes of the board", *every(1, PROSE)],
    ],
)
def test_numbers_that_count_lines_are_left_out(counted: list[str]) -> None:
    kept = [row for row in after(counted) if row and row != "Minutes of the board"]
    assert kept in (PROSE, PROSE * 3)


@pytest.mark.parametrize(
    "rows",
    [
        PROSE,
        [f"{at}. {text}" for at, text in enumerate(PROSE, 1)],
        [f"({at}) {text}" for at, text in enumerate(PROSE, 1)],
        [f"{at} Ostwick {at * 3}" for at in range(1, 21)],
        [f"{1900 + 3 * at} {text}" for at, text in enumerate(PROSE)],
        [f"{at} {text}" if at < 4 else text for at, text in enumerate(PROSE)],
        [f"{at} {text}" if at % 5 == 0 else text for at, text in enumerate(PROSE[:12], 1)],
        [f"in the year {1900 + at} the board of the mill met {at} times" for at in range(20)],
        [f"the board of the mill met in the winter of the year {1900 + at} too" for at in range(9)],
        ["12", "", "13"],
        [],
    ],
)
def test_numbers_that_the_text_has_stay(rows: list[str]) -> None:
    assert after(rows) == rows


def test_a_page_with_counted_lines_reads_without_them() -> None:
    numbers = column(*map(str, range(1, 21)), left=20)
    words = column(*PROSE)
    page = [one for both in zip(numbers, words, strict=True) for one in both]
    document = pypdfium2.PdfDocument(pdf(page))
    found, _ = lines(document[0], 1)
    document.close()
    assert [one.text.strip() for one in found] == PROSE
    assert all(one.left > 40 for one in found)


def test_numbers_of_pages_and_notes_beside_them_do_not_hide_them() -> None:
    numbers = [(20 - 5 * (at > 9), 700 - 12 * at, 6, str(at)) for at in range(5, 21, 5)]
    words = [(50, 700 - 12 * at, 10, text) for at, text in enumerate(PROSE, 1)]
    page = [(300, 30, 8, "1"), *sorted([*numbers, *words], key=lambda one: (-one[1], one[0]))]
    notes = [(50, 420, 8, "2 The minutes of that year are lost."), (50, 400, 8, "7 So are these.")]
    document = pypdfium2.PdfDocument(pdf([*page, *notes]))
    found, _ = lines(document[0], 1)
    document.close()
    assert [one.text.strip() for one in found if len(one.text) > 40] == PROSE
