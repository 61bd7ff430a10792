"""Rows of buttons: what turns pages, and what is left out."""

from __future__ import annotations

from bot.views.button_rows import button, rows, turning
from tests.bot.views.boards import data_of, labels


def test_pages_turn_to_the_ones_beside_them() -> None:
    board = rows(turning("page:{}".format, 1, 3))
    assert labels(board) == [["‹", "2/3", "›"]]
    assert [data_of(board, label) for label in labels(board)[0]] == ["page:0", "page:1", "page:2"]


def test_at_either_end_there_is_nothing_to_turn_to() -> None:
    assert labels(rows(turning(str, 0, 3))) == [["1/3", "›"]]
    assert labels(rows(turning(str, 2, 3))) == [["‹", "3/3"]]


def test_a_single_page_is_not_turned() -> None:
    assert turning(str, 0, 1) == turning(str, 0, 0) == []


def test_an_empty_row_is_left_out() -> None:
    assert labels(rows([], [button("Yes", "yes")], [])) == [["Yes"]]
