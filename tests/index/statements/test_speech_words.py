"""The words around quotations, by the keys of a language's file."""

from __future__ import annotations

from dataclasses import fields

from index.languages import LANGUAGES
from index.languages.speech import SPEECH
from index.statements.speech_words import SpeechWords, listed


def test_every_field_is_a_key_of_the_file() -> None:
    assert {one.name for one in fields(SpeechWords)} <= SPEECH.keys()


def test_words_are_sets_and_endings_stand_in_the_order_of_the_file() -> None:
    german = listed(LANGUAGES["de"])
    assert "sagte" in german["said"]
    assert german["object_endings"] == LANGUAGES["de"].ordered("speech", "object_endings")
    assert isinstance(german["said"], frozenset)
