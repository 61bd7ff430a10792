"""Speakers named behind the word that attributes."""

from __future__ import annotations

import pytest

from index.statements.grammar.mentions_behind import mention_after
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of


def behind(text: str) -> str:
    """Return what "said" speaks of on its right."""
    tokens = first_paragraph(text).tokens
    cue = next(place for place, token in enumerate(tokens) if token.low == "said")
    found = mention_after(tokens, cue + 1, len(tokens), lexicon("en"))
    return words_of(tokens, *found) if found else ""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("“No,” said Hedda Marr on Monday.", "Hedda Marr"),
        ("“No,” said the ministry's envoy, Jan Till.", "Jan Till"),
        ("“No,” said she.", "she"),
    ],
)
def test_a_mention_stands_behind_the_verb(text: str, right: str) -> None:
    assert behind(text) == right
