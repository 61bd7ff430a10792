"""The words around quotations, by the keys of a language's file."""

from __future__ import annotations

from dataclasses import fields

from index.languages import LANGUAGES
from index.languages.mentions import MENTIONS
from index.languages.speech import SPEECH
from index.statements.speech_words import SpeechWords, listed


def test_every_field_is_a_key_of_the_file() -> None:
    assert {one.name for one in fields(SpeechWords)} <= SPEECH.keys() | MENTIONS.keys()


def test_words_are_sets_and_endings_stand_in_the_order_of_the_file() -> None:
    german = listed(LANGUAGES["de"])
    assert "sagte" in german["said"]
    assert german["object_endings"] == LANGUAGES["de"].ordered("speech", "object_endings")
    assert isinstance(german["said"], frozenset)


def test_words_that_call_whoever_speaks_are_listed_too() -> None:
    german = LANGUAGES["de"]
    assert "ein" in listed(german)["determiners"]
    assert listed(german)["determiners"] == german.words("mentions", "determiners")
