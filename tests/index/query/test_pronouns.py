"""Pronouns in a question, and whom they may mean."""

from __future__ import annotations

import pytest

from index.query.pronouns import (
    is_somebody,
    may_mean,
    meant,
    named_in,
    points_back,
    pronouns_in,
    stands_for_something,
)
from index.text.terms import tokens


def test_it_is_told_whether_a_pronoun_points_back() -> None:
    assert points_back("How much do tickets for the new hall cost there?", "en")
    assert not points_back("How much do tickets for the new hall cost?", "en")
    assert not points_back("Is there a ferry?", "en")
    assert not points_back("Were trees taller that nobody knows?", "en")


@pytest.mark.parametrize(
    ("question", "language", "name"),
    [
        ("When did judge Ivo Brandt resign?", "en", "Ivo Brandt"),
        ("Has Ivo Brandt won a prize?", "en", "Ivo Brandt"),
        ("Когда ушёл Иван Петров?", "ru", "Иван Петров"),
        ("What did Ivo Brandt say of Ada Rex?", "en", None),
        ("Where is Kemp?", "en", None),
        ("Who bought the lighthouse at Kemp Head?", "en", None),
        ("Who paid for the Iron Dome?", "en", None),
        ("Wann trat Richter Ivo Brandt zurück?", "de", None),
        ("", "en", None),
    ],
)
def test_the_one_full_name_of_a_question_is_told(
    question: str, language: str, name: str | None
) -> None:
    assert named_in(question, language) == name


@pytest.mark.parametrize(
    ("question", "language", "tells"),
    [
        ("did he?", "en", "m"),
        ("did she?", "en", "f"),
        ("did they?", "en", "many"),
        ("did it?", "en", "anybody"),
        ("¿qué dijo ella?", "es", "f"),
        ("او چه گفت؟", "fa", "anybody"),
    ],
)
def test_a_pronoun_tells_whom_it_may_stand_for(question: str, language: str, tells: str) -> None:
    assert meant(question, language) == tells


def test_a_first_name_tells_that_another_is_meant() -> None:
    assert may_mean("Anna Till", "f", "en")
    assert not may_mean("Anna Till", "m", "en")
    assert may_mean("Quill Till", "m", "en")
    assert not may_mean("Anna Till", "many", "en")


def test_pronouns_that_stand_for_nothing_are_none() -> None:
    assert [found[0] for found in pronouns_in("When did she say it?", "en")] == ["she", "it"]
    assert pronouns_in("Is it true that Varn has a mill?", "en") == []


def test_he_and_she_are_somebody() -> None:
    assert is_somebody("She", "en")
    assert not is_somebody("it", "en")


@pytest.mark.parametrize(
    ("text", "pronoun", "language", "stands"),
    [
        ("wann öffnet das?", "das", "de", True),
        ("wann öffnet das Freibad?", "das", "de", False),
        ("why did he resign?", "he", "en", True),
        ("who is Ivo Brandt and why did he resign?", "he", "en", False),
    ],
)
def test_a_pronoun_before_its_noun_or_behind_a_name_stands_for_nothing_else(
    text: str,
    pronoun: str,
    language: str,
    stands: bool,  # noqa: FBT001
) -> None:
    place = text.index(pronoun), text.index(pronoun) + len(pronoun)
    assert stands_for_something(text, place, tokens(text, language), language) == stands
