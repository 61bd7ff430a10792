"""A noun phrase knows how long its name is."""

from __future__ import annotations

from index.statements.grammar.phrase import Phrase


def test_the_length_is_that_of_the_name() -> None:
    assert Phrase("name", 0, 4, 3, (2, 4), kind=0).length == 2


def test_a_description_has_no_name() -> None:
    assert Phrase("description", 0, 3, 2, None, kind=0).length == 0
