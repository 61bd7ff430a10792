"""Noun phrases of narration without spaces, as they stand in their sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.statements import kinds as k
from index.statements.grammar.unspaced.phrases import UnspacedReader
from index.statements.grammar.unspaced.words import UnspacedWords
from tests.index.statements.articles import segmented


def phrases(text: str, language: str = "zh") -> dict[str, str]:
    """Return how each phrase of a sentence stands in it, by its words; a name has no titles."""
    segmentation, tokens = segmented(text, language)
    found = UnspacedReader(UnspacedWords(segmentation)).phrases(tokens, 0, len(tokens))
    return {
        "".join(token.text for token in tokens[slice(*(one.name or one[1:3]))]): "owning"
        if one.owning
        else "governed"
        if one.governed
        else one.form
        for one in found
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他对李明说。", {"他": "pronoun", "李明": "governed"}),
        ("市长李明告诉记者。", {"李明": "name", "记者": "governed"}),
        ("李明的妻子孙丽摇头。", {"李明": "owning", "孙丽": "name"}),
        ("桥被工人拆了。", {"桥": "description", "工人": "governed"}),
        ("老人从河里救起儿童。", {"老人": "description"}),
        ("李明在接受记者采访时说。", {"李明": "name", "记者": "governed"}),
        ("在市长李明看来，桥要拆。", {"李明": "name"}),
        ("人群中，老人摇头。", {"人群": "governed", "老人": "description"}),
        ("副书记、主任欧阳振邦说。", {"欧阳振邦": "name"}),
    ],
)
def test_prepositions_and_possessives_tell_how_a_chinese_phrase_stands(
    text: str, expected: dict[str, str]
) -> None:
    found = phrases(text)
    assert {words: found[words] for words in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("田中氏は記者団に話した。", {"田中": "name", "記者団": "governed"}),
        ("市長の田中一郎氏（62）は笑った。", {"田中一郎": "name"}),
        ("警察が容疑者を逮捕した。", {"警察": "description", "容疑者": "governed"}),
        ("同氏は東京電力の担当者と話した。", {"同氏": "pronoun", "東京電力の担当者": "governed"}),
    ],
)
def test_particles_behind_it_tell_how_a_japanese_phrase_stands(
    text: str, expected: dict[str, str]
) -> None:
    found = phrases(text, "ja")
    assert {words: found[words] for words in expected} == expected


def test_who_reports_in_brackets_is_nobody_of_the_sentence() -> None:
    assert "李明" not in phrases("（记者李明）桥关了。")


def test_days_and_hours_are_no_phrases() -> None:
    assert phrases("周五下午停课。") == {}


def test_places_count_from_the_first_token_of_the_paragraph() -> None:
    segmentation, tokens = segmented("桥关了。市长李明说。")
    stop = next(n for n, one in enumerate(tokens) if one.kind == "stop")
    reader = UnspacedReader(UnspacedWords(segmentation))
    [one] = reader.phrases(tokens, stop + 1, len(tokens))
    assert one.name is not None
    assert [token.text for token in tokens[slice(*one.name)]] == ["李", "明"]
    assert tokens[one.first].text == "市长"


def test_words_that_say_to_whom_and_when_are_passed_over() -> None:
    segmentation, tokens = segmented("李明在接受记者采访时说。")
    words = UnspacedWords(segmentation)
    UnspacedReader(words).phrases(tokens, 0, len(tokens))
    between = [one for one in tokens if one.text in ("在", "接受", "记者", "时")]
    assert len(between) == 4
    assert all(words.flag(one) & k.SKIPPED for one in between)


_PIECES = [
    *"王李張的在は、一位老（）。，：1", "市长", "说", "さん", "氏", "记者", "時", "公司", "局长",
    "他", "妻子", "一位", "の", "が", "会社", "社長", "にて", "告诉", "中",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=2), max_size=60).map("".join),
    st.sampled_from(["zh", "ja", "th"]),
)
def test_phrases_of_any_text_stand_in_order_with_their_heads(text: str, language: str) -> None:
    segmentation, tokens = segmented(text, language)
    found = UnspacedReader(UnspacedWords(segmentation)).phrases(tokens, 0, len(tokens))
    end = 0
    for one in found:
        assert end <= one.first <= one.head < one.last <= len(tokens)
        assert one.name is None or one.first <= one.name[0] < one.name[1] <= one.last
        end = one.last
