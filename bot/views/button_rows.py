"""Rows of buttons: what every keyboard is laid out of. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

if TYPE_CHECKING:
    from collections.abc import Callable

PREVIOUS, NEXT = "‹", "›"


def turning(data: Callable[[int], str], page: int, count: int) -> list[InlineKeyboardButton]:
    """Return buttons for the page before, this one and the next, none for a single page."""
    if count <= 1:
        return []
    row = [button(f"{page + 1}/{count}", data(page))]
    if page > 0:
        row.insert(0, button(PREVIOUS, data(page - 1)))
    if page < count - 1:
        row.append(button(NEXT, data(page + 1)))
    return row


def rows(*buttons: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    """Return a keyboard of these rows, without those that are empty."""
    return InlineKeyboardMarkup([row for row in buttons if row])


def button(label: str, data: str) -> InlineKeyboardButton:
    """Return a button that shows a label and sends callback data."""
    return InlineKeyboardButton(label, callback_data=data)
