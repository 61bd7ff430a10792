"""Codecs: a word and fields between colons, and nothing but them."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from bot.views.codec import Codec, DataField

NUMBER, FLAG = DataField(r"[0-9]{1,3}", int), DataField(r"[01]", lambda text: text == "1")


class Turn(NamedTuple):
    """Turn to a page, or not."""

    page: int
    wanted: bool


TURN = Codec("turn", Turn, NUMBER, FLAG)


def test_fields_stand_behind_the_word_in_their_order() -> None:
    assert TURN.build(7, wanted=True) == "turn:7:1"
    assert TURN.build(wanted=False, page=0) == "turn:0:0"


def test_fields_are_read_as_what_they_were() -> None:
    assert TURN.parse("turn:7:1") == Turn(7, wanted=True)
    assert TURN.parse("turn:007:0") == Turn(7, wanted=False)


@pytest.mark.parametrize(
    "text",
    ["", "turn", "turn:7", "turn::1", "turn:1234:1", "turn:7:2", "turn:7:1:", "turn:7:1\n",
     "return:7:1", "other:7:1"],
)  # fmt: skip
def test_whatever_else_is_not_read(text: str) -> None:
    assert TURN.parse(text) is None


def test_a_button_without_fields_sends_its_word_alone() -> None:
    class Stay(NamedTuple):
        """Stay here."""

    stay = Codec("stay", Stay)
    assert stay.build() == "stay"
    assert stay.parse("stay") == Stay()
    assert stay.parse("stay:") is None
