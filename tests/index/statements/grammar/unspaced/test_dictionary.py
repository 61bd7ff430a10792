"""The words of languages without spaces, and the characters of their people's names."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.grammar.unspaced.dictionary import Dictionary, dictionary
from index.statements.lexicon import lexicon


def of(language: str = "zh") -> Dictionary:
    return dictionary(lexicon(language))


def test_each_place_of_a_text_has_the_longest_word_that_begins_there() -> None:
    words = of().read("市长说")
    assert list(words.lengths) == [2, 0, 1]
    assert words.flags[0] & k.TITLE
    assert words.flags[2] & k.SAID


def test_a_word_that_goes_on_behind_the_text_does_not_count() -> None:
    assert of().read("市")[0][0] <= 1


def test_a_match_ends_where_it_has_to() -> None:
    assert of().match("市长说", 0, 3) == 2
    assert of().match("市长说", 0, 1) <= 1


@pytest.mark.parametrize(
    ("text", "length"), [("李明", 1), ("欧阳振邦", 2), ("歐陽振邦", 2), ("了", 0)]
)
def test_the_longest_surname_is_found(text: str, length: int) -> None:
    assert of().surname(text, 0, len(text)) == length


def test_a_long_surname_needs_its_place() -> None:
    assert of().surname("欧阳", 0, 1) <= 1


@pytest.mark.parametrize(
    ("given", "gender"), [("秀英", k.FIRST_F), ("建军", k.FIRST_M), ("云", k.FIRST_U)]
)
def test_the_characters_of_a_given_name_tell_its_gender(given: str, gender: int) -> None:
    assert of().gender(given) == gender


def test_a_preposition_and_a_pronoun_are_of_no_given_name() -> None:
    assert not of().may_be_given("在")
    assert not of().may_be_given("他")
    assert of().may_be_given("秀")


def test_words_that_attribute_are_words_in_every_section() -> None:
    assert "によると" in of("ja").words
    assert "そう" in of("ja").words
    assert of().words["据"] & k.BOUND


def test_a_foreign_first_name_is_a_word_and_one_of_our_own_is_none() -> None:
    assert of("ja").words["マイケル"] & k.FIRST
    assert "花子" not in of("ja").words


def test_a_language_without_lists_has_the_words_that_attribute() -> None:
    assert not of("th").surnames
    assert of("th").read("ก")[0] == bytearray([0])
