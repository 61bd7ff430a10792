"""Waits of the bot."""

from __future__ import annotations

import pytest
from tenacity import AsyncRetrying, stop_after_attempt

from bot.pace import Backoff, Pace


async def waits(backoff: Backoff, tries: int) -> list[float]:
    """Return the waits between so many tries that all fail, without waiting."""
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)

    async def fail() -> None:
        raise OSError

    trying = AsyncRetrying(
        wait=backoff.wait, stop=stop_after_attempt(tries), sleep=note, reraise=True
    )
    with pytest.raises(OSError):  # noqa: PT011 - ours
        await trying(fail)
    return waited


async def test_each_wait_is_twice_as_long_as_the_one_before() -> None:
    assert await waits(Backoff(0.25), 7) == [0.25, 0.5, 1, 2, 4, 8]


async def test_no_wait_is_longer_than_the_longest() -> None:
    assert await waits(Backoff(1.0, 60.0), 9) == [1, 2, 4, 8, 16, 32, 60, 60]


async def test_it_takes_long_to_give_up_a_request_and_for_ever_to_give_up_telegram() -> None:
    pace = Pace()
    assert sum(await waits(pace.requests, 7)) > 15
    assert max(await waits(pace.connecting, 12)) == 60
