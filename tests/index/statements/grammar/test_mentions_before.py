"""Speakers named before the word that attributes."""

from __future__ import annotations

import pytest

from index.statements.grammar.mentions_before import mention_before
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of


def before(text: str) -> str:
    """Return what "said" speaks of on its left."""
    tokens = first_paragraph(text).tokens
    cue = next(place for place, token in enumerate(tokens) if token.low == "said")
    found = mention_before(tokens, cue, 0, lexicon("en"))
    return words_of(tokens, *found) if found else ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Marr, who led the council for years, said so.", "Marr"),
        ("Marr has also said so.", "Marr"),
        ("When it rained she said so.", "she"),
        ("The shed belongs to Marr, who said so.", "Marr"),
        ("The shed belongs to Marr, 47, who later said so.", "Marr"),
        ("The shed belongs to Orle Holdings, which has said so.", "Orle Holdings"),
        ("The people who came said so.", "The people"),
        ("A man who fled, and who was not named, said so.", "A man"),
    ],
)
def test_a_mention_stands_before_the_verb(text: str, left: str) -> None:
    assert before(text).endswith(left)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Bo Marr, who divers said stole it.", "divers"),
        ("Ada Roe sued Bo Marr, who said so.", "Bo Marr"),
        ("Ada Roe sued Bo Marr, who, in a note, said so.", "Bo Marr"),
    ],
)
def test_a_relative_clause_goes_on_about_the_words_right_before_it(text: str, left: str) -> None:
    assert before(text) == left


@pytest.mark.parametrize(
    "text", ["Ada Roe sued Bo Marr and Cy Till, who said so.", "Bo Marr, who she said so."]
)
def test_a_relative_names_nobody_where_it_may_mean_several(text: str) -> None:
    assert before(text) in ("who", "")
