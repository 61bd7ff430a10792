"""Failures to reach Telegram, in words."""

from __future__ import annotations

import httpx
from telegram.error import Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut

# Telegram's errors for a token that it does not know, and now and then for one that it does.
REFUSED = (Forbidden, InvalidToken)


def in_words(error: TelegramError) -> str:
    """Return a clause for a person: what has failed, in Telegram's own words where it says why."""
    if isinstance(error, TimedOut):
        return "it does not answer in time"
    if isinstance(error, NetworkError) and isinstance(error.__cause__, httpx.HTTPError):
        return "no connection comes about; check the network, and the address"
    return error.message
