"""Quoted words: whether they are speech of their own, and how they end."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.spans.quotation import Quotation, quotation


def quoted(text: str) -> Quotation:
    start, end = text.index("“"), text.index("”") + 1
    return Quotation(Span(start + 1, end - 1), Span(start, end))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“We wait.” she said", True),
        ("“We wait,” she said", True),
        ("“We wait”, she said", True),
        ("it is “a hole” again", False),
        ("a “Long Bridge” again", False),
    ],
)
def test_speech_of_its_own_begins_with_a_capital_and_ends(text: str, *, whole: bool) -> None:
    assert quoted(text).whole(text) is whole


@pytest.mark.parametrize(
    ("text", "ending"), [("“We wait.”", "."), ("“We wait”,", ","), ("“‘We wait.’”", ".")]
)
def test_it_ends_within_its_marks_or_behind_them(text: str, ending: str) -> None:
    assert quoted(text).ending(text) == ending


def test_what_stands_before_a_place_is_left_out() -> None:
    text = "“Marr: We wait.”"
    assert quoted(text).behind(7).span.of(text) == "We wait."
    assert quoted(text).behind(0) == quoted(text)


def test_a_quotation_is_what_stands_between_its_marks_without_spaces() -> None:
    found = quotation("« Oui »", ("«", 0, 1), 6, 7)
    assert found == Quotation(Span(2, 5), Span(0, 7))
    assert quotation("«  »", ("«", 0, 1), 3, 4) is None
    assert quotation("« Oui", ("«", 0, 1), 5, None) == Quotation(Span(2, 5), Span(0, 5), False)  # noqa: FBT003
