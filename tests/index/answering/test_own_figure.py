"""Numbers that are told of the very thing that is asked about."""

from __future__ import annotations

import pytest

from index.answering.own_figure import is_hedged, is_told_of_it
from index.models import Article, Quote, Span

STORM = "How many sheep did the storm in Orsk kill?"
# A question, its language, a title, a text, its number, and whether it is told of what is asked.
CASES: tuple[tuple[str, str, str, str, str, bool], ...] = (
    (STORM, "en", "News", "The storm in Orsk killed 20 sheep.", "20", True),
    (STORM, "en", "Storm in Orsk", "Now 20 sheep are known to be dead.", "20", True),
    (STORM, "en", "News", "A storm hit Orsk. It killed 20 sheep.", "20", True),
    (STORM, "en", "Storm in Orsk", "In Lund the storm killed 20 sheep.", "20", False),
    (STORM, "en", "News", "A storm hit Orsk. In Lund 20 sheep died.", "20", False),
    (STORM, "en", "Storm in Lund", "A storm hit Orsk. It killed 20 sheep.", "20", False),
    (STORM, "en", "News", "The storm killed 20 sheep. Orsk helps.", "20", False),
    (STORM.casefold(), "en", "Near Orsk", "In Lund the storm killed 20 sheep.", "20", False),
    ("How many sheep died?", "en", "News", "Two of the sheep died.", "Two", False),
    ("How many of the sheep died?", "en", "News", "Two of the sheep died.", "Two", True),
    ("Wie viele Schafe starben in Orsk?", "de", "Neu", "In Lund starben 20 Schafe.", "20", False),
    ("Wie viele Schafe starben in Orsk?", "de", "Neu", "In Orsk starben 20 Schafe.", "20", True),
    ("Сколько овец погибло в Орске?", "ru", "Шторм", "В Лисьеве погибло 20 овец.", "20", False),
    ("Сколько овец погибло в Орске?", "ru", "Шторм", "Орск потерял 20 овец.", "20", True),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "title", "text", "number", "told"), CASES)
def test_a_number_is_told_of_what_is_asked_where_nothing_else_is_named(
    question: str,
    language: str,
    title: str,
    text: str,
    number: str,
    told: bool,  # noqa: FBT001
) -> None:
    own, part = quote(title, text, language), part_of(text, number)
    assert is_told_of_it(question, own, part, "") is told


@pytest.mark.parametrize(
    ("question", "language", "text", "hedged"),
    [
        ("How much did it cost?", "en", "It may cost 20 euros.", True),
        ("How much did it cost?", "en", "In May it cost 20 euros.", False),
        ("How much might it cost?", "en", "It may cost 20 euros.", False),
        ("Was hat es gekostet?", "de", "Es soll 20 Euro kosten.", True),
        ("Combien ?", "fr", "Cela pourrait coûter 20 euros.", True),
        ("Сколько стоит?", "ru", "Он стоит 20 рублей.", False),
    ],
)
def test_what_may_be_is_known_by_its_words(
    question: str,
    language: str,
    text: str,
    hedged: bool,  # noqa: FBT001
) -> None:
    assert is_hedged(question, quote("News", text, language), part_of(text, "20")) is hedged


def part_of(text: str, number: str) -> Span:
    start = text.index(number)
    return Span(start, start + len(number))


def quote(title: str, text: str, language: str) -> Quote:
    whole = Span(0, len(text))
    return Quote(Article("1", title, text, language=language, number=1), whole, whole, 1.0)
