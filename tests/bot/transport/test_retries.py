"""Retries of failed requests: of which ones, when, and how often."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
import pytest
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.ext import ExtBot

from bot.transport.http import JsonRequest
from bot.transport.retries import RETRIES, Retrying, may_repeat
from index import Backoff
from tests.local_telegram import TOKEN, Refusal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.local_telegram import Telegram

FIRST_S = 0.02
NOT_SENT = (
    httpx.ConnectError("x"), httpx.ConnectTimeout("x"), httpx.PoolTimeout("x"),
    aiohttp.ConnectionTimeoutError(), None,
)  # fmt: skip
FATE_UNKNOWN = (
    httpx.ReadTimeout("x"), httpx.RemoteProtocolError("x"), aiohttp.ServerDisconnectedError(),
    aiohttp.SocketTimeoutError(), aiohttp.ClientOSError(),
)  # fmt: skip


@pytest.fixture
def troubles() -> Counter[str]:
    return Counter()


@pytest.fixture
async def sender(telegram: Telegram, troubles: Counter[str]) -> AsyncIterator[ExtBot[Any]]:
    """A bot that tries again soon, and one chat to write to."""
    telegram.private(5)
    request = JsonRequest()
    limiter = Retrying(troubles, Backoff(FIRST_S))
    bot = ExtBot(TOKEN, f"{telegram.url}/bot", request=request, rate_limiter=limiter)
    await request.initialize()
    await limiter.initialize()
    yield bot
    await limiter.shutdown()
    await request.shutdown()


def failed(cause: Exception | None, error: NetworkError | None = None) -> NetworkError:
    error = error or NetworkError("it failed")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize("cause", NOT_SENT)
def test_what_was_never_carried_out_may_be_tried_again(cause: Exception | None) -> None:
    assert may_repeat("sendMessage", failed(cause))


@pytest.mark.parametrize("cause", FATE_UNKNOWN)
def test_a_message_whose_fate_is_unknown_may_not_be_sent_again(cause: Exception) -> None:
    assert not may_repeat("sendMessage", failed(cause, TimedOut()))
    assert may_repeat("editMessageText", failed(cause))


def test_what_telegram_refuses_may_not_be_tried_again() -> None:
    assert not may_repeat("editMessageText", BadRequest("message is not modified"))


async def test_a_request_that_fails_is_made_again_after_twice_as_long_each_time(
    telegram: Telegram, sender: ExtBot[Any], troubles: Counter[str]
) -> None:
    telegram.refuse["sendMessage"] = [Refusal(502, "Bad Gateway")] * 3
    await sender.send_message(5, "x")
    gaps = [later.at - earlier.at for earlier, later in pairwise(telegram.requests)]
    assert len(gaps) == 3
    assert all(gap >= FIRST_S * 2**place for place, gap in enumerate(gaps))
    assert troubles == {"error of Telegram's own": 3}
    assert [message["text"] for message in telegram.private(5).messages.values()] == ["x"]


async def test_a_request_that_always_fails_is_given_up(
    telegram: Telegram, sender: ExtBot[Any], troubles: Counter[str]
) -> None:
    telegram.refuse["getChat"] = [Refusal(502, "Bad Gateway")] * 99
    with pytest.raises(NetworkError):
        await sender.get_chat(5)
    assert len(telegram.requests) == RETRIES + 1
    assert troubles.total() == RETRIES + 1


async def test_a_lost_reply_to_a_message_sends_nothing_twice(
    telegram: Telegram, sender: ExtBot[Any], troubles: Counter[str]
) -> None:
    telegram.lose["sendMessage"] = 1
    with pytest.raises(NetworkError):
        await sender.send_message(5, "x")
    assert len(telegram.private(5).messages) == 1
    assert troubles == {"request without a reply": 1}


async def test_a_lost_reply_to_what_may_be_done_twice_is_no_failure(
    telegram: Telegram, sender: ExtBot[Any]
) -> None:
    telegram.lose["sendChatAction"] = 1
    telegram.lose["getChat"] = 1
    assert (await sender.get_chat(5)).id == 5
    assert [request.method for request in telegram.requests] == ["getChat", "getChat"]


async def test_a_refusal_is_met_once_and_counted_by_its_words(
    telegram: Telegram, sender: ExtBot[Any], troubles: Counter[str]
) -> None:
    sent = await sender.send_message(5, "x")
    with pytest.raises(BadRequest):
        await sender.edit_message_text("x", 5, sent.message_id)
    with pytest.raises(BadRequest):
        await sender.send_message(99, "x")
    assert troubles == {"message is not modified": 1, "request refused otherwise": 1}
    assert len(telegram.requests) == 3


async def test_too_many_requests_are_waited_out_as_long_as_telegram_says(
    telegram: Telegram, sender: ExtBot[Any], troubles: Counter[str]
) -> None:
    telegram.refuse["sendMessage"] = [
        Refusal(429, "Too Many Requests: retry after 1", retry_after=1)
    ]
    await sender.send_message(5, "x")
    refused, sent = telegram.requests
    assert sent.at - refused.at >= 1.0
    assert not troubles
