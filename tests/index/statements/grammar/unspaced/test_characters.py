"""Characters that tell what stands around them."""

from __future__ import annotations

from dataclasses import fields

from index.languages.characters import CHARACTERS
from index.statements.grammar.unspaced.characters import Characters, characters


def test_every_key_of_the_files_is_read() -> None:
    assert {one.name for one in fields(Characters)} == set(CHARACTERS)


def test_each_language_has_its_own() -> None:
    assert "者" in characters("zh").persons
    assert characters("ja").quoting == {"と"}
    assert not characters("zh").quoting


def test_what_stands_behind_a_word_is_found_by_it() -> None:
    assert "る" in characters("ja").in_verbs["が"]
    assert "指" in characters("zh").other_sense


def test_a_language_with_spaces_has_none() -> None:
    assert not characters("de").persons
