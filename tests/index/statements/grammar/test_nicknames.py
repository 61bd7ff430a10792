"""Nicknames in quotation marks within a name."""

from __future__ import annotations

import pytest

from index.statements.extraction import statements
from index.statements.grammar.nicknames import Nicknames
from tests.index.statements.articles import first_paragraph


def nicknames(text: str, language: str) -> list[str]:
    """Return what stands in quotation marks and is part of a name."""
    tokens = first_paragraph(text, language).tokens
    return [tokens[place].text for place in Nicknames(language).among(tokens)]


@pytest.mark.parametrize(
    ("text", "language", "nickname"),
    [
        ('Walter "Stubby" Marsh rows.', "en", '"Stubby"'),
        ("Rosa “the Needle” Quinn sews.", "en", "“the Needle”"),
        ("Karl „Kalle“ von der Au rennt.", "de", "„Kalle“"),  # before particles
        ("Rose « l'Aiguille » Quentin coud.", "fr", "« l'Aiguille »"),
        ("Команду Петра «Лиса» Дыма ждали.", "ru", "«Лиса»"),  # in another case
        ("Rıza “Koca” Çelik geldi.", "tr", "“Koca”"),
    ],
)
def test_a_nickname_stands_behind_a_first_name_and_before_a_last_one(
    text: str, language: str, nickname: str
) -> None:
    assert nicknames(text, language) == [nickname]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anna said “No” Monday.", "en"),  # a verb stands before it
        ("Anna “No” Monday.", "en"),  # and a day behind it
        ("Anna, “Sunny” Lee left.", "en"),  # a comma parts it
        ("Anna “Go home!” Lee left.", "en"),  # a sentence ends in it
        ("Anna “we are going home now” Lee left.", "en"),  # too long
        ("The ship “Sunny” Lee left.", "en"),  # no first name
        ("Da rief Anna „Halt“ Richtung Ufer.", "de"),  # a noun stands behind it
    ],
)
def test_other_words_between_capitals_are_no_nickname(text: str, language: str) -> None:
    assert nicknames(text, language) == []


def test_who_has_a_nickname_is_named_with_it_and_nobody_says_it() -> None:
    text = '“I was paid in fish,” said Walter "Stubby" Marsh. “In cod,” Marsh added.'
    first, nickname, last = statements(text, "en")
    assert nickname.speaker is None
    for one in (first, last):
        assert one.speaker is not None
        assert one.speaker.of(text) == 'Walter "Stubby" Marsh'
