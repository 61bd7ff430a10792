"""A clock that stands still until it is set."""

from __future__ import annotations

import asyncio

from bot.emulator.drivers.clock import SetClock


async def sleeping(
    clock: SetClock, *lengths: float
) -> tuple[list[float], list[asyncio.Task[None]]]:
    """Begin to sleep so long, each beside the others; return who has woken, in order."""
    woken: list[float] = []

    async def sleep(seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append(seconds)

    tasks = [asyncio.create_task(sleep(seconds)) for seconds in lengths]
    await asyncio.sleep(0)
    return woken, tasks


async def test_nobody_wakes_before_their_time() -> None:
    clock = SetClock(100.5)
    woken, tasks = await sleeping(clock, 10)
    assert (clock.now(), clock.sleepers) == (100, 1)
    clock.advance(9.9)
    await asyncio.sleep(0)
    assert (woken, clock.sleepers) == ([], 1)
    clock.advance(0.1)
    await tasks[0]
    assert clock.sleepers == 0


async def test_sleepers_wake_in_the_order_of_their_times() -> None:
    clock = SetClock()
    woken, tasks = await sleeping(clock, 30, 10, 20)
    clock.advance(3600)
    await asyncio.gather(*tasks)
    assert woken == [10, 20, 30]


async def test_who_has_given_up_is_not_woken() -> None:
    clock = SetClock()
    _, [task] = await sleeping(clock, 10)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    clock.advance(10)
    assert clock.sleepers == 0
