"""Who speaks in plain news: the right name or none, never another one."""

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.news import DESCRIBED, HARD, SAID, UNSAID


def named(text: str, language: str) -> list[str]:
    """Return who is shown as the speaker of each quotation, "-" for nobody."""
    found = certain(statements(text, language), language)
    return [
        said.speaker.of(text) if said.speaker else "-" for said in found if said.kind != "indirect"
    ]


@pytest.mark.parametrize(("language", "text", "who"), SAID)
def test_who_speaks_is_named(language: str, text: str, who: str) -> None:
    assert named(text, language) == who.split(";")


@pytest.mark.parametrize(("language", "text", "may_be"), HARD)
def test_where_it_is_hard_to_tell_nobody_else_is_named(
    language: str, text: str, may_be: str
) -> None:
    assert set(named(text, language)) <= {*may_be.split(";"), "-"}


@pytest.mark.parametrize(("language", "text", "another"), DESCRIBED)
def test_somebody_without_a_name_is_not_the_only_one_with_one(
    language: str, text: str, another: str
) -> None:
    assert another not in named(text, language)


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_titles_signs_and_nicknames_are_said_by_nobody(language: str, text: str) -> None:
    assert set(named(text, language)) <= {"-"}
