"""Clues of the words in an article without spaces."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.grammar.tokens import Token
from index.statements.grammar.unspaced.words import UnspacedWords, is_compound
from tests.index.statements.articles import segmented


def flag(word: str, language: str = "zh") -> int:
    """Return what a word tells that is all of a text."""
    segmentation, _ = segmented(word, language)
    return UnspacedWords(segmentation).flag(Token("word", 0, len(word), word, word))


@pytest.mark.parametrize(
    ("word", "language", "kind"),
    [
        ("市长", "zh", k.TITLE),
        ("说", "zh", k.SAID),
        ("鹌鹑者", "zh", k.PERSON),
        ("守夜人", "zh", k.PERSON),
        ("投资方", "zh", k.GROUP),
        ("学校长", "zh", k.PERSON),
        ("地元住民", "ja", k.PERSON),
        ("養蜂家の広報担当者", "ja", k.PERSON),
        ("蔵元者", "ja", k.PERSON),
    ],
)
def test_a_word_tells_by_the_lists_or_by_its_end(word: str, language: str, kind: int) -> None:
    assert flag(word, language) & kind


@pytest.mark.parametrize("word", ["太长", "看了看人", "鹌鹑", "一二三四五六七者"])
def test_an_end_that_may_be_another_word_tells_nothing(word: str) -> None:
    assert not flag(word) & (k.PERSON | k.GROUP)


def test_a_part_of_a_name_tells_the_gender_of_the_name() -> None:
    segmentation, tokens = segmented("教师王秀英说，晚了。")
    words = UnspacedWords(segmentation)
    assert [words.flag(one) & k.FIRST for one in tokens[1:3]] == [k.FIRST_F, k.FIRST_F]
    assert words.part(tokens[0]) is None
    assert words.part(tokens[1]) is not None


def test_what_is_passed_over_tells_no_more_than_an_adverb() -> None:
    segmentation, tokens = segmented("在学校说。")
    words = UnspacedWords(segmentation)
    assert words.flag(tokens[0]) & k.PREPOSITION
    words.pass_over(tokens[:2])
    assert words.flag(tokens[0]) & (k.PREPOSITION | k.SKIPPED) == k.SKIPPED
    assert words.alone(tokens[0]) & k.PREPOSITION


def test_a_japanese_compound_has_no_kana_of_particles() -> None:
    assert is_compound("女性蔵元")
    assert not is_compound("走る人")
