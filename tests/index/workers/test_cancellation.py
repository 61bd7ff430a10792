"""Work that a cancelled caller waits for all the same."""

from __future__ import annotations

import asyncio

import pytest

from index.workers.cancellation import to_its_end


async def test_work_is_done_to_its_end_where_the_waiting_for_it_is_cancelled() -> None:
    go_on, done = asyncio.Event(), False

    async def work() -> None:
        nonlocal done
        await go_on.wait()
        done = True

    waiting = asyncio.create_task(to_its_end(work()))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting], timeout=0.01)
    assert not waiting.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert done


async def test_what_work_returns_or_raises_is_returned_or_raised() -> None:
    async def work(number: int) -> int:
        return 10 // number

    assert await to_its_end(work(5)) == 2
    with pytest.raises(ZeroDivisionError):
        await to_its_end(work(0))
