"""Words within a noun phrase, and those of none."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.parts import behind_adjectives, is_unknown, may_be_part
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import vocabulary_of
from index.statements.lexicon import lexicon

ENGLISH = vocabulary_of("en")


@pytest.mark.parametrize(
    ("text", "part", "unknown"),
    [
        ("rusty", True, True),
        ("harbour", True, False),  # in a list of nouns
        ("Rusty", True, False),
        ("47", True, False),
        ("said", False, False),
        ("she", False, False),
        ("of", False, False),
        ("the", False, False),
        (",", False, False),
    ],
)
def test_a_word_of_a_phrase_may_be_in_no_list(text: str, *, part: bool, unknown: bool) -> None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon("en"))
    assert may_be_part(tokens[0], ENGLISH) is part
    assert is_unknown(tokens, 0, ENGLISH) is unknown
    assert not is_unknown(tokens, len(tokens), ENGLISH)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("rusty leaky boats", "boats"),
        ("boats sank", "boats sank"),
        ("rusty leaky mossy boats", "mossy boats"),
        ("rusty", ""),
    ],
)
def test_behind_two_adjectives_stands_the_noun(text: str, behind: str) -> None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon("en"))
    place = behind_adjectives(tokens, 0, ENGLISH)
    assert " ".join(one.text for one in tokens[place:]) == behind
