"""Pages whose text stands sideways, or upside down."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.pdf.boxes import Char, Line
from index.reading.pdf.turns import from_the_top, quarters, upright

WIDTH, HEIGHT = 600.0, 800.0


def char(left: float, bottom: float, turn: int) -> Char:
    return Char(ord("a"), left, left + 6, bottom, bottom + 10, 10, generated=False, turn=turn)


def line(bottom: float) -> Line:
    return Line("a", 40, 46, bottom, bottom + 10, 10, page=1)


@pytest.mark.parametrize(("angle", "turned"), [(0.0, 0), (math.pi / 2, 1), (3.1, 2), (-1.6, 3)])
def test_an_angle_is_so_many_quarters(angle: float, turned: int) -> None:
    assert quarters(angle) == turned


def test_upright_letters_stay_where_they_are() -> None:
    rows = [[char(40, 700, 0)], [char(40, 680, 0), char(46, 680, 1)]]
    assert upright(rows, WIDTH, HEIGHT) == (rows, HEIGHT)
    assert upright([], WIDTH, HEIGHT) == ([], HEIGHT)


@given(st.integers(1, 3), st.floats(0, WIDTH - 6), st.floats(0, HEIGHT - 10))
def test_turned_letters_keep_their_size_and_stay_on_the_page(
    turn: int, left: float, bottom: float
) -> None:
    [[one]], height = upright([[char(left, bottom, turn)]], WIDTH, HEIGHT)
    width = HEIGHT if turn % 2 else WIDTH
    assert height == (WIDTH if turn % 2 else HEIGHT)
    assert {round(one.right - one.left), round(one.top - one.bottom)} == {6, 10}
    assert -1e-6 <= one.left < one.right <= width + 1e-6
    assert -1e-6 <= one.bottom < one.top <= height + 1e-6


def test_what_most_letters_are_turned_by_counts() -> None:
    rows = [[char(40, 700, 2)] * 3, [char(40, 20, 0)]]
    turned, _ = upright(rows, WIDTH, HEIGHT)
    assert turned[0][0].left == WIDTH - 46


def test_lines_that_come_from_the_foot_of_a_page_are_turned_round() -> None:
    rows = [(line(bottom), None) for bottom in (20, 40, 60)]
    assert from_the_top(rows) == rows[::-1]
    assert from_the_top(rows[::-1]) == rows[::-1]
    assert from_the_top([]) == []
