"""Work that goes on beside the answering."""

from __future__ import annotations

import asyncio

from bot.background import Background


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
