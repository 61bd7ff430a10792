"""Work that goes on beside the answering."""

from __future__ import annotations

import asyncio

import pytest

from bot.background import Background, to_its_end


async def test_what_is_under_way_is_stopped_and_waited_for() -> None:
    background, ended = Background(), []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0)
            ended.append("work")

    background.add(asyncio.create_task(work()))
    await asyncio.sleep(0)
    await background.stop()
    assert ended == ["work"]


async def test_what_has_ended_is_not_kept() -> None:
    background = Background()
    task = asyncio.create_task(asyncio.sleep(0))
    background.add(task)
    await task
    await asyncio.sleep(0)
    assert not background._tasks


async def test_stopping_nothing_takes_no_time() -> None:
    await asyncio.wait_for(Background().stop(), 1)


async def test_what_is_to_come_to_its_end_does_so_where_its_waiter_is_cancelled() -> None:
    begun, going_on, ended = asyncio.Event(), asyncio.Event(), []

    async def work() -> None:
        begun.set()
        await going_on.wait()
        ended.append("work")

    waiter = asyncio.create_task(to_its_end(work()))
    await begun.wait()
    waiter.cancel()
    going_on.set()
    with pytest.raises(asyncio.CancelledError):
        await waiter
    assert ended == ["work"]
