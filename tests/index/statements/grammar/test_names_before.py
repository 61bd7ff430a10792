"""Names and descriptions that end before a place."""

from __future__ import annotations

import pytest

from index.statements.grammar.names_before import named_until
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of


def named(text: str, language: str = "en") -> str | None:
    """Return the name at the end of a text."""
    tokens = first_paragraph(text, language).tokens
    found = named_until(tokens, len(tokens), 0, lexicon(language))
    return words_of(tokens, *found) if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yesterday, Ada Roe", "Ada Roe"),
        ("because Bo Marr", "Bo Marr"),
        ("When it rained she", "she"),
        ("told Roe that Smith", "Smith"),
        ("Yesterday, the owner of the mill", "the owner of the mill"),
        ("Yesterday, Roe and Marr", "Roe and Marr"),
        ("Yesterday, he and Marr", "Marr"),
    ],
)
def test_a_name_begins_behind_what_bounds_it(text: str, name: str) -> None:
    assert named(text) == name


def test_an_article_joined_to_a_word_for_of_goes_on_with_the_name() -> None:
    assert named("Hier, l'association des pêcheurs", "fr") == "l association des pêcheurs"


@pytest.mark.parametrize("text", ["Yesterday,", "because", "Yesterday, the"])
def test_nobody_is_named_where_no_noun_stands(text: str) -> None:
    assert named(text) is None
