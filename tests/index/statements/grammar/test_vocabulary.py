"""A language's words: what each tells, in any of its forms."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.grammar.tokens import Token
from index.statements.grammar.vocabulary import Vocabulary


def token(word: str) -> Token:
    return Token("word", 0, len(word), word, word.casefold())


def test_a_word_tells_what_its_list_says() -> None:
    english = Vocabulary("en")
    assert english.flag(token("Mayor")) & k.SOMEBODY
    assert english.flag(token("she")) & k.SHE
    assert not english.flag(token("qwxz"))


def test_punctuation_tells_nothing() -> None:
    assert not Vocabulary("en").flag(Token("comma", 0, 1, ",", ","))


def test_a_word_is_listed_in_just_its_form() -> None:
    assert Vocabulary("en").listed("mayor") & k.SOMEBODY
    assert not Vocabulary("en").listed("Mayor")


def test_a_first_name_is_known_with_accents_that_its_list_lacks() -> None:
    portuguese = Vocabulary("pt")
    assert portuguese.flag(token("Leocádia")) & k.FIRST == k.FIRST_F


def test_a_name_is_told_from_the_same_word_without_a_capital_whichever_comes_first() -> None:
    for words in (("Leocádia", "leocádia"), ("leocádia", "Leocádia")):
        portuguese = Vocabulary("pt")
        flags = {word: portuguese.flag(token(word)) & k.FIRST for word in words}
        assert flags == {"Leocádia": k.FIRST_F, "leocádia": 0}


def test_the_part_before_an_apostrophe_tells_for_the_whole() -> None:
    assert Vocabulary("en").before_apostrophe("he'd") & k.HE


@pytest.mark.parametrize(
    ("word", "leads"),
    [("للكاتب", True), ("للوزير", True), ("بالوزير", True), ("الكاتب", False), ("ليلى", False)],
)
def test_an_arabic_preposition_is_written_onto_a_noun(word: str, *, leads: bool) -> None:
    assert Vocabulary("ar").leads_in(word) is leads


@pytest.mark.parametrize(
    ("language", "word", "compares"),
    [
        ("fa", "جوان\u200cتر", True),
        ("fa", "جوان", False),
        ("ar", "دفتر", False),
        ("en", "x", False),
    ],
)
def test_an_ending_behind_a_half_space_compares(
    language: str, word: str, *, compares: bool
) -> None:
    assert Vocabulary(language).compares(word) is compares


@pytest.mark.parametrize(
    ("language", "word"),
    [("ru", "замминистра"), ("ru", "экс-мэр"), ("uk", "експрезидент"), ("uk", "віцепрезидент")],
)
def test_a_rank_is_written_onto_an_office(language: str, word: str) -> None:
    assert Vocabulary(language).flag(token(word)) & k.SOMEBODY


def test_a_language_without_a_file_has_no_words_of_names() -> None:
    unknown = Vocabulary("xx")
    assert not unknown.parents | unknown.second_names | unknown.within_names
    assert not unknown.compares("x")
    assert not unknown.genitive_endings + unknown.declined_endings + unknown.other_case_endings


def test_an_apostrophe_is_the_same_however_it_is_written() -> None:
    assert Vocabulary("uk").flag(token("Мар’яна")) & k.FIRST
