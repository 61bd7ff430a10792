"""Nouns of saying: whose claim it is, and nouns that look like verbs."""

from __future__ import annotations

import pytest

from index.statements.grammar.nouns import claimed, is_noun
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of

ENGLISH = lexicon("en")


def test_a_claim_is_whose_it_is() -> None:
    tokens = first_paragraph("Hedda Marr's claim that all is well was heard.").tokens
    place = next(place for place, token in enumerate(tokens) if token.low == "claim")
    found = claimed(tokens, place, (0, len(tokens)), ENGLISH)
    assert found
    assert words_of(tokens, *found) == "Hedda Marr's"


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("There were comments from the hall.", "comments", True),
        ("Those reports were late.", "reports", True),
        ("Marr comments on it.", "comments", False),
    ],
)
def test_a_noun_may_look_like_a_verb(text: str, word: str, *, noun: bool) -> None:
    tokens = first_paragraph(text).tokens
    cue = next(place for place, token in enumerate(tokens) if token.low == word)
    assert is_noun(tokens, cue, cue + 1, (0, len(tokens)), ENGLISH) is noun
