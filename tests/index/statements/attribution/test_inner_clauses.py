"""In whose clause a quotation stands."""

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements


def shown(text: str, language: str) -> str | None:
    """Return who is shown with the quotation."""
    found = certain(statements(text, language), language)
    speaker = next(one.speaker for one in found if one.kind != "indirect")
    return speaker.of(text) if speaker else None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Marta Quill says that her aunt always said: “A net forgives.”", "her aunt"),
        (
            "de",
            "Marta Quell weiß, dass ihre Großmutter dann sagte: „Ein Netz verzeiht.“",
            "ihre Großmutter",
        ),
        (
            "fa",
            "مریم کوهی تورها را وصله می‌زند. او به یاد دارد که مادربزرگش می‌گفت: «تور نمی‌بخشد.»",
            "مادربزرگش",
        ),
    ],
)
def test_the_subject_behind_that_says_it(language: str, text: str, speaker: str) -> None:
    assert shown(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("de", "Laut Anna Till hat Bernd Ried ihr gesagt: „Der Damm hält.“", "Anna Till"),
        (
            "fr",
            "Selon Anne Tillier, Benoît Redon lui aurait dit : « La digue tiendra. »",
            "Anne Tillier",
        ),
    ],
)
def test_whoever_tells_of_it_does_not_say_it(language: str, text: str, other: str) -> None:
    assert shown(text, language) != other


def test_who_goes_on_behind_the_clause_says_it() -> None:
    text = "Ann Till said that Bo Reed was late and added: “He always is.”"
    assert shown(text, "en") == "Ann Till"


def test_a_noun_that_looks_like_a_verb_has_no_subject() -> None:
    text = "Ann Till told the court that the council slept and that its own reports were “a joke”."
    assert shown(text, "en") != "its own"


def test_that_behind_a_comma_may_mean_who() -> None:
    text = "Ana Tello, que su padre adoraba, dijo: «Seguimos moliendo»."
    assert shown(text, "es") in ("Ana Tello", None)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Ann Till spoke to Bo Reed, who said: “The boat is gone.”", "Bo Reed"),
        ("de", "Anna Till sprach mit Bernd Ried, der sagte: „Das Boot ist weg.“", "Bernd Ried"),
        ("es", "Ana Tello llamó a Benito Rial, quien dijo: «El barco se fue».", "Benito Rial"),
        ("pt", "Ana Lima ligou para Bruno Reis, que disse: “O barco foi embora.”", "Bruno Reis"),
        ("en", "Ann Till had an uncle, a sailor who used to say: “The sea is deaf.”", "a sailor"),
    ],
)
def test_of_whom_a_relative_clause_tells_says_it(language: str, text: str, speaker: str) -> None:
    assert shown(text, language) == speaker


def test_a_relative_clause_that_has_ended_says_nothing() -> None:
    text = "Ann Till, who runs the mill with Bo Reed, said: “The boat is gone.”"
    assert shown(text, "en") == "Ann Till"
