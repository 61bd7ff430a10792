"""The names of an article by their words."""

from __future__ import annotations

from index.statements.coreference.entity import Entity
from index.statements.coreference.name_index import NameIndex
from index.statements.grammar.vocabulary import Vocabulary


def entity(number: int) -> Entity:
    return Entity(number, named=True)


def test_somebody_is_found_by_the_last_name() -> None:
    index, marr = NameIndex(Vocabulary("en")), entity(0)
    index.add(marr, [frozenset({"hedda"}), frozenset({"marr"})])
    assert index.called("marr") == [marr]
    assert index.namesakes("Marr's".casefold()) == [marr]
    assert not index.called("hedda")


def test_a_name_in_another_case_is_found() -> None:
    index, lis = NameIndex(Vocabulary("ru")), entity(0)
    index.add(lis, [frozenset({"иван"}), frozenset({"лисов"})])
    assert index.namesakes("лисова") == [lis]


def test_a_list_of_namesakes_ends() -> None:
    index = NameIndex(Vocabulary("en"))
    for number in range(100):
        index.add(entity(number), [frozenset({"marr"})])
    assert len(index.called("marr")) == 64
