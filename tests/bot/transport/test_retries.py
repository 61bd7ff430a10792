"""Which failed requests are made again."""

from __future__ import annotations

import httpx
import pytest
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.transport.retries import may_repeat


def failed(cause: Exception | None, error: NetworkError | None = None) -> NetworkError:
    error = error or NetworkError("it failed")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "cause", [httpx.ConnectError("x"), httpx.ConnectTimeout("x"), httpx.PoolTimeout("x"), None]
)
def test_what_was_never_carried_out_is_tried_again(cause: Exception | None) -> None:
    assert may_repeat("sendMessage", failed(cause))


@pytest.mark.parametrize("cause", [httpx.ReadTimeout("x"), httpx.RemoteProtocolError("x")])
def test_a_message_whose_fate_is_unknown_is_not_sent_again(cause: Exception) -> None:
    assert not may_repeat("sendMessage", failed(cause, TimedOut()))
    assert may_repeat("editMessageText", failed(cause))


def test_what_telegram_refuses_is_not_tried_again() -> None:
    assert not may_repeat("editMessageText", BadRequest("message is not modified"))
