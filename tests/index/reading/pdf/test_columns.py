"""Columns whose lines run across a page."""

from __future__ import annotations

import pypdfium2
import pytest

from bench.pdf import pdf
from index.reading.pdf.boxes import Char, Line
from index.reading.pdf.columns import read_by_column
from index.reading.pdf.lines import lines

LEFT = [
    f"the mill on the Ane was {word}"
    for word in ("built", "burnt", "bought", "sold", "let", "lost")
]
RIGHT = [f"nobody in the town knew {word}" for word in ("who", "why", "when", "how", "it", "him")]


def read(*drawn: tuple[float, float, float, str]) -> list[str]:
    document = pypdfium2.PdfDocument(pdf(list(drawn)))
    found, _ = lines(document[0], 1)
    document.close()
    return [one.text.strip() for one in found]


def row_by_row(*columns: list[str], step: float = 180) -> list[tuple[float, float, float, str]]:
    return [
        (40 + step * number, 700 - 14 * at, 10, held[at])
        for at in range(max(map(len, columns)))
        for number, held in enumerate(columns)
        if at < len(held)
    ]


def test_columns_that_are_drawn_row_by_row_are_read_one_after_the_other() -> None:
    assert read(*row_by_row(LEFT, RIGHT)) == [*LEFT, *RIGHT]
    assert read(*row_by_row(LEFT, RIGHT[:5])) == [*LEFT, *RIGHT[:5]]
    assert read(*row_by_row(LEFT, RIGHT, LEFT)) == [*LEFT, *RIGHT, *LEFT]


def test_a_title_over_the_columns_stays_over_them() -> None:
    title = (40.0, 760.0, 20.0, "What nobody in the town has known")
    assert read(title, *row_by_row(LEFT, RIGHT)) == [title[3], *LEFT, *RIGHT]


@pytest.mark.parametrize(
    "columns",
    [
        (LEFT, ["12", "13", "14", "15", "16", "17"]),
        (["rye", "oats", "wheat", "barley", "spelt", "millet"], ["12 sacks"] * 6),
        (LEFT[:4], RIGHT[:4]),
    ],
)
def test_rows_of_a_table_stay_rows(columns: tuple[list[str], list[str]]) -> None:
    found = read(*row_by_row(*columns, step=250))
    assert len(found) == len(columns[0])
    assert all(one.startswith(first) for one, first in zip(found, columns[0], strict=True))


def test_columns_are_read_from_the_right_where_the_text_is() -> None:
    rows = []
    for at in range(6):
        chars = [
            Char(
                ord("א"), left, left + 4.9, 700.0 - 14 * at, 710.0 - 14 * at, 10.0, generated=False
            )
            for start in (40.0, 200.0)
            for left in (start + 5 * place for place in range(20))
        ]
        rows.append((Line(str(at), 40, 300, 700 - 14 * at, 710 - 14 * at, 10, 1), chars))

    def cut(row: tuple[Line, list[Char]], chars: object) -> tuple[Line, list[Char]]:
        held = list(chars)  # type: ignore[call-overload]
        return Line(f"{row[0].text} {held[0].left:.0f}", 0, 0, 0, 0, 10, 1), held

    found = [line.text for line, _ in read_by_column(rows, cut, from_right=True)]
    assert found == [*(f"{at} 200" for at in range(6)), *(f"{at} 40" for at in range(6))]
