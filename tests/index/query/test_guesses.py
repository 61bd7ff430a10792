"""A figure that somebody guesses behind a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.query.guesses import without_guess
from tests.index.answering.asking import asked_each, first

if TYPE_CHECKING:
    from pathlib import Path


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


def test_the_figure_of_the_article_answers_whatever_was_guessed(tmp_path: Path) -> None:
    text = "Fair\n\nThe wool fair of Varn drew 250 guests on Sunday. It cost 40 crowns to go in."
    asked = "how many guests came to the wool fair of Varn"
    right, wrong = asked_each(tmp_path, text, [f"{asked}, 250?", f"{asked}, 300?"])
    assert "250 guests" in first(right)
    assert "250 guests" in first(wrong)
    assert right.answered
    assert wrong.answered
