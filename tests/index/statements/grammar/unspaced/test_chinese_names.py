"""The names of an article's people in Chinese."""

from __future__ import annotations

import pytest

from index.statements.grammar.unspaced.chinese_names import chinese_names
from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.lexicon import lexicon


def names(text: str) -> dict[str, tuple[int, ...]]:
    """Return the names of a text with the lengths of their parts."""
    words = dictionary(lexicon("zh"))
    found = chinese_names(text, words.read(text), words)
    return {name: one.parts for name, one in found.items()}


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("市长李明今天没有来。", "李明", (1, 1)),
        ("教师王秀英说，学校关了。", "王秀英", (1, 2)),
        ("主任欧阳振邦表示没有问题。", "欧阳振邦", (2, 2)),
        ("議員張偉業批評政府。", "張偉業", (1, 2)),
        ("总统让·莫雷尔到了。", "让·莫雷尔", (1, 3)),
        ("画家玛丽-露易丝·杜邦到了。", "玛丽-露易丝·杜邦", (6, 2)),
        ("导演格罗宁根说，电影拍完了。", "格罗宁根", (4,)),
    ],
)
def test_a_name_is_found_with_its_parts(text: str, name: str, parts: tuple[int, ...]) -> None:
    assert names(text)[name] == parts


@pytest.mark.parametrize(
    "text",
    [
        "高兴的孩子们跑了。",
        "对于王国的未来没有回答。",
        "周五下午施工。",
        "张开双手。",
        "黄河水位上涨。",
    ],
)
def test_words_that_begin_with_a_surname_are_no_names(text: str) -> None:
    assert names(text) == {}


def test_a_name_is_no_longer_than_where_it_also_ends() -> None:
    text = "校长林平到了。林平看了看表。林平走进教室。"
    assert list(names(text)) == ["林平"]


def test_what_one_place_shows_holds_for_the_others() -> None:
    assert "柳青禾" in names("记者见到柳青禾时，柳青禾在浇花。店主柳青禾说，花开了。")


def test_a_verb_behind_a_name_is_none_of_it() -> None:
    assert list(names("马丁说：“好。”马丁说：“走吧。”马丁说完就走了。")) != ["马丁说"]
    assert "林平说" not in names("林平说：“好。”林平说：“走吧。”")


def test_a_kinship_behind_a_surname_is_no_given_name() -> None:
    assert "华姐在" not in names("老板娘华姐在柜台后面。")


def test_a_text_without_characters_has_no_names() -> None:
    assert names("") == names("abc ... ·") == {}
