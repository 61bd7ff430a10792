"""Nouns and first names in another case than the first."""

from __future__ import annotations

import pytest

from index.statements.grammar.declension import (
    is_declined,
    is_object,
    is_object_noun,
    may_be_whose,
)
from index.statements.grammar.tokens import Token
from index.statements.grammar.vocabulary import Vocabulary

RUSSIAN = Vocabulary("ru")


def token(word: str) -> Token:
    return Token("word", 0, len(word), word, word.casefold())


@pytest.mark.parametrize(
    ("word", "whose"), [("губернатора", True), ("глава", False), ("тренер", False), ("главы", True)]
)
def test_whose_an_office_is_shows_in_its_form(word: str, whose: bool) -> None:  # noqa: FBT001
    assert may_be_whose(token(word), RUSSIAN) is whose


@pytest.mark.parametrize(
    ("name", "declined"), [("Игорю", True), ("Дарье", True), ("Игорь", False), ("Даниэла", False)]
)
def test_a_first_name_shows_its_case(name: str, declined: bool) -> None:  # noqa: FBT001
    assert is_declined(token(name), RUSSIAN) is declined


@pytest.mark.parametrize(("name", "told"), [("Игорю", True), ("Игоре", False), ("Игорь", False)])
def test_whom_something_is_told_shows_in_the_name(name: str, told: bool) -> None:  # noqa: FBT001
    assert is_object(token(name), RUSSIAN) is told


@pytest.mark.parametrize(
    ("noun", "told"),
    [("брату", True), ("соседке", True), ("брат", False), ("соседка", False), ("соседи", False)],
)
def test_whom_something_is_told_shows_in_the_noun(noun: str, told: bool) -> None:  # noqa: FBT001
    assert is_object_noun(token(noun), RUSSIAN) is told
