"""Statements as corrected, and names that are one person's."""

from __future__ import annotations

from index import Correction, Span, Statement
from index.corrections import corrected, groups_of, place_of

SAID = (
    Statement(Span(1, 21), Span(0, 22), "direct", Span(30, 34), Span(30, 34), Span(25, 29)),
    Statement(Span(40, 60), Span(40, 60), "indirect"),
)


def test_a_corrected_statement_has_the_speaker_and_nothing_else_of_the_old_one() -> None:
    first, second = corrected(SAID, [Correction(Span(1, 21), Span(80, 90), None, 0)])
    assert first == Statement(Span(1, 21), Span(0, 22), "direct", Span(80, 90))
    assert second == SAID[1]


def test_a_statement_whose_ends_other_rules_draw_elsewhere_is_still_corrected() -> None:
    first, _ = corrected(SAID, [Correction(Span(1, 15), None, None, 0)])
    assert first.speaker is None


def test_a_correction_of_what_is_no_statement_changes_nothing() -> None:
    assert corrected(SAID, [Correction(Span(1, 9), None, None, 0)]) == SAID
    assert corrected(SAID, [Correction(Span(22, 40), None, None, 0)]) == SAID


def test_of_two_statements_that_meet_a_quotation_the_likest_is_meant() -> None:
    outer = Statement(Span(0, 30), Span(0, 30), "indirect")
    assert place_of(Span(1, 21), (outer, *SAID)) == 1


def test_names_that_are_linked_through_others_are_one_persons() -> None:
    groups = groups_of([("a", "b"), ("c", "d"), ("e", "f"), ("d", "a")])
    assert sorted(map(sorted, groups)) == [["a", "b", "c", "d"], ["e", "f"]]
