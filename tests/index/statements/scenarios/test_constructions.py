"""The speaker among two people, in all the ways that news builds its sentences."""

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.constructions import CONSTRUCTIONS


def shown(text: str, language: str, people: tuple[str, str]) -> str:
    """Return which of the people is shown with the last quotation, "-" for neither."""
    found = [one for one in certain(statements(text, language), language) if one.kind != "indirect"]
    who = found[-1].speaker.of(text) if found and found[-1].speaker else "-"
    return str(people.index(who) + 1) if who in people else "-"


@pytest.mark.parametrize("language", CONSTRUCTIONS)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["line", "paragraph"])
def test_it_is_the_right_one_or_nobody(language: str, gap: str) -> None:
    people, before, sentences = CONSTRUCTIONS[language]
    wrong = []
    for sentence, who in sentences:
        expected = (*who, "-") if who.endswith("?") else tuple(who)
        found = shown(before + gap + sentence, language, people)
        if found not in expected:
            wrong.append((sentence, found))
    assert not wrong
