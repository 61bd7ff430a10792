"""Whose or of what somebody is, and to whom something is said."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.ownership import is_cut_short, is_told, is_whose
from index.statements.grammar.tokens import Token, tokenised
from index.statements.grammar.vocabulary import vocabulary_of
from index.statements.lexicon import lexicon

GERMAN = vocabulary_of("de")


def words(text: str, language: str) -> list[Token]:
    return tokenised(text, Span(0, len(text)), [], lexicon(language))


@pytest.mark.parametrize(
    ("language", "before", "nouns", "whose"),
    [
        ("en", "of the", "mill", True),
        ("en", "of", "Lenn", True),
        ("en", "of", "course", False),
        ("en", "for some", "reason", False),
        ("en", "for her", "part", False),
        ("fr", "d’ une", "poissonnerie", True),
        ("fr", "d’ une", "voix", False),
        ("fr", "de", "nouveau", False),
        ("es", "de", "nuevo", False),
        ("it", "di", "persona", False),
        ("pt", "de", "imediato", False),
        ("de", "von der", "Brücke", True),
        ("de", "für einen", "Moment", False),
        ("ru", "по", "закупкам", True),  # without a list of words for "of", the case tells
    ],
)
def test_an_adverb_is_nobodys(language: str, before: str, nouns: str, *, whose: bool) -> None:
    found = is_whose(
        words(before, language), words(nouns, language), vocabulary_of(language), told=False
    )
    assert found is whose


def test_what_the_minister_says_of_a_report_is_not_the_ministers() -> None:
    of, letter, english = words("of the", "en"), words("letter", "en"), vocabulary_of("en")
    assert is_whose(of, letter, english, told=False)
    assert not is_whose(of, letter, english, told=True)


@pytest.mark.parametrize("told", ["Richterin", "Mutter", "Polizei", "ZDF", "Jury", "Zeitung"])
def test_to_whom_something_is_said_does_not_belong_to_who_says_it(told: str) -> None:
    noun, article, addressee = words(f"Wirt der {told}", "de")
    assert is_told(noun, article, addressee, GERMAN)


@pytest.mark.parametrize("text", ["Sprecher der Polizei", "Wirt des Lokals", "Wirt der Bucht"])
def test_a_spokesman_is_somebodys(text: str) -> None:
    noun, article, owner = words(text, "de")
    assert not is_told(noun, article, owner, GERMAN)


@pytest.mark.parametrize(
    ("language", "whole", "rest", "cut"),
    [
        ("en", "of Lenn", " and Orle", True),
        ("en", "of Lenn", " and said", False),
        ("en", "of Lenn", "", False),
        ("fr", "des Eaux", " françaises et des Forêts", True),
        ("fr", "des Eaux", " bâtiments", True),
        ("fr", "des Eaux", ", bâtiments", False),
        ("es", "de Pesca", " y Caza", True),
    ],
)
def test_a_phrase_that_goes_on_is_cut_short(
    language: str, whole: str, rest: str, *, cut: bool
) -> None:
    tokens = words(whole + rest, language)
    end = len(words(whole, language))
    assert is_cut_short(tokens, end, vocabulary_of(language)) is cut
