"""The names of an article where they stand, full ones and what people are called by later."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.grammar.unspaced.known_names import KnownNames
from index.statements.lexicon import lexicon


def found(text: str, at: str, language: str = "zh", *, opens: bool = True) -> list[str]:
    """Return the tokens of the name at the last place where `at` stands."""
    words = dictionary(lexicon(language))
    known = KnownNames(text, words.read(text), words)
    parts = known.at(text.rindex(at), len(text), opens=opens)
    return [text[one.start : one.end] for one in parts]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("市长李明到了。李明说，晚了。", "李明", ["李", "明"]),
        ("总统让·莫雷尔到了。莫雷尔说，晚了。", "莫雷尔", ["莫雷尔"]),
        ("主任欧阳振邦到了。振邦说，晚了。", "振邦", ["振邦"]),
        ("市长李明到了。李市长说，晚了。", "李", ["李"]),
        ("店主王建国到了。老王说，晚了。", "老王", ["老", "王"]),
    ],
)
def test_what_names_somebody_again_is_a_name(text: str, at: str, expected: list[str]) -> None:
    assert found(text, at) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("老王说，晚了。", "老王", ["老王"]),
        ("王女士说，晚了。", "王", ["王", "女士"]),
        ("华姐说，晚了。", "华姐", ["华姐"]),
    ],
)
def test_of_whom_no_full_name_is_known_the_title_is_a_part_of_the_name(
    text: str, at: str, expected: list[str]
) -> None:
    assert found(text, at) == expected


def test_in_japanese_a_family_name_stands_alone() -> None:
    text = "市長の田中一郎氏は述べた。田中氏は帰った。"
    assert found(text, "田中", "ja") == ["田中"]


def test_a_surname_alone_is_no_name_in_chinese() -> None:
    assert found("市长李明到了。他姓李。", "李") == []


def test_a_longer_word_at_the_place_goes_before_a_name() -> None:
    assert found("教师高兴到了。大家高兴极了。", "高兴") == []


def test_the_gender_of_a_given_name_is_that_of_all_parts() -> None:
    text = "教师王秀英说，晚了。"
    words = dictionary(lexicon("zh"))
    parts = KnownNames(text, words.read(text), words).at(2, len(text), opens=True)
    assert [one.flags for one in parts] == [k.FIRST_F, k.FIRST_F]
    assert [one.tokens for one in parts] == [2, 0]
