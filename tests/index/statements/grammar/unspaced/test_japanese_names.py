"""The names of an article's people in Japanese."""

from __future__ import annotations

import pytest

from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.grammar.unspaced.japanese_names import japanese_names
from index.statements.lexicon import lexicon


def names(text: str) -> dict[str, tuple[int, ...]]:
    """Return the names of a text with the lengths of their parts."""
    words = dictionary(lexicon("ja"))
    found = japanese_names(text, words.read(text), words)
    return {name: one.parts for name, one in found.items()}


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("山田花子さんは笑った。", "山田花子", (2, 2)),
        ("市長の田中一郎氏は述べた。", "田中一郎", (2, 2)),
        ("鈴木健太容疑者を逮捕した。", "鈴木健太", (2, 2)),
        ("佐藤様が到着した。", "佐藤", (2,)),
        ("ジャン・モレル氏は帰国した。", "ジャン・モレル", (3, 3)),
        ("小川ひろみさんが歌った。", "小川ひろみ", (2, 3)),
        ("主将の高橋誠は泣いた。", "高橋誠", (2, 1)),
        ("漁師の山本健（71）が見つけた。", "山本健", (2, 1)),
        ("弁護人の高橋誠弁護士は述べた。", "高橋誠", (2, 1)),
        ("東署の高橋誠副署長は述べた。", "高橋誠", (2, 1)),
        ("首相の石橋裕子氏は述べた。", "石橋裕子", (2, 2)),
        ("俳優、タナカ・ケンジは笑った。", "タナカ・ケンジ", (3, 3)),
        ("作家の三浦しずえさんが来た。", "三浦しずえ", (2, 3)),
    ],
)
def test_a_name_ends_where_an_honorific_an_age_or_a_particle_shows(
    text: str, name: str, parts: tuple[int, ...]
) -> None:
    assert names(text)[name] == parts


@pytest.mark.parametrize(
    "text", ["お母さんは笑った。", "様子を見た。", "会社の社長が来た。", "皆さんが来た。"]
)
def test_words_before_an_honorific_are_no_names(text: str) -> None:
    assert names(text) == {}


def test_a_family_name_parts_the_full_name() -> None:
    found = names("三条院久美さんは答えた。三条院さんは笑った。")
    assert found["三条院久美"] == (3, 2)


def test_a_text_without_characters_has_no_names() -> None:
    assert names("") == names("abc ・") == {}
