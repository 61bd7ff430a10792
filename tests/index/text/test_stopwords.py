"""Words that say how a question is asked."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.text.stopwords import at_home_by_spelling, function_terms, most_at_home
from index.text.terms import terms

WITH_STOP_WORDS = [code for code in LANGUAGES.codes if LANGUAGES[code].words("terms", "stop_words")]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("who said that?", "en"),
        ("wer hat das gesagt?", "de"),
        ("кто это сказал?", "ru"),
        ("quién dijo que no?", "es"),
        ("qui a dit que non ?", "fr"),
        ("من قال ذلك؟", "ar"),
    ],
)
def test_a_question_is_at_home_where_most_of_its_stop_words_are(
    question: str, language: str
) -> None:
    assert most_at_home(question, WITH_STOP_WORDS) == [language]


def test_a_question_without_stop_words_is_at_home_nowhere() -> None:
    assert most_at_home("Konashenkov", WITH_STOP_WORDS) == []


def test_several_languages_may_be_as_likely() -> None:
    assert most_at_home("de", ["es", "fr", "en"]) == ["es", "fr"]


@pytest.mark.parametrize("language", WITH_STOP_WORDS)
def test_stop_words_are_found_as_the_terms_of_a_text(language: str) -> None:
    written = " ".join(LANGUAGES[language].ordered("terms", "stop_words"))
    assert function_terms(language) >= set(terms(written, language))
    assert len(function_terms(language)) >= 20


def test_a_language_without_a_file_has_none() -> None:
    assert function_terms("xx") == frozenset()


def test_a_language_is_known_by_how_its_stop_words_are_written() -> None:
    assert at_home_by_spelling("Wo sank die Ostrovenko?") == ["de"]
    assert at_home_by_spelling("Ostrovenko") == []
