"""Nouns and names that stand together without spaces."""

from __future__ import annotations

import pytest

from index.statements.grammar.unspaced.noun_runs import NounRuns
from index.statements.grammar.unspaced.words import UnspacedWords
from tests.index.statements.articles import segmented


def first(text: str, language: str = "zh") -> tuple[str, str] | None:
    """Return the form and the words of the phrase that begins a text."""
    segmentation, tokens = segmented(text, language)
    one = NounRuns(UnspacedWords(segmentation), tokens).at(0)
    return one and (one.form, "".join(token.text for token in tokens[one.first : one.last]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("气象局首席专家何立强说。", ("name", "气象局首席专家何立强")),
        ("北京大学教授周正说。", ("name", "北京大学教授周正")),
        ("李市长说。", ("name", "李市长")),
        ("绿源物业公司说。", ("name", "绿源物业公司")),
        ("市住建局负责人说。", ("description", "市住建局负责人")),
        ("一位不愿透露姓名的工程师说。", ("description", "一位不愿透露姓名的工程师")),
        ("他妻子说。", ("description", "他妻子")),
        ("她说。", ("pronoun", "她")),
        ("公告称，桥关了。", ("description", "公告")),
    ],
)
def test_a_run_of_nouns_and_names_is_one_phrase(text: str, expected: tuple[str, str]) -> None:
    assert first(text) == expected


@pytest.mark.parametrize("text", ["说，桥关了。", "在学校说。", "高兴地说。", "。"])
def test_no_phrase_begins_with_a_verb_or_a_preposition(text: str) -> None:
    assert first(text) is None


def test_of_a_name_the_head_is_its_end_and_the_office_is_none_of_it() -> None:
    segmentation, tokens = segmented("市长李明先生说。")
    one = NounRuns(UnspacedWords(segmentation), tokens).at(0)
    assert one is not None
    assert one.name is not None
    assert "".join(token.text for token in tokens[slice(*one.name)]) == "李明"
    assert tokens[one.head].text == "明"
    assert tokens[one.last - 1].text == "先生"


def test_two_names_in_a_row_are_two_phrases() -> None:
    text = "市长李明，教师王秀英说。市长李明教师王秀英说。"
    segmentation, tokens = segmented(text)
    runs = NounRuns(UnspacedWords(segmentation), tokens)
    second = next(n for n, one in enumerate(tokens) if one.start == text.index("。") + 1)
    found = runs.at(second)
    assert found is not None
    assert "".join(token.text for token in tokens[found.first : found.last]) == "市长李明"


def test_a_japanese_run_goes_on_with_words_that_no_list_has() -> None:
    assert first("女性蔵元は笑った。", "ja") == ("description", "女性蔵元")
