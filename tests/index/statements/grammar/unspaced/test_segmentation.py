"""Segmentation: narration without spaces as tokens, the names of an article among them."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.statements.grammar.unspaced.segmentation import Segmentation
from index.statements.lexicon import lexicon
from tests.index.statements.articles import segmented


def words(text: str, language: str = "zh") -> list[str]:
    return [token.text for token in segmented(text, language)[1]]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("市长宣布学校停课。", "zh", ["市长", "宣布", "学校", "停课", "。"]),
        ("市長宣布學校停課。", "zh", ["市長", "宣布", "學校", "停課", "。"]),
        ("社長が学校で話した。", "ja", ["社長", "が", "学校", "で", "話した", "。"]),
    ],
)
def test_the_longest_word_of_the_lists_is_a_token(
    text: str, language: str, expected: list[str]
) -> None:
    assert words(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市长李明宣布停课。", ["市长", "李", "明", "宣布"]),
        ("李市长宣布停课。", ["李", "市长", "宣布"]),
        ("王女士说停课了。", ["王", "女士", "说"]),
        ("老王说停课了。", ["老王", "说"]),
        ("主任欧阳振邦说。", ["主任", "欧阳", "振邦", "说"]),
        ("總統讓·莫雷爾說。", ["總統", "讓", "莫雷爾", "說"]),
    ],
)
def test_a_name_is_parted_from_the_words_around_it(text: str, expected: list[str]) -> None:
    assert words(text)[: len(expected)] == expected


def test_a_japanese_name_is_parted_from_particles_and_honorifics() -> None:
    assert words("山田花子さんは笑った。", "ja")[:4] == ["山田", "花子", "さん", "は"]


def test_unknown_characters_stay_one_token_up_to_the_next_word() -> None:
    assert words("鹌鹑说") == ["鹌鹑", "说"]


def test_a_noun_of_one_character_parts_no_unknown_word() -> None:
    assert "海" not in words("海棠开了。")


def test_a_character_behind_a_verb_makes_somebody_of_it() -> None:
    assert "爆料人" in words("爆料人没有露面。")


def test_a_particle_inside_the_kana_of_a_verb_is_no_token() -> None:
    assert "が" not in words("噂は広がる。", "ja")


def test_latin_letters_and_numbers_are_words_of_their_own() -> None:
    assert words("他用iPhone拍了3.5小时。")[:5] == ["他", "用", "iPhone", "拍了", "3.5"]


@pytest.mark.parametrize("language", ["zh", "ja", "th"])
def test_nothing_but_punctuation_has_no_words(language: str) -> None:
    assert [token.kind for token in segmented("。，：", language)[1]] == ["stop", "comma", "colon"]


_PIECES = [
    *"王李張田的の在はが一位·・-老小长氏（）。，：「」1a ", "市长", "市長", "说", "さん",
    "告诉记者", "容疑者", "ジャン", "一位", "采访时", "公司", "張偉", "李明", "花子",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=60).map("".join),
    st.sampled_from(["zh", "ja", "th"]),
)
def test_tokens_of_any_text_slice_back_in_order(text: str, language: str) -> None:
    segmentation, tokens = segmented(text, language)
    assert all(text[one.start : one.end] == one.text for one in tokens)
    assert all(one.end <= following.start for one, following in pairwise(tokens))
    assert all(part.end <= len(text) for part in segmentation.names.values())


@pytest.mark.parametrize(
    ("part", "language"),
    [
        ("王", "zh"),
        ("尔·克", "zh"),
        ("局长王", "zh"),
        ("山田さん", "ja"),
        ("ア・", "ja"),
        ("社長", "ja"),
    ],
)
def test_a_long_text_takes_no_quadratic_time(part: str, language: str) -> None:
    text = part * (10_000 // len(part))
    started = process_time()
    segmentation = Segmentation(text, lexicon(language))
    assert sum(1 for _ in segmentation.tokens(0, len(text)))
    assert process_time() - started < 2.5
