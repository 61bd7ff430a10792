"""Speakers whom a question may name by their words."""

from __future__ import annotations

import pytest

from index.statements.standing import stands_alone


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Ida Brenn"),
        ("en", "the mayor"),
        ("de", "Ein Sprecher"),
        ("de", "Jan Till"),
        ("fr", "la maire"),
        ("ru", "полиция"),
        ("tr", "müdür"),
        ("ar", "رئيس البلدية"),
        ("zh", "市长"),
    ],
)
def test_a_name_and_a_whole_description_stand_alone(language: str, words: str) -> None:
    assert stands_alone(words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "his lawyer"),
        ("en", "one of them"),
        ("en", "version"),
        ("en", ""),
        ("de", "des Vereins"),
        ("fr", "des habitants"),
        ("ru", "министерстве"),
        ("uk", "раді"),
        ("tr", "başkanı"),
    ],
)
def test_a_fragment_does_not(language: str, words: str) -> None:
    assert not stands_alone(words, language)
