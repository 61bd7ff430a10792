"""Words that a hyphen breaks at the end of a line."""

from __future__ import annotations

import pytest

from index.reading.broken_words import BrokenWords

ENGLISH = "They will all meet in the town hall on Monday."
DUTCH = "Zij komen op maandag allemaal bij elkaar in het oude huis van de stad."
GERMAN = "Sie treffen sich alle am Montag in dem alten Haus der Stadt."


@pytest.mark.parametrize(
    ("text", "stem", "piece", "joint"),
    [
        (ENGLISH, "the may", "or has said", ""),
        (ENGLISH, "two years pri", "or to it", ""),
        ("Ils se retrouvent tous lundi dans la vieille maison.", "ce proj", "et de loi", ""),
        (DUTCH, "de vrouw", "en van de stad", ""),
        (f"{GERMAN} Es gibt viele Befunde.", "der Bef", "und liegt vor", ""),
        ("They co-operate.", "They co", "operate", "-"),
        ("They cooperate.", "They co", "operate", ""),
        (ENGLISH, "Jean", "Pierre", "-"),
    ],
)
def test_what_joins_the_lines_of_a_page(text: str, stem: str, piece: str, joint: str) -> None:
    assert BrokenWords([text]).between(stem, piece) == joint


@pytest.mark.parametrize(
    ("stem", "piece", "joint"),
    [
        ("bear", "ings", ""),
        ("well", "known", "-"),
        ("anti", "inflation", None),
        ("now", "was", None),
        ("Jean", "Pierre", None),
    ],
)
def test_the_lines_of_a_text_are_joined_on_evidence(
    stem: str, piece: str, joint: str | None
) -> None:
    assert BrokenWords([ENGLISH]).evident(stem, piece, is_wrapped=False) == joint


def test_parts_that_are_no_words_are_evidence_where_lines_are_wrapped() -> None:
    words = BrokenWords([ENGLISH])
    assert words.evident("qor", "nelith", is_wrapped=False) is None
    assert words.evident("qor", "nelith", is_wrapped=True) == ""
    assert words.evident("vitamin", "rich", is_wrapped=True) is None
    assert words.evident("qorven", "nelith", is_wrapped=True) is None
