"""Words that a language has."""

from __future__ import annotations

import pytest

from index.query.known_words import is_first_name, is_known


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("bridge", "en"), ("email", "en"), ("fähre", "de"), ("neuwahl", "de"),
        ("brückensperrung", "de"), ("courriel", "fr"), ("мост", "ru"), ("puente", "es"),
    ],
)  # fmt: skip
def test_these_are_words(word: str, language: str) -> None:
    assert is_known(word, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("harbuor", "en"), ("lennford", "en"), ("ostrowenko", "de"), ("barnd", "de"), ('"', "en"),
        ("carpetsale", "en"), ("bridge", "xx"), ("", "en"),
    ],
)  # fmt: skip
def test_these_are_not(word: str, language: str) -> None:
    assert not is_known(word, language)


def test_first_names_are_those_of_the_lists() -> None:
    assert is_first_name("hedda", "en")
    assert not is_first_name("bridge", "en")
    assert not is_first_name("hedda", "xx")
