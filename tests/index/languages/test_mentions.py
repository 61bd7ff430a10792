"""The keys of the words that call whoever speaks."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.languages.mentions import MENTIONS
from index.languages.speech import SPEECH

SOME_OF_OTHERS = (
    ("standing_alone", "determiners"),
    ("genitive_articles", "determiners"),
    ("joining", "connectors"),
    ("parting", "connectors"),
    ("not_on", "connectors"),
    ("on_with_article", "connectors"),
    ("contracted", "prepositions"),
    ("governing", "prepositions"),
)


@pytest.mark.parametrize("key", MENTIONS)
def test_a_key_has_words_in_some_language(key: str) -> None:
    assert any(LANGUAGES[code].ordered("mentions", key) for code in LANGUAGES.codes)


@pytest.mark.parametrize("key", MENTIONS)
def test_what_goes_into_a_key_is_one_sentence(key: str) -> None:
    assert MENTIONS[key].about.endswith(".")


def test_no_key_is_one_of_speech_as_well() -> None:
    assert MENTIONS.keys().isdisjoint(SPEECH)


@pytest.mark.parametrize("code", LANGUAGES.codes)
@pytest.mark.parametrize(("some", "others"), SOME_OF_OTHERS)
def test_words_that_are_some_of_others_are_among_them(code: str, some: str, others: str) -> None:
    words = LANGUAGES[code].words
    assert words("mentions", some) <= words("mentions", others)
