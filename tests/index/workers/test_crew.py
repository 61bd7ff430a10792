"""Several workers of one kind."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress

import pytest

from index import LibraryUnavailable
from index.workers.crew import Crew
from index.workers.process import WorkerEnded
from tests.index.workers.running import is_running
from tests.index.workers.services import closed, obeying


async def test_the_one_that_has_least_to_do_is_asked() -> None:
    crew: Crew[tuple[str, int], object] = await Crew.start(obeying, "a worker", 2)
    busy = asyncio.create_task(crew.do(("sleep", 60)))
    await asyncio.sleep(0)
    assert [await crew.do(("square", number)) for number in (2, 3)] == [4, 9]
    assert not busy.done()
    await crew.close(patience_s=0.05)
    with suppress(WorkerEnded):
        await busy
    assert not any(map(is_running, crew.numbers))


async def test_one_that_has_ended_is_told_of_and_closed_with_the_others() -> None:
    crew: Crew[tuple[str, int], object] = await Crew.start(obeying, "a worker", 2)
    os.kill(crew.numbers[0], signal.SIGKILL)
    # The first has as little to do as the other, and is asked as long as nobody knows.
    with pytest.raises(WorkerEnded):
        await crew.do(("square", 2))
    await crew.close()
    assert not any(map(is_running, crew.numbers))


async def test_a_crew_that_does_not_come_up_is_none() -> None:
    with pytest.raises(LibraryUnavailable):
        await Crew.start(closed, "a worker", 2)
