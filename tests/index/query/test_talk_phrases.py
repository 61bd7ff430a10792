"""Phrases of small talk, as the language files list them."""

from __future__ import annotations

import pytest

from index.query.talk_phrases import LONGEST, codes_of, phrases_of, spoken_words


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Hey, what's UP?", ["hey", "whats", "up"]),
        ("Ça va?", ["ca", "va"]),
        ("Ещё", ["еще"]),
        ("文章1001", ["文", "章", "1001"]),
        ("?!", []),
    ],
)
def test_words_are_read_without_what_people_leave_out(message: str, words: list[str]) -> None:
    assert spoken_words(message) == words


def test_of_a_long_message_the_beginning_is_read() -> None:
    assert len(spoken_words("hi " * LONGEST)) < LONGEST / 2


def test_phrases_are_told_by_their_letters() -> None:
    phrases = phrases_of("de")
    assert phrases.kinds["gutenmorgen"] == "greeting"
    assert "morgen" in phrases.words
    assert phrases.longest > 1
    assert phrases.asking


def test_those_of_english_are_written_in_every_language() -> None:
    assert phrases_of("de").kinds["thanks"] == phrases_of("en").kinds["thanks"] == "thanks"


def test_languages_are_those_whose_phrases_have_all_the_words() -> None:
    assert "de" in codes_of(["guten", "morgen"])
    assert "fr" not in codes_of(["guten", "morgen"])
    assert codes_of(["lighthouse"]) == frozenset()
    assert codes_of([]) == frozenset()
