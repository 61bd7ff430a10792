"""Verbs behind a name or an office that may be nouns elsewhere."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.behind_names import acts
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import Vocabulary
from index.statements.lexicon import lexicon
from tests.index.statements.grammar.reading import phrases


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The treasurer smiles.", "smiles", True),
        ("The mayor plans a vote.", "plans", True),
        ("Ann Till waits for the ferry.", "waits", True),
        ("The treasurer reports were late.", "were", False),
        ("The workers plans were late.", "plans", False),
    ],
)
def test_a_noun_that_one_person_does_is_a_verb(text: str, word: str, expected: bool) -> None:  # noqa: FBT001
    tokens = tokenised(text, Span(0, len(text)), [], lexicon("en"))
    place = next(n for n, one in enumerate(tokens) if one.text == word)
    assert acts(tokens, place, len(tokens), Vocabulary("en")) is expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ودعت الوزارة السكان إلى الحذر.", "الوزارة"),
        ("وقالت وزارة الصحة أمس.", "وزارة الصحة"),
    ],
)
def test_people_behind_a_body_are_whom_it_does_something_to(text: str, found: str) -> None:
    assert phrases(text, "ar")[0] == ("description", found)
