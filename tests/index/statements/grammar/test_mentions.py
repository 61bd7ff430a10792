"""Where the words that name a speaker begin and end."""

from __future__ import annotations

import pytest

from index.statements.grammar.mentions import mention_after, mention_before, subject
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, words_of

ENGLISH = lexicon("en")


def around(text: str) -> tuple[str, str]:
    """Return what "said" speaks of on its left and on its right."""
    tokens = first_paragraph(text).tokens
    cue = next(place for place, token in enumerate(tokens) if token.low == "said")
    found = (
        mention_before(tokens, cue, 0, ENGLISH),
        mention_after(tokens, cue + 1, len(tokens), ENGLISH),
    )
    left, right = (words_of(tokens, *one) if one else "" for one in found)
    return left, right


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Marr, who led the council for years, said so.", "Marr"),
        ("Marr has also said so.", "Marr"),
        ("When it rained she said so.", "she"),
    ],
)
def test_a_mention_stands_before_the_verb(text: str, left: str) -> None:
    assert around(text)[0].endswith(left)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("“No,” said Hedda Marr on Monday.", "Hedda Marr"),
        ("“No,” said the ministry's envoy, Jan Till.", "Jan Till"),
        ("“No,” said she.", "she"),
    ],
)
def test_a_mention_stands_behind_the_verb(text: str, right: str) -> None:
    assert around(text)[1] == right


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
    found = subject(tokens, 0, len(tokens), ENGLISH)
    assert found
    assert words_of(tokens, *found) == who
