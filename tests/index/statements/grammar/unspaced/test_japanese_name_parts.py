"""The parts of a Japanese name, and what they speak for it."""

from __future__ import annotations

import pytest

from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.grammar.unspaced.japanese_name_parts import (
    is_given,
    is_han,
    of_characters,
    parts_of,
)
from index.statements.lexicon import lexicon

JAPANESE = dictionary(lexicon("ja"))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("田中一郎", (2, 2)),
        ("高橋誠", (2, 1)),
        ("佐藤", (2,)),
        ("小川ひろみ", (2, 3)),
        ("ジャン・モレル", (3, 3)),
        ("ケンジ", (3,)),
        ("東", (1,)),
    ],
)
def test_a_family_name_stands_before_a_given_name(name: str, parts: tuple[int, ...]) -> None:
    assert parts_of(name, {}, JAPANESE) == parts


def test_a_family_name_that_the_article_uses_alone_parts_the_full_name() -> None:
    assert parts_of("三条院久美", {"三条院": 2.0}, JAPANESE) == (3, 2)


def test_names_of_the_lists_speak_for_a_name() -> None:
    full, unknown = of_characters("田中一郎", "", JAPANESE), of_characters("様様様様", "", JAPANESE)
    assert full > of_characters("田中", "", JAPANESE) > unknown


def test_more_characters_than_names_have_speak_against_one() -> None:
    assert of_characters("様" * 7, "", JAPANESE) < of_characters("様" * 6, "", JAPANESE)


def test_some_characters_are_written_in_given_names() -> None:
    assert is_given("郎", JAPANESE)
    assert not is_given("は", JAPANESE)


def test_kana_are_no_chinese_characters() -> None:
    assert [is_han(one) for one in "田々はケ"] == [True, True, False, False]
