"""Parts of a question that are only polite."""

from __future__ import annotations

import pytest

from index.query.politeness import is_polite, polite_opening, polite_parts


@pytest.mark.parametrize(
    ("question", "polite"),
    [
        ("Hello! When does the pool open?", ["Hello"]),
        ("Guten Tag, wann öffnet das Bad? Danke!", ["Guten Tag", " Danke"]),
        ("when does the pool open, please", [" please"]),
        ("Yes, but who closed the bridge?", ["Yes"]),
        ("thanks, bye", []),
    ],
)
def test_polite_parts_of_a_question_are_told_from_the_rest(
    question: str, polite: list[str]
) -> None:
    assert [part.of(question) for part in polite_parts(question)] == polite


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("hi who closed the bridge", "hi"),
        ("good morning who closed the bridge", "good morning"),
        ("thanks to whom did it open?", "thanks to"),
        ("who said hello?", ""),
    ],
)
def test_a_question_may_open_politely(question: str, opening: str) -> None:
    assert question[: polite_opening(question)] == opening


@pytest.mark.parametrize(
    ("text", "polite"),
    [("Good morning!", True), ("danke", True), ("help", False), ("who sang?", False), ("", False)],
)
def test_a_wish_is_not_polite_alone(text: str, polite: bool) -> None:  # noqa: FBT001
    assert is_polite(text) == polite
