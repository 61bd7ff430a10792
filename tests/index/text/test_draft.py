"""A wording is drafted character by character, with the gaps between."""

from __future__ import annotations

import pytest

from index.text.characters import BREAK, GLUED, HIDDEN, NOTHING
from index.text.draft import Draft


def test_what_is_added_at_once_is_what_is_added_one_by_one() -> None:
    at_once, one_by_one = Draft(), Draft()
    at_once.add_plain("mill", [4, 5, 6, 7])
    for place, letter in enumerate("mill", 4):
        one_by_one.add(letter, NOTHING, place, place + 1)
    assert at_once == one_by_one


def test_a_gap_that_may_be_none_lies_before_the_next_character_alone() -> None:
    draft = Draft()
    draft.add_plain("us", [0, 1])
    draft.hide()
    draft.add_plain("us", [3, 4])
    assert list(draft.gaps) == [BREAK, GLUED, HIDDEN, GLUED]


@pytest.mark.parametrize(("digit", "letters"), [("²", "5^"), ("₂", "5_"), ("½", "5"), ("2", "5")])
def test_a_raised_digit_is_kept_apart_from_the_number_before_it(digit: str, letters: str) -> None:
    draft = Draft()
    draft.add("5", NOTHING, 0, 1)
    draft.raise_(digit, 1)
    assert "".join(draft.letters) == letters
    assert (draft.gap == BREAK) == (digit == "½")
