"""What the article that answered before tells of what is asked now."""

from __future__ import annotations

import pytest

from index.answering.told_there import shows, told_there
from tests.index.answering.telling import answered, told

BATHS = (
    "Baths of Orm shut\nThe baths of Orm were shut on Friday.\n\nThey shut because of a leak. "
    "Water dripped into the cellar.\n\nThe repair takes nine weeks and costs 40,000 crowns. "
    "Dogs may not swim there.\n\nManager Ole Falk has left. Ida Brenn takes over as manager."
)
SHUT = "The baths of Orm were shut on Friday."
BADEN = (
    "Bad in Orm zu\nDas Bad in Orm ist seit Freitag zu.\n\n"
    "Grund sind Risse im Boden. Die Reparatur dauert neun Wochen."
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("why?", "They shut because of a leak"),
        ("why so suddenly?", "because of a leak"),
        ("why the zebra?", ""),
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


def test_words_that_begin_a_reason_are_looked_for_across_paragraphs() -> None:
    given = answered(BADEN, "Das Bad in Orm ist seit Freitag zu.", "seit wann?", "de")
    assert told(told_there("warum?", given, back=True), given) == "Grund sind Risse im Boden."


def test_a_text_shows_what_is_asked_for() -> None:
    assert shows("why?", "It shut because of a leak.", "en")
    assert not shows("why?", SHUT, "en")
    assert not shows("who replaced him?", SHUT, "en")
    assert not shows("how much was it?", SHUT, "en")
    assert not shows("are dogs allowed in it?", SHUT, "en")


SHED = "The shed in Nolm fell down on Friday."


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("Nobody was hurt. Ducks live there now.", ""),
        ("The tram was late because of fog.", ""),
        ("It was a calm day. It fell because of rot.", "rot"),
        ("It was a calm day.\n\nIt fell because of rot.", ""),
        ("It was calm. Ducks slept. It fell because of rot.", ""),
        ("The reason is rot.", "rot"),
    ],
)
def test_a_reason_has_its_words_and_stands_near(rest: str, expected: str) -> None:
    given = answered(f"Shed falls\n{SHED} {rest}", SHED, "when did the shed in Nolm fall down?")
    found = told(told_there("why?", given, back=True), given)
    assert expected in found
    assert bool(found) == bool(expected)


@pytest.mark.parametrize(
    ("question", "rest", "expected"),
    [
        ("how many sheds?", "Nine carts came.", ""),
        ("how many sheds?", "It was one of 12 sheds.", "12 sheds"),
        ("how many?", "Nine carts came.", ""),
        ("how much?", "Nine carts came.", ""),
        ("how much?", "Nine carts came. A new one costs 90 crowns.", "90 crowns"),
    ],
)
def test_a_number_counts_what_is_asked_for(question: str, rest: str, expected: str) -> None:
    given = answered(f"Shed falls\n{SHED} {rest}", SHED, "when did the shed in Nolm fall down?")
    found = told(told_there(question, given, back=True), given)
    assert expected in found
    assert bool(found) == bool(expected)
