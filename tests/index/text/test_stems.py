"""One word as a term, and as those of other ways to write it."""

from __future__ import annotations

import pytest

from index.text.stems import LONGEST_WORD, joined_term, other_terms, term_of


@pytest.mark.parametrize(
    ("word", "language", "term"),
    [
        ("ferries", "en", "ferri"),
        ("Marr’s", "en", "marr"),
        ("l’école", "fr", "ecol"),
        ("Straße", "de", "strass"),
        ("книги", "ru", "книг"),
        ("Mosty", "xx", "mosty"),
        ("soft\u00adening", "xx", "softening"),
        ("\ufe70", "ar", ""),
        ("--", "en", ""),
    ],
)
def test_a_word_stands_for_its_term(word: str, language: str, term: str) -> None:
    assert term_of(word, language) == term


def test_of_a_longer_word_only_the_beginning_counts() -> None:
    assert term_of("a" * LONGEST_WORD + "b", "xx") == "a" * LONGEST_WORD


def test_a_word_written_with_accents_is_found_without() -> None:
    assert other_terms("rejetées", "fr", indexed=True) == (term_of("rejetees", "fr"),)
    assert other_terms("rejetees", "fr", indexed=True) == ()


def test_an_indexed_korean_word_is_found_by_its_parts() -> None:
    word = "국립공원"
    assert {"국립", "공원"} <= set(other_terms(word, "ko", indexed=True))
    assert other_terms(word, "ko", indexed=False) == ()


def test_words_written_in_one_are_one_term() -> None:
    assert joined_term(["data", "bases"], "en") == term_of("databases", "en")
