"""Quotations between single marks."""

from __future__ import annotations

from index.models import Span
from index.statements.spans.single_marks import between_single, opens_single


def quoted(text: str) -> list[str]:
    return [one.span.of(text) for one in between_single(text, Span(0, len(text)))]


def test_an_apostrophe_closes_nothing() -> None:
    assert quoted("He said: ‘The workers’ hall isn’t shut.’") == ["The workers’ hall isn’t shut."]


def test_a_year_without_its_century_opens_nothing() -> None:
    assert quoted("In the '90s it didn't shut.") == []


def test_a_single_mark_opens_where_a_word_begins() -> None:
    assert opens_single("He said ‘no’.")
    assert not opens_single("The workers’ hall isn't shut.")
    assert not opens_single("He said ‘no’.", 9)
