"""A figure that somebody guesses behind a question."""

from __future__ import annotations

import pytest

from index.query.guesses import without_guess


@pytest.mark.parametrize(
    ("language", "question", "asked"),
    [
        ("en", "how many guests came, 1640?", "how many guests came?"),
        ("en", "how much did the mill cost? 40 pounds?", "how much did the mill cost?"),
        ("en", "how many live in Varn, about 12,500 maybe?", "how many live in Varn?"),
        ("ar", "كم خروفا في القرية؟ 250؟", "كم خروفا في القرية?"),
        ("zh", "村里有多少只羊？86只？", "村里有多少只羊?"),
        ("ru", "сколько овец в деревне, 300?", "сколько овец в деревне?"),
    ],
)
def test_a_guess_is_no_part_of_a_question_for_a_figure(
    language: str, question: str, asked: str
) -> None:
    assert without_guess(question, language) == asked


@pytest.mark.parametrize(
    "question",
    [
        "how many boats sank in May, 2019?",
        "how many of the crew of 12 drowned?",
        "who won, 3-1?",
        "where do lines 7, 12 stop?",
        "how many guests came?",
    ],
)
def test_other_figures_stay(question: str) -> None:
    assert without_guess(question, "en") == question
