"""Work goes on beside those who do not wait for it, and ends with what it works on."""

from __future__ import annotations

import asyncio

import pytest

from index.workers.beside import Beside


class Work:
    """Work that lasts until it may end, and fails where it is told to."""

    def __init__(self) -> None:
        self.begun = 0
        self.may_end = asyncio.Event()
        self.error: Exception | None = None

    async def do(self) -> None:
        self.begun += 1
        await self.may_end.wait()
        if self.error:
            raise self.error


def is_under_way(beside: Beside) -> bool:
    return beside.since is not None


@pytest.fixture
def work() -> Work:
    return Work()


async def test_who_has_waited_long_enough_goes_on_and_so_does_the_work(work: Work) -> None:
    beside = Beside(work.do)
    assert not is_under_way(beside)
    assert [await beside.wait(0.001) for _ in range(3)] == [False] * 3
    assert is_under_way(beside)
    impatient = asyncio.create_task(beside.wait(None))
    await asyncio.sleep(0)
    impatient.cancel()
    waiting = asyncio.create_task(beside.wait(None))
    await asyncio.sleep(0)
    work.may_end.set()
    assert await waiting
    assert not is_under_way(beside)
    assert work.begun == 1
    assert await beside.wait(None)
    assert work.begun == 2


async def test_an_error_is_heard_by_whoever_waits_and_not_by_whoever_comes_later(
    work: Work,
) -> None:
    beside, work.error = Beside(work.do), OSError("the disk is gone")
    assert not await beside.wait(0)
    work.may_end.set()
    with pytest.raises(OSError, match="the disk is gone"):
        await beside.wait(None)
    work.error = None
    assert await beside.wait(None)


async def test_what_is_stopped_is_over(work: Work) -> None:
    beside = Beside(work.do)
    await beside.stop()
    await beside.wait(0)
    await beside.stop()
    assert not is_under_way(beside)
