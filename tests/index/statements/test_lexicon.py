"""The words that attribute, as an article's reader needs them."""

from __future__ import annotations

import pytest

from index.statements.lexicon import FALLBACK, lexicon


def test_a_language_without_a_file_has_english_words() -> None:
    assert lexicon("xx") is lexicon(FALLBACK)


def test_a_lexicon_is_made_once() -> None:
    assert lexicon("de") is lexicon("de")


@pytest.mark.parametrize(
    ("language", "narration", "attributes"),
    [
        ("en", "Marr said on Monday", True),
        ("en", "Marr pointed out to them", True),
        ("en", "Marr closed the bridge", False),
        ("de", "erklärte Marr", True),
        ("zh", "发言人表示", True),
        ("zh", "桥关闭了", False),
    ],
)
def test_narration_that_may_attribute_is_told(
    language: str, narration: str, *, attributes: bool
) -> None:
    assert lexicon(language).attributes(narration) is attributes


def test_phrases_are_looked_for_by_their_first_word_the_longest_first() -> None:
    words = lexicon("en")
    assert words.heads
    for head, lengths in words.heads.items():
        assert head in words.starts
        assert list(lengths) == sorted(lengths, reverse=True)


def test_pronouns_are_all_that_stand_for_a_person() -> None:
    words = lexicon("en")
    assert {"he", "she", "they", "i"} <= words.pronouns
