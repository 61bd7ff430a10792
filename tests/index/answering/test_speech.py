"""Questions about the words that somebody said."""

from __future__ import annotations

import pytest

from index.answering.speech import asked_speech, asks_who_said


@pytest.mark.parametrize(
    ("question", "language", "who"),
    [
        ("who said the bridge is shut?", "en", True),
        ("what did she say of it?", "en", False),
        ("wer sagte, die Brücke sei zu?", "de", True),
        ("кто сказал, что мост закрыт?", "ru", True),
        ("who said ke li ponte za morta?", "xx", False),
    ],
)
def test_a_word_for_saying_asks_about_speech(question: str, language: str, *, who: bool) -> None:
    found = asked_speech(question, language)
    assert found
    assert found.who == who


@pytest.mark.parametrize("question", ["who wrote the song?", "why is the bridge shut?"])
def test_a_word_that_mostly_means_something_else_does_not(question: str) -> None:
    assert asked_speech(question, "en") is None


def test_who_said_something_is_asked_only_with_what_was_said() -> None:
    assert asks_who_said("who said the bridge is shut?", "en")
    assert not asks_who_said("who said it?", "en")


@pytest.mark.parametrize(
    ("question", "for_words"),
    [
        ("what did Marr say about the bridge?", True),
        ("what does Marr think of it?", True),
        ("when did Marr say that?", False),
        ("what did the report reveal?", False),
    ],
)
def test_what_somebody_said_is_asked_for_by_few_words(question: str, *, for_words: bool) -> None:
    found = asked_speech(question, "en")
    assert found
    assert found.words is for_words
