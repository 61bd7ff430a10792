"""The keys of the words that say who speaks."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.languages.speech import SPEECH


@pytest.mark.parametrize("key", SPEECH)
def test_a_key_has_words_in_some_language(key: str) -> None:
    assert any(LANGUAGES[code].ordered("speech", key) for code in LANGUAGES.codes)


@pytest.mark.parametrize("key", SPEECH)
def test_what_goes_into_a_key_is_one_sentence(key: str) -> None:
    assert SPEECH[key].about.endswith(".")


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_what_is_the_subject_of_a_relative_clause_opens_one(code: str) -> None:
    words = LANGUAGES[code].words
    assert words("speech", "subject_relatives") <= words("speech", "relatives")
