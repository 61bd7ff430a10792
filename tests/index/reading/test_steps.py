"""Steps of a file that takes long to read."""

from __future__ import annotations

from bench.pdf import column, pdf
from index import read
from index.reading.steps import step, told


def test_pages_of_a_pdf_are_told_one_by_one() -> None:
    pages = [column(f"On page {number} nothing was said of the mill.") for number in range(3)]
    heard: list[tuple[int, int]] = []
    token = told.set(lambda done, total: heard.append((done, total)))
    try:
        list(read(pdf(*pages), "mill.pdf"))
    finally:
        told.reset(token)
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_nobody_need_hear() -> None:
    step(1, 3)
