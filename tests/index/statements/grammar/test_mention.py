"""Words that bound a mention of a speaker."""

from __future__ import annotations

import pytest

from index.statements.grammar.mention import bounds, is_time, is_year
from index.statements.grammar.tokens import Token
from index.statements.lexicon import lexicon

ENGLISH = lexicon("en")


def word(text: str) -> Token:
    return Token("word", 0, len(text), text, text.casefold())


@pytest.mark.parametrize(
    ("text", "ends"), [("because", True), ("said", True), ("Said", False), ("harbour", False)]
)
def test_a_verb_of_saying_bounds_a_name_unless_it_has_a_capital(text: str, *, ends: bool) -> None:
    assert bounds(word(text), ENGLISH) is ends


def test_a_day_and_a_year_tell_when() -> None:
    assert is_time(word("Monday"), ENGLISH)
    assert is_time(word("2015"), ENGLISH)
    assert not is_time(word("harbour"), ENGLISH)
    assert not is_year(word("47"))
