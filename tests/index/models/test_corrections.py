"""Corrections: what somebody has said on who speaks."""

from __future__ import annotations

from index import Correction, Span


def test_a_correction_is_of_the_statement_that_it_was_made_for() -> None:
    correction = Correction(Span(10, 30), None, None, 0)
    assert correction.is_of(Span(10, 30))
    assert not correction.is_of(Span(30, 50))


def test_a_correction_is_still_of_a_statement_whose_ends_are_drawn_elsewhere() -> None:
    correction = Correction(Span(10, 30), Span(40, 44), "7", 0)
    assert correction.is_of(Span(12, 33))
    assert not correction.is_of(Span(10, 19))
