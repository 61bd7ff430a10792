"""Lists of a language's file."""

from __future__ import annotations

from index.statements.grammar.listed import Listed


def test_a_language_says_how_it_writes_names() -> None:
    assert Listed("de").capital_nouns
    assert not Listed("en").capital_nouns
    assert Listed("ar").plain_names


def test_the_forms_of_names_show_whose_something_is_where_they_have_capitals() -> None:
    assert Listed("ru").inflects
    assert not Listed("fa").inflects
    assert not Listed("en").inflects


def test_endings_of_many_and_of_one_are_both_those_of_adjectives() -> None:
    russian = Listed("ru")
    assert set(russian.of_one_endings) < set(russian.adjective_endings)
    assert set(russian.adjective_endings) < set(russian.genitive_endings)


def test_english_words_count_in_every_language_where_names_come_from_everywhere() -> None:
    assert Listed("en").generations <= Listed("de").generations
