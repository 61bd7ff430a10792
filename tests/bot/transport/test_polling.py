"""Reaching Telegram at the start, and reading updates that may be malformed."""

from __future__ import annotations

import asyncio
import time

import pytest
from telegram.error import InvalidToken, NetworkError

from bot.emulator.rules.faults import MALFORMED
from bot.pace import Backoff
from bot.transport.polling import UpdatesRequest, until_reached, well_formed

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
    assert await until_reached(connecting, asyncio.Event(), SOON)
    assert len(connecting.tried) == 1


async def test_telegram_is_tried_again_until_it_is_reached(
    caplog: pytest.LogCaptureFixture,
) -> None:
    connecting = Connecting(*[NetworkError("no route")] * 4)
    started = time.perf_counter()
    assert await until_reached(connecting, asyncio.Event(), SOON)
    assert len(connecting.tried) == 5
    # Twice as long each time, up to the longest.
    assert time.perf_counter() - started >= 0.01 + 3 * 0.02
    assert caplog.text.count("Telegram cannot be reached (no route), next try in") == 4


async def test_a_stop_ends_the_wait_for_the_next_try() -> None:
    stop, connecting = asyncio.Event(), Connecting(NetworkError("no route"))
    waiting = asyncio.create_task(until_reached(connecting, stop, Backoff(60.0)))
    await asyncio.sleep(0.02)
    stop.set()
    assert await asyncio.wait_for(waiting, 5) is False
    assert len(connecting.tried) == 1


async def test_after_a_stop_nothing_is_tried() -> None:
    stop, connecting = asyncio.Event(), Connecting()
    stop.set()
    assert await until_reached(connecting, stop, SOON) is False
    assert connecting.tried == []


async def test_a_token_that_is_not_accepted_is_not_tried_again() -> None:
    connecting = Connecting(InvalidToken())
    with pytest.raises(InvalidToken):
        await until_reached(connecting, asyncio.Event(), SOON)
    assert len(connecting.tried) == 1


def test_an_update_without_a_number_is_left_out() -> None:
    payload = b'{"ok": true, "result": [7, {"message": 7}, {"update_id": 3}]}'
    assert UpdatesRequest.parse_json_payload(payload)["result"] == [{"update_id": 3}]


@pytest.mark.parametrize("broken", MALFORMED)
def test_of_a_malformed_update_only_its_number_is_left(
    broken: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    assert well_formed({"update_id": 3} | broken) == {"update_id": 3}
    assert "update 3 is malformed" in caplog.text


def test_what_is_no_list_of_updates_is_left_as_it_is() -> None:
    payload = b'{"ok": false, "error_code": 409, "description": "Conflict"}'
    assert UpdatesRequest.parse_json_payload(payload)["error_code"] == 409
