"""What the article that answered before tells of what is asked now."""

from __future__ import annotations

import pytest

from index.answering.told_there import shows, told_there
from tests.index.answering.telling import answered, told

BATHS = (
    "Baths of Orm shut\nThe baths of Orm were shut on Friday.\n\nA crack runs through the floor. "
    "Water dripped into the cellar.\n\nThe repair takes nine weeks and costs 40,000 crowns. "
    "Dogs may not swim there.\n\nManager Ole Falk has left. Ida Brenn takes over as manager."
)
SHUT = "The baths of Orm were shut on Friday."
BADEN = (
    "Bad in Orm zu\nDas Bad in Orm ist seit Freitag zu.\n\nEs gibt neue Fenster.\n\n"
    "Grund sind Risse im Boden. Die Reparatur dauert neun Wochen."
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("why?", "A crack runs through the floor. Water dripped into the cellar."),
        ("why so suddenly?", "A crack"),
        ("how long will it take?", "nine weeks"),
        ("how much does it cost?", "40,000"),
        ("may dogs swim in it?", "Dogs"),
        ("who replaced him?", ""),
        ("why did they strike?", ""),
        ("is it painted?", ""),
        ("how long is it to Bergen?", ""),
        ("who built it?", ""),
    ],
)
def test_what_points_back_is_told_by_what_fits(question: str, expected: str) -> None:
    given = answered(BATHS, SHUT, "when were the baths shut?")
    found = told(told_there(question, given, back=True), given)
    assert expected in found
    assert bool(found) == bool(expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how long does the repair take?", "nine weeks"),
        ("how long does the ferry take?", ""),
        ("why does the ferry stop?", ""),
        ("how much does a ticket cost?", ""),
    ],
)
def test_a_complete_question_is_told_only_by_all_of_it(question: str, expected: str) -> None:
    given = answered(BATHS, SHUT, "when were the baths shut?")
    found = told(told_there(question, given, back=False), given)
    assert expected in found
    assert bool(found) == bool(expected)


def test_words_that_begin_a_reason_go_before_what_is_told_next() -> None:
    given = answered(BADEN, "Das Bad in Orm ist seit Freitag zu.", "seit wann?", "de")
    assert told(told_there("warum?", given, back=True), given) == "Grund sind Risse im Boden."


def test_a_text_shows_what_is_asked_for() -> None:
    assert shows("why?", "It shut because of a crack.", "en")
    assert not shows("why?", SHUT, "en")
    assert not shows("who replaced him?", SHUT, "en")
    assert not shows("how much was it?", SHUT, "en")
    assert not shows("are dogs allowed in it?", SHUT, "en")
