"""Encodings from before Unicode, and the letters of the languages that are written in them."""

from __future__ import annotations

import codecs

import pytest

from index.reading.code_pages import CODE_PAGES, LETTERS


@pytest.mark.parametrize("encoding", CODE_PAGES)
def test_python_knows_every_encoding(encoding: str) -> None:
    assert codecs.lookup(encoding)


@pytest.mark.parametrize("language", LETTERS)
def test_letters_are_small_and_each_stands_once(language: str) -> None:
    letters = LETTERS[language]
    assert letters == letters.lower()
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize(
    ("encoding", "language"),
    [("cp1250", "pl"), ("cp1251", "ru"), ("cp1253", "el"), ("cp1254", "tr"), ("cp1255", "he")],
)
def test_the_first_encoding_of_a_language_can_write_its_letters(
    encoding: str, language: str
) -> None:
    assert language in CODE_PAGES[encoding]
    assert LETTERS[language].encode(encoding)
