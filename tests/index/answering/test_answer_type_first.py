"""Whether what was found has what a question seeks, and which of it does so first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path


# A text with what is sought in its second sentence, a question, and words of that sentence.
SECOND: tuple[tuple[str, str, str], ...] = (
    (
        (
            "Mill\n\nThe mill of Orle has a new keeper, who was chosen on Monday.\n\n"
            "The new keeper of the mill of Orle is Ada Lund."
        ),
        "who is the new keeper of the mill of Orle?",
        "Ada Lund",
    ),
    (
        (
            "Mill\n\nThe old mill of Orle closed its doors for good on Monday morning.\n\n"
            "The old mill of Orle closed because of the mice in its beams."
        ),
        "why did the old mill of Orle close?",
        "because of the mice",
    ),
    (
        (
            "Whale\n\nThe museum of Ash Street has bought the skeleton of a whale for its hall.\n\n"
            "The museum of Ash Street paid 9,000 pounds for the skeleton."
        ),
        "how much did the museum of Ash Street pay for the skeleton?",
        "9,000 pounds",
    ),
    # By what it counts, and not the first with a number.
    (
        (
            "School\n\nThe school of Ash Street has lost its old teacher of music, Otto Reed.\n\n"
            "Mr Reed, 61, had taught since 1994 at Ash Street.\n\n"
            "A colleague will lead the school, which has 84 pupils."
        ),
        "how many pupils does the school of Ash Street have?",
        "84 pupils",
    ),
    # In other words, in the same article.
    (
        (
            "Bomb at the airfield\n\nBuilders found a wartime bomb at the airfield of Ash Street "
            "on Monday.\n\nThe device, weighing 250 kilograms, lay under an old workshop."
        ),
        "how heavy was the bomb at the airfield of Ash Street?",
        "250 kilograms",
    ),
)


@pytest.mark.parametrize(("text", "question", "words"), SECOND)
def test_the_sentence_with_what_is_sought_comes_before_the_one_with_the_names(
    tmp_path: Path, text: str, question: str, words: str
) -> None:
    answer = asked(tmp_path, text, question)
    assert answer.answered
    assert words in first(answer)


def test_what_the_headline_alone_tells_is_as_sure_an_answer(tmp_path: Path) -> None:
    question = "how long was the strike of the pilots of Orle?"
    text = "The pilots of Orle gave up their strike and went back to work."
    told = asked(
        tmp_path / "a", f"Pilots of Orle end their strike after nine days\n\n{text}", question
    )
    untold = asked(tmp_path / "b", f"Pilots of Orle end their strike\n\n{text}", question)
    assert told.confidence > untold.confidence + 0.3


def test_what_names_everything_but_the_amount_is_only_the_nearest(tmp_path: Path) -> None:
    text = (
        "Whale\n\nThe museum of Ash Street has bought the skeleton of a whale on Monday. "
        f"It is long. That was in {date(2024, 5, 6):%B}."
    )
    answer = asked(tmp_path, text, "how much did the museum of Ash Street pay for the whale?")
    assert not answer.answered
    assert "has bought" in first(answer)


# A report, and questions for what is counted in it and for what is not.
COUNTED: tuple[tuple[str, str, str, str], ...] = (
    (
        "en",
        "Bakery\nThe bakery in Pell Lane sold 900 loaves on its last Saturday.",
        "how many loaves did the bakery in Pell Lane sell on its last Saturday?",
        "how many ovens did the bakery in Pell Lane have on its last Saturday?",
    ),
    (
        "de",
        "Schule\nDie Schule am Lohbach hat in diesem Herbst 340 Schüler aufgenommen.",
        "Wie viele Schüler hat die Schule am Lohbach in diesem Herbst aufgenommen?",
        "Wie viele Lehrer hat die Schule am Lohbach in diesem Herbst aufgenommen?",
    ),
    (
        "es",
        "Biblioteca\nLa biblioteca de Almar reabrió el jueves con 92.000 libros.",
        "¿Cuántos libros tiene la biblioteca de Almar que reabrió el jueves?",
        "¿Cuántas sillas tiene la biblioteca de Almar que reabrió el jueves?",
    ),
    (
        "ru",
        "Школа\nШкола на Речной приняла этой осенью 340 учеников.",
        "Сколько учеников приняла этой осенью школа на Речной?",
        "Сколько учителей приняла этой осенью школа на Речной?",
    ),
)


@pytest.mark.parametrize(("language", "text", "there", "absent"), COUNTED)
def test_a_number_of_something_else_is_a_less_likely_answer(
    tmp_path: Path, language: str, text: str, there: str, absent: str
) -> None:
    right = asked(tmp_path / "one", text, there, language)
    wrong = asked(tmp_path / "two", text, absent, language)
    assert right.answered
    assert wrong.confidence < right.confidence - 0.2


def test_how_many_of_one_unit_of_time_is_told_in_another_as_surely(tmp_path: Path) -> None:
    text = "Mill\nThe mill in Pell Lane was shut for three weeks."
    answer = asked(tmp_path, text, "how many days was the mill in Pell Lane shut?")
    assert answer.answered


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many people were hurt in Pell Lane?", "Three pupils were hurt in Pell Lane."),
        ("how many tonnes did the crane in Pell Lane lift?", "The crane in Pell Lane lifted 9 t."),
    ],
)
def test_people_and_units_are_counted_by_other_words_as_surely(
    tmp_path: Path, question: str, text: str
) -> None:
    assert asked(tmp_path, f"Harbour\n{text}", question).answered


def test_the_sentence_that_counts_the_very_thing_comes_before_one_with_another_number(
    tmp_path: Path,
) -> None:
    text = (
        "Harbour year\n\nThe yard of Brill needs 3 new cranes and halls to build its boats.\n\n"
        "Last year the yard of Brill built 41 boats."
    )
    found = asked(tmp_path, text, "how many boats did the yard of Brill build?")
    assert "41 boats" in first(found)


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        ("what is the old chapel of Orle worth?", "The old chapel of Orle is worth a visit.", True),
        ("what does the jury weigh?", "The old jury weighed it for a day. It weighs trust.", True),
        ("Que vaut la chapelle ?", "La chapelle vaut le détour.", True),
        ("Was zahlt die Mühle laut Knecht?", "Die Mühle zahlt zu wenig, sagte der Knecht.", True),
        (
            "what did the crew of Orle say about the pay?",
            'The crew of Orle said the pay was "a bad joke".',
            True,
        ),
        ("what is the old chapel of Orle worth?", "The old chapel of Orle stands empty.", False),
        ("how much is the chapel of Orle worth?", "The chapel of Orle is worth a visit.", False),
    ],
)
def test_what_may_be_told_without_a_figure_is_not_refused_for_want_of_one(
    tmp_path: Path,
    question: str,
    text: str,
    answered: bool,  # noqa: FBT001
) -> None:
    language = {"Q": "fr", "W": "de"}.get(question[0], "en")
    assert asked(tmp_path, [f"News\n\n{text}"], question, language).answered is answered
