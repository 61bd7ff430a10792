"""Numbers that count what a question asks for, and stand apart from its noun."""

from __future__ import annotations

import pytest

from index.answering.tolls import held, number_told, people_counted
from index.models import Article, Quote, Span

# A question, its language, a text, and the number in it that answers.
TOLLS: tuple[tuple[str, str, str, str | None], ...] = (
    (
        "How many people died in the mill fire?", "en",
        "The number of people killed in the mill fire has risen to nine after two more days.",
        "nine",
    ),
    (
        "How many people died in the mill fire?", "en",
        "Four people died in the mill fire and thirteen were taken to hospital.",
        "Four",
    ),
    ("How many were hurt in the mill fire?", "en", "Four people were hurt in the fire.", "Four"),
    (
        "Wie viele Menschen starben bei dem Zugunglück?", "de",
        "Die Zahl der Toten nach dem Zugunglück ist auf sieben gestiegen.",
        "sieben",
    ),
    (
        "Quante persone sono rimaste senza casa a Lunara?", "it",
        "Le persone senza casa a Lunara sono 640, dice la sindaca.",
        "640",
    ),
    (
        "Сколько человек погибло при обвале?", "ru",
        "Число погибших при обвале выросло до пяти.",
        "пяти",
    ),
    (
        "Hvor mange er savnet etter forliset?", "nb",
        "Etter forliset er bare én person savnet, ikke fire som først meldt.",
        "én",
    ),
    # Of another thing, of nothing, of several.
    ("How many cars burned?", "en", "Nine lorries burned, and so did the cars.", None),
    ("How many people died in the fire?", "en", "Not four people died in the fire.", None),
    ("How many people died?", "en", "Four people died here and six people died there.", None),
    ("How much did the mill cost?", "en", "The mill cost 40,000 pounds.", None),
    ("How many people died?", "en", "A goat ran away.", None),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "text", "number"), TOLLS)
def test_the_number_that_answers_is_told_where_it_is_the_only_one(
    question: str, language: str, text: str, number: str | None
) -> None:
    article = Article("1", "Title", text, language=language, number=1)
    whole = Span(0, len(text))
    found = number_told(question, Quote(article, whole, whole, 1.0))
    assert (found and found.of(text)) == number


def test_a_text_holds_a_word_in_one_of_nearly_its_meaning() -> None:
    assert held({"die", "mill"}, "Nine were killed.", "en") == {"die"}
    assert held({"mill"}, "Nine were killed.", "en") == set()


def test_people_are_told_from_other_things_that_are_counted() -> None:
    assert people_counted("how many people came?", "en")
    assert people_counted("how many ships came?", "en") == ""
    assert people_counted("when did people come?", "en") == ""
