"""What people ask for in the words of their language: a length, a price, a time of day."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from index.answering.measures import measure_asked
from index.query.sought import sought

ASKED = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("kinds_of_questions.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.mark.parametrize(
    "asked", ASKED, ids=lambda one: f"{one['language']}-{one.get('measure', one['sought'])}"
)
def test_a_question_is_known_by_the_words_that_ask(asked: dict[str, Any]) -> None:
    language = asked["language"]
    for question in asked["questions"]:
        kind, (start, end) = sought(question, language)
        assert (kind, question) == (asked["sought"], question)
        if "measure" in asked:
            measure = measure_asked(question[start:end], language)
            assert (measure, question) == (asked["measure"], question)


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("It closes at what time?", "en", "what time"),
        ("la tour fait quelle hauteur ?", "fr", "measure"),
        ("How many people came when it opened?", "en", "how many"),
        # What joins two sentences asks only where the question begins with it.
        ("Who left when it closed?", "en", "who"),
        ("Hur kallt var det?", "sv", "measure"),
        # A question that goes on from another.
        ("How much was the boat, and did it sink?", "en", ""),
        ("Warum stieg der Preis um wie viel Prozent?", "de", ""),
    ],
)
def test_words_that_count_or_measure_ask_wherever_they_stand(
    question: str, language: str, kind: str
) -> None:
    assert sought(question, language)[0] == kind
