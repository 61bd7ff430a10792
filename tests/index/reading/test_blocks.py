"""Blocks as the text that is stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.blocks import joined, line, tidy, without_repeats


@pytest.mark.parametrize(
    ("given", "tidied"),
    [
        ("a\u00a0 b\t c", "a b c"),
        ("Mu\u0308hle", "Mühle"),
        ("har\u00adbour\u200b", "harbour"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("one \n\n  two", "one\ntwo"),
        ("\x00\x07a\ud800", "a"),
        ("  ", ""),
    ],
)
def test_a_block_is_tidied(given: str, tidied: str) -> None:
    assert tidy(given) == tidied


@given(st.text())
def test_what_is_tidy_stays_as_it_is(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert "\n" not in line(text)


def test_a_blank_line_parts_blocks_and_empty_ones_are_left_out() -> None:
    assert joined(["One.", " ", "Two\nlines."]) == "One.\n\nTwo\nlines."


def test_what_another_block_says_already_is_left_out() -> None:
    whole = "“We have built the mill twice,” said the carpenter, who is tired of it."
    assert without_repeats(["We have built the mill twice", whole, whole, "No.", "No."]) == [
        whole,
        "No.",
        "No.",
    ]


def test_of_very_many_blocks_only_the_same_are_left_out() -> None:
    blocks = [f"The {number}th sack of flour was sold on Friday." for number in range(5_000)]
    assert without_repeats([*blocks, *blocks]) == blocks
