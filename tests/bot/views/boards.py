"""Boards: what a reader sees of a keyboard, and what its buttons send."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import InlineKeyboardMarkup


def labels(board: InlineKeyboardMarkup) -> list[list[str]]:
    """Return the labels of the buttons, row by row."""
    return [[button.text for button in row] for row in board.inline_keyboard]


def data_of(board: InlineKeyboardMarkup | None, label: str) -> str:
    """Return the callback data of the first button with a label."""
    assert board
    buttons = [button for row in board.inline_keyboard for button in row]
    return str(next(button.callback_data for button in buttons if button.text == label))
