"""A worker as the process that it works for sees it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from typing import TYPE_CHECKING, TypeAlias

import pytest

from index import LibraryUnavailable
from index.workers.process import WorkerEnded, WorkerProcess
from tests.index.workers.running import is_running, until_ended
from tests.index.workers.services import closed, obeying

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from index.workers.steps import Step

    Worker: TypeAlias = WorkerProcess[tuple[str, int], object]


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    started = await WorkerProcess.start(obeying, "the worker")
    yield started
    await started.close()


async def test_every_request_gets_its_own_reply(worker: Worker) -> None:
    replies = await asyncio.gather(*(worker.do(("square", number)) for number in range(20)))
    assert replies == [number * number for number in range(20)]
    # One that nobody waits for any more is passed over.
    asked = asyncio.create_task(worker.do(("square", 3)))
    await asyncio.sleep(0)
    asked.cancel()
    assert await worker.do(("square", 5)) == 25
    # Printed text is no reply, and a reply may be longer than anything.
    assert await worker.do(("print", 3)) == "xxx"
    assert await worker.do(("long", 5_000_000)) == "x" * 5_000_000


async def test_who_asks_is_told_of_the_steps_of_the_request(worker: Worker) -> None:
    told: list[Step] = []
    of_the_next: list[Step] = []
    first = asyncio.create_task(worker.do(("step", 300), told.append))
    assert await worker.do(("square", 5), of_the_next.append) == 25
    await first
    assert (told, of_the_next) == ([(2, 300)], [])


async def test_what_goes_wrong_there_is_raised_here_and_it_goes_on(worker: Worker) -> None:
    with pytest.raises(KeyError) as caught:
        await worker.do(("fail", 7))
    assert "_obey" in caught.value.__notes__[0]
    with pytest.raises(RuntimeError, match="no words"):
        await worker.do(("fail unspeakably", 0))
    assert await worker.do(("square", 7)) == 49


async def test_a_worker_that_ends_says_why_to_who_asks_and_to_the_log(
    worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    asked = [asyncio.create_task(worker.do((what, 3))) for what in ("end", "square")]
    await worker.ended()
    assert all(isinstance(one.exception(), WorkerEnded) for one in asked)
    with pytest.raises(WorkerEnded):
        await worker.do(("square", 3))
    assert "the worker has ended (exit code 3): the last words" in caplog.text


async def test_a_worker_that_is_killed_is_said_to_be(
    worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    os.kill(worker.number, signal.SIGKILL)
    await worker.ended()
    assert "the worker has ended (killed by SIGKILL)" in caplog.text


async def test_a_worker_finishes_what_it_does_before_it_is_closed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker: Worker = await WorkerProcess.start(obeying, "the worker")
    asked = asyncio.create_task(worker.do(("square", 3)))
    await asyncio.sleep(0)
    await worker.close()
    assert await asked == 9
    assert not is_running(worker.number)
    assert "has ended" not in caplog.text


async def test_a_worker_that_does_not_come_to_an_end_is_killed() -> None:
    worker: Worker = await WorkerProcess.start(obeying, "the worker")
    asked = asyncio.create_task(worker.do(("sleep", 60)))
    await asyncio.sleep(0)
    await worker.close(patience_s=0.05)
    assert not is_running(worker.number)
    with pytest.raises(WorkerEnded):
        await asked


@pytest.mark.parametrize("what", ["stop", "hold"])
async def test_a_worker_that_gives_no_sign_of_life_is_ended(
    what: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whether it was stopped from outside, or holds Python with work that never ends."""
    worker: Worker = await WorkerProcess.start(obeying, "the worker", beats_missed=3)
    asked = asyncio.create_task(worker.do(("sleep" if what == "stop" else "hold", 60)))
    await asyncio.sleep(0.1)
    if what == "stop":
        os.kill(worker.number, signal.SIGSTOP)
    async with asyncio.timeout(30):
        with pytest.raises(WorkerEnded):
            await asked
    await worker.ended()
    assert not is_running(worker.number)
    assert "the worker gives no sign of life" in caplog.text


async def test_a_worker_that_is_at_work_for_long_is_left_alone() -> None:
    worker: Worker = await WorkerProcess.start(obeying, "the worker", beats_missed=3)
    assert await worker.do(("sleep", 5)) == "x" * 5
    await worker.close()


async def test_a_service_that_does_not_open_is_an_error_here() -> None:
    with pytest.raises(LibraryUnavailable, match="there is no room"):
        await WorkerProcess.start(closed, "the worker")


PROGRAM = """
import asyncio, signal
from index.workers.process import WorkerProcess
from tests.index.workers.services import obeying

async def main():
    worker = await WorkerProcess.start(obeying, "the worker")
    print(worker.number, flush=True)
    await asyncio.sleep(60)

# As in a terminal: what runs in the background of a script ignores the key.
signal.signal(signal.SIGINT, signal.default_int_handler)
asyncio.run(main())
"""


async def program_with_a_worker() -> tuple[asyncio.subprocess.Process, int]:
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, stdout=PIPE, stderr=PIPE, start_new_session=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip
    assert program.stdout
    return program, int(await program.stdout.readline())


async def test_a_worker_ends_with_the_process_that_it_works_for() -> None:
    program, worker = await program_with_a_worker()
    assert is_running(worker)
    program.kill()
    await program.communicate()
    await until_ended(worker)


async def test_a_key_that_ends_the_program_is_not_for_its_worker() -> None:
    program, worker = await program_with_a_worker()
    os.killpg(program.pid, signal.SIGINT)
    _, said = await program.communicate()
    assert b"KeyboardInterrupt" in said
    assert b"the worker has ended" not in said
    await until_ended(worker)
