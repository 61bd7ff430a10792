"""A phrase as it is seen from a quotation: what speaks for and against it."""

from __future__ import annotations

import pytest

from index.statements.attribution.views import View
from tests.index.statements.articles import quoted


def views(text: str, language: str = "en") -> dict[str, list[str]]:
    """Return the features of each phrase of a sentence with a quotation."""
    register, at = quoted(text, language)
    return {
        mention.span.of(text): View(at, number, register).features(owner=False)[1]
        for number, mention in enumerate(at.row(register))
    }


def test_the_subject_of_a_verb_is_told_from_who_is_spoken_to() -> None:
    found = views("“We wait,” Hedda Marr told Otto Voss.")
    assert any(name.startswith("X said") for name in found["Hedda Marr"])
    assert any(name.startswith("said X") for name in found["Otto Voss"])
    assert "Subject behind" in found["Hedda Marr"]
    assert "Subject behind" not in found["Otto Voss"]


def test_the_side_and_the_distance_are_told() -> None:
    found = views("Hedda Marr said: “We wait.”")["Hedda Marr"]
    assert "before rank 0" in found
    assert "Colon" in found
    assert "before name distance 2" in found


def test_a_phrase_behind_a_preposition_is_governed() -> None:
    assert "governed" in views("“We wait,” said Marr with a mayor.")["a mayor"]


def test_a_name_beside_the_governed_office_is_governed_too() -> None:
    text = "“We wait,” said Marr with the mayor of Tolm, Hedda Lind, on Monday."
    assert "governed" in views(text)["Hedda Lind"]
    assert "governed" not in views("The mayor, Hedda Lind, said: “We wait.”")["Hedda Lind"]


def test_a_verb_that_shows_a_gender_agrees_or_differs() -> None:
    text = "«Порт закрыт», — сказала Анна."
    assert "verb agrees" in views(text, "ru")["Анна"]
    assert "verb differs" in views("«Порт закрыт», — сказал Анна.", "ru")["Анна"]


@pytest.mark.parametrize(
    "text",
    [
        "Hedda Marr, whose wife is on the council, said: “We wait.”",
        "Hedda Marr, who has run the mill for years, said: “We wait.”",
        "Hedda Marr, 52, a baker for three decades, said: “We wait.”",
        "Hedda Marr, a baker from Tolm, said: “We wait.”",
    ],
)
def test_what_is_said_of_somebody_does_not_part_the_name_from_the_verb(text: str) -> None:
    found = views(text)["Hedda Marr"]
    assert "Past an aside" in found
    assert "X said 0" in found


def test_a_name_behind_another_name_is_no_aside() -> None:
    assert "Past an aside" not in views("Hedda Marr, Otto Voss, said: “We wait.”")["Hedda Marr"]


def test_whose_a_thing_is_says_so() -> None:
    assert "of thing colon" in views("The answer of Hedda Marr was: “We wait.”")["Hedda Marr"]
    assert "of thing" not in views("A friend of Hedda Marr said: “We wait.”")["Hedda Marr"]
