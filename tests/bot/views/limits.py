"""Telegram's limits, as every message must keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.views.rich_text import LONGEST_MESSAGE, utf16_length

if TYPE_CHECKING:
    from bot.views.rich_text import RichText


def check(message: RichText) -> None:
    """Check the length of a message, and that its entities are inside it."""
    assert 0 < utf16_length(message.text) <= LONGEST_MESSAGE
    assert len(message.entities) <= 100
    for entity in message.entities:
        assert 0 <= entity.offset < entity.offset + entity.length <= utf16_length(message.text)
