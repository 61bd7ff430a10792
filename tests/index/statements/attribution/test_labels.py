"""Words of a language's file for titles, and for calling something by a name."""

from __future__ import annotations

import pytest

from index.statements.attribution.labels import labels
from tests.index.statements.articles import place_of_quotation


def called(text: str, language: str) -> bool:
    at = place_of_quotation(text, language)
    words = labels(language)
    return words.call(at.tokens, at.token) or words.is_written(at.tokens, at.token)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Betreten verboten“, stand auf dem Schild.", "de"),  # behind a comma
        ("He is known as the “old bear” here.", "en"),  # with an article between
        ("The so-called “law of chairs” is in force.", "en"),
        ("Eine sogenannte „stille Wahl“ folgt.", "de"),  # any ending of the word
        ("Er ist als „alter Bär“ bekannt.", "de"),  # shown by both sides together
        ("La ciudad, llamada “la blanca”, duerme.", "es"),  # at the beginning of a clause
        ("«Chiuso per ferie», si legge sulla porta.", "it"),  # behind a comma
        ("他被称为“老熊”。", "zh"),
        ("«Верните школу», — было написано на плакате.", "ru"),  # behind a comma and a dash
        ("Na parede estava escrito: “Fora daqui”.", "pt"),  # before a colon
    ],
)
def test_words_beside_a_quotation_call_something_so(text: str, language: str) -> None:
    assert called(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Marr said “the old bear” was here.", "en"),
        ("The town is known as “a trap” by Marr.", "en"),  # who calls it so
        ("Marr used the word “occupation”.", "en"),  # who says it
        ("Till steht auf: „Wir gehen jetzt.“", "de"),  # who gets up
        ("Er gab „neue Regeln“ bekannt.", "de"),  # one side alone
        ("Die Stadt nennt sich „frei von allem“.", "de"),  # no name without a capital
        ("Marr ha llamado “mentiroso” al alcalde.", "es"),  # within a clause
    ],
)
def test_other_words_do_not(text: str, language: str) -> None:
    assert not called(text, language)


def test_a_name_with_a_capital_is_one_where_other_words_are_speech() -> None:
    assert called("Die Gruppe nennt sich „Freunde des Marktes“.", "de")


def test_the_words_before_a_title_are_those_of_the_language() -> None:
    assert "novel" in labels("en").titles_before
    assert "novel" not in labels("de").titles_before


def test_a_language_without_a_file_has_none() -> None:
    assert labels("xx").small == frozenset()
    assert not called("Known as “the bear”.", "xx")
