"""Who came in the place of whom the article that answered before tells of."""

from __future__ import annotations

import pytest

from index.answering.came_after import tells_of_succession
from index.answering.told_there import told_there
from tests.index.answering.telling import answered, told

LEFT = "Warden Otto Lund of Fell Castle left on Monday."


def _who_came(rest: str, asked: str = "who replaces him?") -> str:
    given = answered(f"Warden of Fell Castle leaves\n{LEFT}\n\n{rest}", LEFT, "when did he leave?")
    return told(told_there(asked, given, back=True), given)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Thorn succeeds him.",
        "His successor is Mia Thorn.",
        "Mia Thorn was appointed warden.",
        "Mia Thorn takes over from Lund.",
        "Mia Thorn is interim warden of Fell Castle.",
    ],
)
def test_a_sentence_tells_who_succeeds_or_who_got_the_office(sentence: str) -> None:
    assert _who_came(f"It rained. {sentence}") == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Thorn was appointed head of the swimming club.",
        "Mia Thorn was elected queen of the fair.",
        "Mia Thorn was elected warden of Moor Castle.",
        "The ghost was acting strangely, warden or not, Mia Thorn said.",
        "His successor is not Mia Thorn.",
        "Lund was appointed warden as a young man.",
        "Mia Thorn was elected warden in 1998.",
        "Mia Thorn takes over the bakery.",
    ],
)
def test_who_got_something_else_came_in_nobodys_place(sentence: str) -> None:
    assert _who_came(f"It rained. {sentence}") == ""


def test_what_is_no_person_has_no_successor() -> None:
    burned = "The barn in Fell burned down on Monday."
    given = answered(f"Barn burns\n{burned}\n\nMia Thorn succeeds him as warden.", burned, "when?")
    assert told_there("who replaces him?", given, back=True) is None


def test_other_words_of_the_question_have_to_be_told_there() -> None:
    assert _who_came("Mia Thorn succeeds him.", "who replaces him as a juggler?") == ""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Seine Nachfolgerin ist Ida Brandt.", "de", True),
        ("Ida Brandt leitet die Bücherei.", "de", False),
        ("Lucie Morel lui succède.", "fr", True),
        ("Lucie Morel a été nommée directrice.", "fr", False),
        ("Le sucede Marta Ruiz.", "es", True),
        ("Его сменила Нина Орлова.", "ru", True),
        ("Нина Орлова назначена тренером.", "ru", False),
    ],
)
def test_a_succession_is_told_by_words_for_one(text: str, language: str, *, expected: bool) -> None:
    assert tells_of_succession(text, language) is expected
