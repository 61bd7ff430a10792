"""The names of an article by their words."""

from __future__ import annotations

import pytest

from index.statements.coreference.entity import Entity
from index.statements.coreference.name_index import Name, NameIndex
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import first_paragraph, read


def name(text: str, language: str = "en") -> Name:
    return Name.of(first_paragraph(text, language).tokens, Vocabulary(language))


def named(number: int) -> Entity:
    return Entity(number, named=True)


def mentions(text: str) -> list[list[str]]:
    register, _ = read(text)
    return [[one.span.of(text) for one in entity.mentions] for entity in register.entities]


def test_a_name_has_words_and_what_parts_namesakes() -> None:
    found = name("Ivan Till Jr")
    assert (found.words, found.generation) == (["ivan", "till"], "jr")


def test_somebody_is_found_by_the_last_name() -> None:
    index, marr = NameIndex("en"), named(0)
    index.add(marr, name("Hedda Marr"))
    assert index.called("marr") == [marr]
    assert index.namesakes("marr's") == [marr]
    assert not index.called("hedda")


def test_a_name_in_another_case_is_found() -> None:
    index, lis = NameIndex("ru"), named(0)
    index.add(lis, name("Иван Лисов", "ru"))
    assert index.namesakes("лисова") == [lis]


def test_a_list_of_namesakes_ends() -> None:
    index = NameIndex("en")
    for number in range(100):
        index.add(named(number), name("Marr"))
    assert len(index.called("marr")) == 64


@pytest.mark.parametrize(
    "text",
    [
        # Two bodies have these initials, or they are somebody's.
        "Tolm Fishing Board met. Tolm Football Board met. TFB left.",
        "Ulyx Nolkar Pell came. UNP left.",
    ],
)
def test_initials_that_are_no_single_body_s_are_a_name_of_their_own(text: str) -> None:
    assert any(len(one) == 1 and one[0].isupper() for one in mentions(text))
