"""Beginning and end of quotations."""

from __future__ import annotations

import pytest

from index.statements.spans.marks import quotations
from index.text.sentences import paragraphs


def quoted(text: str) -> list[str]:
    return [
        found.span.of(text)
        for inside in quotations(text, paragraphs(text), dashes=False)
        for found in inside
    ]


@pytest.mark.parametrize(
    "text",
    [
        'He said "it is shut" twice.',
        "He said “it is shut” twice.",
        'He said "it is shut” twice.',
        "He said «it is shut» twice.",
        "He said »it is shut« twice.",
        "He said „it is shut“ twice.",
        "He said ‘it is shut’ twice.",
        "He said ``it is shut'' twice.",
        "He said ‹it is shut› twice.",
        "He said 「it is shut」 twice.",
        "He said 『it is shut』 twice.",
        "He said ＂it is shut＂ twice.",
    ],
)
def test_every_kind_of_mark_is_read(text: str) -> None:
    assert quoted(text) == ["it is shut"]


def test_a_quotation_within_another_is_part_of_it() -> None:
    assert quoted("“She said ‘no’ and «never» to it.”") == ["She said ‘no’ and «never» to it."]


def test_single_marks_around_double_ones_are_the_outer_ones() -> None:
    text = "He said: ‘We lost the “old wreck” today.’ She added ‘never mind’. “No,” he said."
    assert quoted(text) == ["We lost the “old wreck” today.", "never mind", "No,"]


def test_single_marks_beside_double_ones_are_read_as_apostrophes() -> None:
    assert quoted("“We lost,” said ‘Red’ of the rowers’ club.") == ["We lost,"]


def test_each_paragraph_of_a_long_quotation_opens_anew() -> None:
    assert quoted("“It is shut.\n\n“It stays so.”") == ["It is shut.", "It stays so."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("院長は｢医師がいない｣と述べた。", "医師がいない"),
        ("他表示：” 人才短缺 “。", "人才短缺"),
        ("وأضاف: ”النقص أزمة“.", "النقص أزمة"),
    ],
)
def test_marks_of_other_widths_and_the_wrong_way_round_open(text: str, said: str) -> None:
    found = next(quotations(text, paragraphs(text), dashes=False))
    assert [one.span.of(text) for one in found] == [said]
