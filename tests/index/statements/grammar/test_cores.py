"""Extent of the nouns and names of a phrase."""

from __future__ import annotations

import pytest

from index.statements.grammar.cores import Cores
from index.statements.grammar.names import Names
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import first_paragraph, words_of


@pytest.mark.parametrize(
    ("language", "text", "core"),
    [
        ("en", "Mayor Hedda Marr left.", "Mayor Hedda Marr"),
        ("en", "Nerian foreign ministry left.", "Nerian foreign ministry"),
        ("es", "ministra francesa Ana Ruiz salió.", "ministra francesa Ana Ruiz"),
        ("en", "ministry's spokesman left.", "ministry's spokesman"),
    ],
)
def test_nouns_and_names_go_on_to_the_last_of_them(language: str, text: str, core: str) -> None:
    tokens, vocabulary = first_paragraph(text, language).tokens, Vocabulary(language)
    end = Cores(vocabulary, Names(vocabulary)).end(tokens, 0, 0, len(tokens))
    assert words_of(tokens, 0, end) == core


@pytest.mark.parametrize(
    ("text", "place", "noun"),
    [("the report reports", 1, True), ("the report reports", 2, False), ("it will", 1, False)],
)
def test_a_noun_that_may_be_a_verb_has_an_article(text: str, place: int, *, noun: bool) -> None:
    tokens, vocabulary = first_paragraph(text).tokens, Vocabulary("en")
    assert Cores(vocabulary, Names(vocabulary)).nominal(tokens, place, 0) is noun
