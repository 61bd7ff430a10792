"""Quotations between double marks."""

from __future__ import annotations

from index.models import Span
from index.statements.spans.double_marks import between_double, marks_of


def quoted(text: str) -> list[str]:
    found = between_double(text, Span(0, len(text)), list(marks_of(text)))
    return [one.span.of(text) for one in found]


def test_inches_are_no_marks() -> None:
    assert quoted('A 6" pipe burst.') == []
    assert quoted('"The 6" pipe burst," she said.') == ['The 6" pipe burst,']


def test_a_stretched_line_in_arabic_leads_to_a_mark() -> None:
    text = 'طالب النواب بـ"ضبط النفس" أمس.'
    assert quoted(text) == ["ضبط النفس"]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert quoted('"It is closed.') == ["It is closed."]


def test_a_forgotten_mark_does_not_swallow_the_next_quotation() -> None:
    assert quoted("“It is shut. She left. “It stays so.”") == [
        "It is shut. She left.",
        "It stays so.",
    ]


def test_marks_have_their_places() -> None:
    assert list(marks_of("a ``b'' «c")) == [("``", 2, 4), ("''", 5, 7), ("«", 8, 9)]
