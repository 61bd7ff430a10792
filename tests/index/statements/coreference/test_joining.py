"""Which mentions are of one person."""

from __future__ import annotations

import pytest

from tests.index.statements.articles import read


def people(text: str, language: str = "en") -> list[list[str]]:
    """Return the mentions of everybody who is named."""
    register, _ = read(text, language)
    return [
        [one.span.of(text) for one in entity.mentions]
        for entity in register.entities
        if entity.named
    ]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Hedda Marr came. Marr left.", ["Hedda Marr", "Marr"]),
        ("Marr came. Hedda Marr left.", ["Marr", "Hedda Marr"]),
        ("Hedda Marr came. H. Marr left.", ["Hedda Marr", "H. Marr"]),
        ("Mayor Hedda Marr came. The mayor left.", ["Hedda Marr", "The mayor"]),
    ],
)
def test_forms_of_a_name_and_an_office_are_one_person(text: str, mentions: list[str]) -> None:
    assert mentions in people(text)


def test_two_first_names_are_two_people() -> None:
    assert people("Hedda Marr came. Otto Marr left.") == [["Hedda Marr"], ["Otto Marr"]]


def test_a_last_name_of_two_people_may_be_either() -> None:
    text = "Hedda Marr and Otto Marr came. Marr left."
    register, _ = read(text)
    mention = register.sentences[1][0]
    entity = register.entity(mention)
    assert entity
    assert len(register.namesakes(mention, entity)) == 1


def test_an_office_that_two_have_is_no_ones() -> None:
    text = "Mayor Hedda Marr met Mayor Otto Voss. The mayor left."
    assert all("The mayor" not in mentions for mentions in people(text))


def test_a_case_of_a_slavic_name_is_the_same_person() -> None:
    assert people("Иван Тилов приехал. Мы ждали Тилова.", "ru") == [["Иван Тилов", "Тилова"]]
