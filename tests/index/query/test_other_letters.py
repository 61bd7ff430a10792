"""Words in other letters."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.query.known_words import is_known
from index.query.other_letters import (
    KNOWN_IN,
    STEMMED_IN,
    script_of,
    words_cut_to,
    words_ended_as,
)


@pytest.mark.parametrize(
    ("word", "script"),
    [("Marr", "LATIN"), (" марр", "CYRILLIC"), ("مار", "ARABIC"), ("山", "CJK"), ("", "")],
)
def test_the_script_of_a_word_is_that_of_its_first_letter(word: str, script: str) -> None:
    assert script_of(word) == script


@pytest.mark.parametrize("languages", [STEMMED_IN, KNOWN_IN])
def test_languages_stand_with_the_script_that_they_are_written_in(
    languages: dict[str, tuple[str, ...]],
) -> None:
    for script, codes in languages.items():
        names = [LANGUAGES[code].text("writing", "name") for code in codes]
        assert {script_of(name) for name in names} == {script}


@pytest.mark.parametrize("word", ["haus", "house", "maison", "casa", "дом", "بيت", "خانه"])
def test_those_that_tell_common_words_have_a_dictionary(word: str) -> None:
    assert any(is_known(word, code) for code in KNOWN_IN[script_of(word)])


def test_a_word_is_known_behind_what_a_stemmer_cut_off() -> None:
    assert {"лун", "луна"} <= set(words_cut_to("лун"))
    assert "ferry" in words_ended_as("ferri")
    assert "bridge" in words_ended_as("bridg")
