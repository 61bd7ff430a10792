"""One analysis for passages and questions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.terms import terms, tokens


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Russia’s", "Russia", "en"),
        ("Russia's", "russia", "en"),
        ("pretending", "pretend", "en"),
        ("U.S.", "US", "en"),
        ("ＦＵＬＬ", "full", "en"),
        ("1,000", "1000", "en"),
        ("13.000", "13000", "de"),
        ("l'homme", "homme", "fr"),
        ("dell’arte", "arte", "it"),
        ("l'Empordà", "Empordà", "ca"),
        ("Marr’s", "Marr", "de"),
        ("Straße", "STRASSE", "de"),
        ("книги", "книга", "ru"),
        ("cafe\u0301", "café", "fr"),
    ],
)
def test_these_are_the_same_term(one: str, other: str, language: str) -> None:
    assert terms(one, language) == terms(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"), [("l'homme", "homme", "de"), ("bàn", "bán", "vi")]
)
def test_these_are_not(one: str, other: str, language: str) -> None:
    assert terms(one, language) != terms(other, language)


def test_numbers_are_kept_as_they_are() -> None:
    assert terms("In 2017 it rose 3.5 points to the 10th place", "en") == [
        *terms("in", "en"), "2017", "it", "rose", "3.5", "point", "to", "the", "10th", "place",
    ]  # fmt: skip


def test_hyphens_part_words() -> None:
    assert terms("the US-led coalition", "en") == ["the", "us", "led", "coalit"]


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert terms("Mosty Mosty", "xx") == ["mosty", "mosty"]


def test_words_of_joined_letters_and_vowel_signs_stay_whole() -> None:
    assert len(terms("हिन्दी", "xx")) == 1
    assert len(terms("مُحَمَّد", "xx")) == 1


@given(st.text(), st.sampled_from(["en", "fr", "ar", "xx"]))
def test_tokens_stand_where_they_say(text: str, language: str) -> None:
    found = tokens(text, language)
    assert all(text[token.start : token.end].strip() and token.term for token in found)
    assert all(a.start < b.start for a, b in pairwise(found))


@given(st.text(st.characters(max_codepoint=127)), st.sampled_from(["en", "fr", "vi", "xx"]))
def test_plain_text_has_the_terms_of_its_tokens(text: str, language: str) -> None:
    assert terms(text, language) == [token.term for token in tokens(text, language)]
