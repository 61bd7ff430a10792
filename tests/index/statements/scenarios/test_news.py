"""Speakers in plain news: the right name or none, never another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.news import DESCRIBED, HARD, SAID, UNSAID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _pytest.mark import ParameterSet


def named(text: str, language: str) -> list[str]:
    """Return who is shown as the speaker of each quotation, "-" for nobody."""
    found = certain(statements(text, language), language)
    return [
        said.speaker.of(text) if said.speaker else "-" for said in found if said.kind != "indirect"
    ]


def by_language(cases: Sequence[tuple[str, ...]]) -> list[ParameterSet]:
    """Return the news of each language together, each as its text and what it is compared with."""
    languages = dict.fromkeys(language for language, *_ in cases)
    return [
        pytest.param(code, [rest for language, *rest in cases if language == code], id=code)
        for code in languages
    ]


@pytest.mark.parametrize(("language", "news"), by_language(SAID))
def test_who_speaks_is_named(language: str, news: list[tuple[str, str]]) -> None:
    found = {text: (named(text, language), who.split(";")) for text, who in news}
    assert not {text: both for text, both in found.items() if both[0] != both[1]}


@pytest.mark.parametrize(("language", "news"), by_language(HARD))
def test_where_it_is_hard_to_tell_nobody_else_is_named(
    language: str, news: list[tuple[str, str]]
) -> None:
    others = {text: {*named(text, language)} - {*may_be.split(";"), "-"} for text, may_be in news}
    assert not {text: who for text, who in others.items() if who}


@pytest.mark.parametrize(("language", "news"), by_language(DESCRIBED))
def test_somebody_without_a_name_is_not_the_only_one_with_one(
    language: str, news: list[tuple[str, str]]
) -> None:
    assert not [text for text, another in news if another in named(text, language)]


@pytest.mark.parametrize(("language", "news"), by_language(UNSAID))
def test_titles_signs_and_nicknames_are_said_by_nobody(
    language: str, news: list[tuple[str]]
) -> None:
    assert not [text for (text,) in news if {*named(text, language)} - {"-"}]
