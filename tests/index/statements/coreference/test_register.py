"""The register: who and what an article names, joined, with kind and gender."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.models import Span
from index.statements.coreference.register import Register
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import tokenised
from index.statements.lexicon import lexicon
from index.text.sentences import paragraphs

if TYPE_CHECKING:
    from index.statements.coreference.entity import Entity


def read(text: str, language: str = "en") -> Register:
    words = lexicon(language)
    tokens = [tokenised(text, block, [], words) for block in paragraphs(text)]
    register, _ = Register.of(text, [(one, parsed(one, words)) for one in tokens], words)
    return register


def named(text: str, language: str = "en") -> dict[str, Entity]:
    return {
        one.full.of(text): one for one in read(text, language).entities if one.named and one.full
    }


def test_a_last_name_and_a_full_name_are_one_person() -> None:
    people = named("Clara Hofer came. Hofer left. Then Clara Hofer came back.")
    assert list(people) == ["Clara Hofer"]
    assert len(people["Clara Hofer"].mentions) == 3


def test_two_people_with_a_last_name_stay_two() -> None:
    assert set(named("Clara Hofer met Martin Hofer.")) == {"Clara Hofer", "Martin Hofer"}


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mr. Tarn Velling left.", "Tarn Velling", "m"),
        ("Mrs. Tarn Velling left.", "Tarn Velling", "f"),
        ("Clara Velling left.", "Clara Velling", "f"),
        ("Tarn Velling, a spokeswoman for the port, left.", "Tarn Velling", "f"),
        ("Tarn Velling left.", "Tarn Velling", None),
    ],
)
def test_a_gender_needs_evidence(text: str, name: str, gender: str | None) -> None:
    assert named(text)[name].gender == gender


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Prime Minister Theresa May left.", "Theresa May", "person"),
        ("Tarn Velling, the mayor, left.", "Tarn Velling", "person"),
        ("Orle Holdings left.", "Orle Holdings", "group"),
        ("They met in Paris.", "Paris", "place"),
    ],
)
def test_titles_appositions_and_lists_tell_what_somebody_is(
    text: str, name: str, kind: str
) -> None:
    assert named(text)[name].kind == kind


def test_an_office_behind_a_name_belongs_to_the_name() -> None:
    text = "A spokesman for Orle Holdings, Conrad Wey, left."
    assert "spokesman" in named(text)["Conrad Wey"].roles


def test_a_definite_office_means_the_one_who_has_it() -> None:
    text = "Ida Brenn, the mayor of Lenn, came late. The mayor left early."
    register = read(text)
    mention = register.mention_in(Span(text.index("The mayor"), text.index(" left early")))
    assert mention is not None
    entity = register.entity(mention)
    assert entity is not None
    assert entity.full is not None
    assert entity.full.of(text) == "Ida Brenn"


def test_the_place_of_a_dateline_is_nobody() -> None:
    assert "LENNFORD" not in named("LENNFORD, Kentland (ABC) — Clara Hofer left.")


def test_a_case_of_a_slavic_name_is_the_same_person() -> None:
    assert list(named("Пришёл Иван Тилов. Спросили Тилова.", "ru")) == ["Иван Тилов"]


def test_a_first_name_means_who_has_it_among_namesakes() -> None:
    text = "Hedda Marr and Otto Marr came. Otto left."
    register = read(text)
    mention = register.sentences[1][0]
    entity = register.entity(mention)
    assert entity is not None
    assert not register.namesakes(mention, entity)


def test_a_relative_pronoun_is_nobodys_name() -> None:
    text = "They met Paul Brenn, head of the rescue service, who said that nobody was hurt."
    at = text.index("who")
    assert read(text).fullest(Span(at, at + 3)) == (None, None)
