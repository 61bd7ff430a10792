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


def test_and_is_written_onto_a_verb_of_saying_in_arabic() -> None:
    said = lexicon("ar").said
    assert {"قال", "وقال", "فقال", "وانتقدت"} <= said


@pytest.mark.parametrize(
    ("verb", "him", "her"),
    [
        ("قال", True, False),
        ("وتابع", True, False),
        ("تحدث", True, False),
        ("يقول", True, False),
        ("ونفى", True, False),
        ("تقول", False, True),
        ("وتضيف", False, True),
        ("رد", False, False),
    ],
)
def test_arabic_verbs_show_who_speaks(verb: str, him: bool, her: bool) -> None:  # noqa: FBT001
    words = lexicon("ar")
    assert (verb in words.said_by_him, verb in words.said_by_her) == (him, her)


@pytest.mark.parametrize("language", ["en", "de", "xx"])
def test_english_nouns_for_what_somebody_said_count_in_every_language(language: str) -> None:
    words = lexicon(language)
    assert "claim" in words.claims
    assert words.claims <= words.begins
    assert words.attributes("Marr's claim that the bridge is safe")


def test_words_of_one_language_are_those_of_no_other() -> None:
    german, english = lexicon("de"), lexicon("en")
    assert {"hat", "wurde"} <= german.auxiliaries
    assert "daraufhin" in german.adverbials
    assert german.object_endings
    assert not english.auxiliaries | english.adverbials
    assert "claims" in english.noun_verbs
    assert "claim" in english.noun_verbs_of_many
    assert not german.noun_verbs | german.before_nouns
