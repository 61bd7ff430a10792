"""Failures to reach Telegram, in words."""

from __future__ import annotations

import httpx
import pytest
from telegram.error import Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut

from bot.telegram_errors import REFUSED, in_words


def _of_the_network() -> NetworkError:
    error = NetworkError("httpx.ConnectError: [Errno -2] Name or service not known")
    error.__cause__ = httpx.ConnectError("[Errno -2] Name or service not known")
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (TimedOut(), "it does not answer in time"),
        (_of_the_network(), "no connection comes about; check the network, and the address"),
        (TelegramError("Logged out"), "Logged out"),
    ],
)
def test_an_error_is_told_in_words(error: TelegramError, words: str) -> None:
    assert in_words(error) == words


def test_a_token_is_refused_as_unknown_or_as_forbidden() -> None:
    assert all(isinstance(one, REFUSED) for one in (InvalidToken(), Forbidden("x")))
    assert not isinstance(TimedOut(), REFUSED)
