"""Articles as databases export them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.databases.exported import Exported, above_numbers, has_both, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER, HEAD = re.compile(r"^no\. \d$", re.MULTILINE), re.compile(r"\d+ words")


def article(lines: Sequence[str], place: int, number: re.Match[str]) -> Exported:
    return Exported(lines[place - 1], lines[place + 1], id=number[0])


def test_lines_up_to_a_blank_one_are_a_paragraph() -> None:
    lines = ["The mill", " was sold. ", "", "", "It turns.", ""]
    assert list(paragraphs(lines)) == ["The mill was sold.", "It turns."]


def test_each_number_ends_an_article_also_one_that_is_not_understood() -> None:
    text = "Mill\n12 words\nIt turns.\nno. 1\nFerry\nIt sank.\nno. 2\n"
    assert has_both(text, NUMBER, HEAD)
    assert list(above_numbers(text, NUMBER, HEAD, article)) == [
        Exported("Mill", "It turns.", id="no. 1"),
        Exported("", ""),
    ]


def test_a_text_without_heads_or_numbers_is_none() -> None:
    assert not has_both("Mill\n12 words\nIt turns.", NUMBER, HEAD)
    assert not has_both("Mill\nIt turns.\nno. 1\n", NUMBER, HEAD)
