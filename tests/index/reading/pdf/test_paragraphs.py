"""Paragraphs of lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.reading.pdf.boxes import Line
from index.reading.pdf.paragraphs import paragraphs

WIDE = "x" * 60


def at(
    text: str,
    top: float,
    *,
    left: float = 50,
    right: float = 350,
    size: float = 10,
    page: int = 1,
    hyphenated: bool = False,
) -> Line:
    return Line(text, left, right, top - size, top, size, page, hyphenated=hyphenated)


def texts(*held: Line) -> list[str]:
    pages: dict[int, list[Line]] = {}
    for line in held:
        pages.setdefault(line.page, []).append(line)
    return [one.text for one in paragraphs(list(pages.values()), [800] * len(pages))]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The mill is", "sold.", "The mill is sold."),
        ("The har-", "bour is shut.", "The harbour is shut."),
        ("The Ann-", "Lee mill", "The Ann-Lee mill"),
        ("from 1999-", "2004", "from 1999-2004"),
        ("磨坊在星期五", "卖掉了。", "磨坊在星期五卖掉了。"),
    ],
)
def test_lines_are_joined(first: str, second: str, joined: str) -> None:
    assert texts(at(first, 700), at(second, 688)) == [joined]


def test_paragraphs_with_a_little_room_between_them_are_told_apart() -> None:
    """Only the room tells where the last line of one is full; tails of letters do not."""
    tops = [700, 688, 676, 660, 648]
    rows = ["The mill is old.", "It was built", "of oak.", "Now it is for sale.", "So they say."]
    lines = [
        replace(at(text, top), base=top - 10, bottom=top - 10 - 2 * (text[-2] == "y"))
        for text, top in zip(rows, tops, strict=True)
    ]
    assert texts(*lines) == [" ".join(rows[:3]), " ".join(rows[3:])]


def test_a_hyphen_that_stands_elsewhere_in_such_a_word_stays() -> None:
    lines = at("a well-known mill, so well-", 700), at("known that all", 688)
    assert texts(*lines) == ["a well-known mill, so well-known that all"]


@pytest.mark.parametrize(
    "second",
    [
        at("Then", 670),  # a gap
        at("Then", 688, left=62),  # set in
        at("Then", 688, size=14),  # larger
        at("• Then", 688),  # an item
    ],
)
def test_a_paragraph_begins_where_one_sees_it_begin(second: Line) -> None:
    assert len(texts(at("It is sold.", 700), second)) == 2


def test_a_short_last_line_ends_a_paragraph() -> None:
    assert texts(at("sold.", 700, right=90), at("Then", 688)) == ["sold.", "Then"]


def test_a_sentence_goes_on_on_the_next_page() -> None:
    found = paragraphs([[at("The mill is", 100)], [at("sold.", 700, page=2)]], [800, 800])
    assert [(one.text, one.page) for one in found] == [("The mill is sold.", 1)]
    assert texts(at("It is.", 100), at("Then", 700, page=2)) == ["It is.", "Then"]
