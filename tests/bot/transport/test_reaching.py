"""Reaching Telegram at the start: again and again, and not for ever where it refuses."""

from __future__ import annotations

import asyncio
import time

import pytest
from telegram.error import Forbidden, InvalidToken, NetworkError

from bot.errors import ConfigError, Deaf
from bot.transport.reaching import UNKNOWN, until_reached
from index import Backoff

SOON = Backoff(0.01, 0.02)


class Connecting:
    """Fails as often as it is told to, and notes when it was tried."""

    def __init__(self, *errors: Exception) -> None:
        self._errors = list(errors)
        self.tried: list[float] = []

    async def __call__(self) -> None:
        self.tried.append(time.perf_counter())
        if self._errors:
            raise self._errors.pop(0)


async def test_what_can_be_reached_is_tried_once() -> None:
    connecting = Connecting()
    assert await until_reached(connecting, asyncio.Event(), SOON, 1.0)
    assert len(connecting.tried) == 1


async def test_telegram_is_tried_again_until_it_is_reached(
    caplog: pytest.LogCaptureFixture,
) -> None:
    connecting = Connecting(*[NetworkError("no route")] * 4)
    started = time.perf_counter()
    assert await until_reached(connecting, asyncio.Event(), SOON, 1.0)
    assert len(connecting.tried) == 5
    # Twice as long each time, up to the longest.
    assert time.perf_counter() - started >= 0.01 + 3 * 0.02
    assert caplog.text.count("Telegram cannot be reached: no route, next try in") == 4


async def test_a_stop_ends_the_wait_for_the_next_try() -> None:
    stop, connecting = asyncio.Event(), Connecting(NetworkError("no route"))
    waiting = asyncio.create_task(until_reached(connecting, stop, Backoff(60.0), 1.0))
    await asyncio.sleep(0.02)
    stop.set()
    assert await asyncio.wait_for(waiting, 5) is False
    assert len(connecting.tried) == 1


async def test_after_a_stop_nothing_is_tried() -> None:
    stop, connecting = asyncio.Event(), Connecting()
    stop.set()
    assert await until_reached(connecting, stop, SOON, 1.0) is False
    assert connecting.tried == []


@pytest.mark.parametrize("refusal", [InvalidToken("`5:secret`"), Forbidden("x")])
async def test_a_token_that_is_refused_for_a_moment_is_tried_again(
    refusal: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    connecting = Connecting(refusal, refusal)
    assert await until_reached(connecting, asyncio.Event(), SOON, 5.0)
    assert len(connecting.tried) == 3
    assert caplog.text.count(UNKNOWN) == 2
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    ("refusal", "end", "words"),
    [
        (InvalidToken("`5:secret`"), ConfigError, "@BotFather"),
        (Deaf("the port is taken"), Deaf, "the port is taken"),
    ],
)
async def test_what_is_refused_for_long_ends_it_and_a_token_is_a_wrong_setting_then(
    refusal: Exception, end: type[Exception], words: str
) -> None:
    connecting = Connecting(*[refusal] * 100)
    with pytest.raises(end, match=words):
        await until_reached(connecting, asyncio.Event(), SOON, 0.1)
    assert 1 < len(connecting.tried) < 100


async def test_an_outage_is_no_part_of_how_long_a_token_is_refused() -> None:
    refusal, outage = InvalidToken("x"), NetworkError("no route")
    connecting = Connecting(*[outage] * 10, refusal, *[outage] * 10, refusal)
    assert await until_reached(connecting, asyncio.Event(), SOON, 0.1)
    assert len(connecting.tried) == 23


async def test_a_setting_that_cannot_be_right_is_not_tried_again() -> None:
    connecting = Connecting(ConfigError("no address"))
    with pytest.raises(ConfigError):
        await until_reached(connecting, asyncio.Event(), SOON, 5.0)
    assert len(connecting.tried) == 1
