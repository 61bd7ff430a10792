"""The machine's clock."""

from __future__ import annotations

import time

from bot.clock import SystemClock


def test_it_tells_the_seconds_since_1970() -> None:
    before = time.time()
    assert before <= SystemClock().now() <= time.time()


async def test_it_waits_for_as_long_as_it_is_told_to() -> None:
    started = time.perf_counter()
    await SystemClock().sleep(0.05)
    assert time.perf_counter() - started >= 0.05
