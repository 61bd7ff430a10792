"""Marks of punctuation are what their names say."""

from __future__ import annotations

import re
import unicodedata

import pytest

from index.text import punctuation
from index.text.punctuation import (
    ASKING,
    CLOSES,
    CLOSING,
    COLONS,
    COMMAS,
    EXCLAIMING,
    OPENING,
    QUOTES,
    SEMICOLONS,
    STOPS,
    TERMINAL,
)

SETS = [name for name, marks in vars(punctuation).items() if name.isupper() and name != "CLOSES"]


@pytest.mark.parametrize(
    ("marks", "called"),
    [
        (ASKING, "QUESTION MARK"),
        (EXCLAIMING, "EXCLAMATION MARK"),
        (STOPS, "STOP|DANDA"),
        (COMMAS, "COMMA"),
        (COLONS, "COLON"),
        (SEMICOLONS, "SEMICOLON"),
        (QUOTES, "QUOTATION MARK|CORNER BRACKET"),
    ],
)
def test_each_mark_is_called_so(marks: str, called: str) -> None:
    names = map(unicodedata.name, marks)
    assert [name for name in names if not re.search(called, name)] == []


@pytest.mark.parametrize("name", SETS)
def test_no_mark_stands_twice_and_none_is_special_between_brackets(name: str) -> None:
    marks: str = getattr(punctuation, name)
    assert len(set(marks)) == len(marks)
    assert not set(marks) & set(r"\]^-[&~|")


def test_every_double_mark_opens_or_closes() -> None:
    assert set(QUOTES) == {mark for mark in OPENING + CLOSING if mark in QUOTES}


def test_what_ends_a_sentence_stops_asks_or_exclaims() -> None:
    assert set(TERMINAL) == {*STOPS, *EXCLAIMING, *ASKING, "…"}


@pytest.mark.parametrize("mark", QUOTES + "’')]")
def test_a_sentence_may_be_closed_by_a_mark(mark: str) -> None:
    assert re.fullmatch(CLOSES, mark)
