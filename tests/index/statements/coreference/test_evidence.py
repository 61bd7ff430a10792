"""Evidence in names, titles and neighbours of who somebody is."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.coreference.entity import Entity
from index.statements.coreference.evidence import (
    gender_of,
    role_of,
    weigh_apposition,
    weigh_description,
)
from index.statements.grammar.tokens import Token
from tests.index.statements.articles import read


def kind(text: str, name: str, language: str = "en") -> tuple[str, str | None]:
    """Return what the article says somebody is: kind and gender."""
    register, _ = read(text, language)
    [found] = [one for one in register.entities if one.full and one.full.of(text) == name]
    return found.kind, found.gender


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Mayor Clara Hofer left.", "Clara Hofer", ("person", "f")),
        ("Martin Velling, 47, left.", "Martin Velling", ("person", "m")),
        ("The Harbour Council left.", "Harbour Council", ("group", None)),
        ("It rained in Paris.", "Paris", ("place", "f")),
    ],
)
def test_titles_first_names_and_words_beside_tell(
    text: str, name: str, expected: tuple[str, str | None]
) -> None:
    assert kind(text, name) == expected


def test_a_womans_name_may_be_a_mans_in_another_case() -> None:
    assert kind("Александра Лис ушла.", "Александра Лис", "ru") == ("person", "f")
    text = "По словам Александра Лиса, порт закрыт."
    assert kind(text, "Александра Лиса", "ru") == ("person", None)
    text = "По словам Игоря Лиса, порт закрыт."
    assert kind(text, "Игоря Лиса", "ru") == ("person", "m")


def test_a_description_tells_of_somebody_without_a_name() -> None:
    woman, council = Entity(0, named=False), Entity(1, named=False)
    weigh_description(woman, k.WOMAN)
    weigh_description(council, k.GROUP)
    for one in (woman, council):
        one.weigh()
    assert (woman.kind, woman.gender) == ("person", "f")
    assert council.kind == "group"


def test_an_apposition_tells_of_who_it_stands_beside() -> None:
    somebody = Entity(0, named=True)
    weigh_apposition(somebody, k.MAN)
    somebody.weigh()
    assert (somebody.kind, somebody.gender) == ("person", "m")


def test_a_noun_shows_a_gender_if_it_shows_one_alone() -> None:
    assert gender_of(k.MAN) == "m"
    assert gender_of(k.WOMAN) == "f"
    assert gender_of(k.MAN | k.WOMAN) is gender_of(k.PERSON) is None


def test_of_an_age_only_the_years_are_kept() -> None:
    assert role_of(Token("word", 0, 11, "41-year-old", "41-year-old")) == "41"
    assert role_of(Token("word", 0, 5, "Mayor", "mayor")) == "mayor"


@pytest.mark.parametrize(
    ("language", "text", "name", "gender"),
    [
        ("en", "Harbour master Winifred Oake left.", "Winifred Oake", "f"),
        ("en", "The chairman of the council, Winifred Oake, left.", "Winifred Oake", "f"),
        ("en", "Mr Ida Oake left.", "Ida Oake", "m"),
        ("pt", "O presidente da câmara, Leocádia Pimenta, saiu.", "Leocádia Pimenta", "f"),
    ],
)
def test_a_womans_first_name_tells_more_than_an_office_in_the_form_of_a_mans(
    language: str, text: str, name: str, gender: str
) -> None:
    assert kind(text, name, language) == ("person", gender)


# A name that a place may have too, and whether it is somebody's there.
CALLED = [
    ("en", "The boiler at St Agatha failed.", "Agatha", False),
    ("en", "The shop in Mill St. Anna Till closed.", "Anna Till", True),
    ("en", "Ellen Marie Church, a nurse, left.", "Ellen Marie Church", True),
    ("de", "Das Krankenhaus Sankt Elisabeth schließt.", "Elisabeth", False),
    ("es", "El colegio San Isidro cerró.", "Isidro", False),
    ("it", "Santo Rossi partì.", "Santo Rossi", True),
    ("it", "Al Senato Matteo Rossi parlò.", "Matteo Rossi", True),
    ("pt", "No hospital Marcos Lima recebeu a imprensa.", "Marcos Lima", True),
    ("ru", "Больница Святого Николая закрыта.", "Николая", False),
    ("ru", "Адвокат говорил от имени Петра Ильина.", "Петра Ильина", True),
    ("uk", "Лікарня Святого Миколая закрита.", "Миколая", False),
]


@pytest.mark.parametrize(("language", "text", "name", "somebody"), CALLED)
def test_only_what_is_called_like_a_saint_is_nobody(
    language: str, text: str, name: str, *, somebody: bool
) -> None:
    kinds = {"person", "maybe"} if somebody else {"place"}
    assert kind(text, name, language)[0] in kinds
