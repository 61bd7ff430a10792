"""The labels of a transcript."""

from __future__ import annotations

import pytest

from index.statements.spans.turn_labels import asking_labels, barriers_of, labels_of


def named(text: str, language: str = "en") -> tuple[list[str], set[str]]:
    """Return the labels of a transcript, and those that stand before answers."""
    labels, answers = labels_of(text, language)
    return [one["name"] for one in labels], answers


def test_names_before_colons_are_labels_where_they_take_turns() -> None:
    text = "LIND: Will it sail?\nVOSS: No, it will not.\nLIND: Why is that?"
    assert named(text) == (["LIND", "VOSS", "LIND"], set())


def test_turns_may_stand_in_the_marks_of_any_language() -> None:
    text = "LIND: „Fährt sie?“\nVOSS: „Nein, sie bleibt.“\nLIND: „Warum?“"
    assert named(text, "de") == (["LIND", "VOSS", "LIND"], set())


@pytest.mark.parametrize("again", ["Q", "Question"])
def test_a_question_is_one_however_its_label_is_written(again: str) -> None:
    text = f"Q: Why wood?\n\nA: Wood forgives.\n\n{again}: Who taught you?\n\nAnswer: My aunt did."
    assert named(text) == (["Q", "A", again, "Answer"], {"A", "Answer"})


def test_two_labels_that_do_not_take_turns_are_none() -> None:
    assert named("LIND: Will it sail?\nVOSS: No, it will not.") == ([], set())


def test_questions_have_labels_of_their_own_in_each_language() -> None:
    assert {"q", "a", "question"} <= asking_labels("en")
    assert "frage" in asking_labels("de")


def test_whatever_may_be_a_label_is_a_barrier() -> None:
    text = "MARR: It is.\nde Vries: No.\nThis is it."
    assert [text[place:].split(":", maxsplit=1)[0] for place in barriers_of(text)] == [
        "MARR",
        "de Vries",
    ]
