"""What is written onto the words of a language, as its file lists it."""

from __future__ import annotations

from dataclasses import fields

from index.languages.forms import FORMS
from index.statements.word_forms import WordForms, word_forms


def test_every_key_of_the_files_is_read() -> None:
    assert {one.name.rstrip("_") for one in fields(WordForms)} == set(FORMS)


def test_a_dash_stands_for_no_ending() -> None:
    assert "" in word_forms("ru").first_endings
    assert word_forms("ar").past[-1] == (("",), ("ت",))


def test_endings_stand_in_the_order_of_the_file() -> None:
    assert word_forms("de").adjectives[:2] == ("en", "er")


def test_a_language_without_a_file_has_none() -> None:
    own = word_forms("qq")
    assert not any(getattr(own, one.name) for one in fields(WordForms))
