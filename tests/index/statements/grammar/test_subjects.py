"""Subject of a sentence."""

from __future__ import annotations

import pytest

from index.statements.grammar.subjects import subject
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("LENNFORD (ABC) — Hedda Marr came and left.", "Hedda Marr"),
        ("After the storm, Hedda Marr came.", "Hedda Marr"),
        ("she came.", "she"),
    ],
)
def test_the_subject_of_a_sentence_is_whom_it_names_first(text: str, who: str) -> None:
    tokens = first_paragraph(text).tokens
    found = subject(tokens, 0, len(tokens), lexicon("en"))
    assert found
    assert words_of(tokens, *found) == who
