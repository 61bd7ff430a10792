"""Boxes on a page: characters, and lines of them."""

from __future__ import annotations

import math

from index.reading.pdf.boxes import Char, Line


def test_a_line_is_as_high_as_its_box_and_a_point_at_least() -> None:
    line = Line("The bridge", left=72, right=140, bottom=700, top=712, size=12, page=1)
    assert line.height == 12
    flat = Line("___", left=72, right=140, bottom=700, top=700.25, size=12, page=1)
    assert flat.height == 1


def test_a_line_ends_with_a_whole_word_and_stands_nowhere_that_is_known_unless_told() -> None:
    line = Line("The bridge", left=72, right=140, bottom=700, top=712, size=12, page=1)
    assert not line.hyphenated
    assert math.isnan(line.base)


def test_a_character_stands_upright_unless_told() -> None:
    assert Char(ord("a"), 72, 78, 700, 706, 0, generated=False).turn == 0
