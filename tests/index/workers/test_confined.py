"""Work in a child that can take only so much."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from index.workers.child import MOST_REQUESTS, Limits, _Replies, tell
from index.workers.confined import MOST_STEPS, Cell, Exceeded, confined
from index.workers.steps import FRAME, Step, framed

FEW = Limits(memory=100 << 20, processor_s=1, wall_s=60.0, output=1 << 20)


def spin() -> None:
    while True:
        pass


def recurse() -> None:
    recurse()


def raise_an_error() -> None:
    raise ValueError("no")


@pytest.mark.parametrize(
    ("work", "ended_by"),
    [
        (spin, Exceeded.TIME),
        (lambda: len(bytes(400 << 20)), Exceeded.MEMORY),
        (lambda: bytes(5 << 20), Exceeded.OUTPUT),
        (lambda: os.kill(os.getpid(), signal.SIGSEGV), Exceeded.CRASH),
        (lambda: ctypes.string_at(0), Exceeded.CRASH),
        (lambda: os._exit(0), Exceeded.CRASH),
        (recurse, Exceeded.CRASH),
        (raise_an_error, Exceeded.CRASH),
        (lambda: Path("/etc/hostname").read_text(), Exceeded.CRASH),
        (lambda: Path("/tmp/written").write_text("x"), Exceeded.CRASH),  # noqa: S108
        (lambda: socket.create_connection(("127.0.0.1", 9)), Exceeded.CRASH),
    ],
)
def test_what_takes_too_much_is_ended_and_the_worker_goes_on(
    work: object, ended_by: Exceeded
) -> None:
    assert callable(work)
    assert confined(work, FEW) == ended_by
    assert confined(lambda: "mill", FEW) == "mill"


def test_who_only_sleeps_is_ended_as_well() -> None:
    limits = Limits(processor_s=1, wall_s=0.2)
    assert confined(lambda: time.sleep(60), limits) == Exceeded.WAIT


def test_a_result_comes_whole() -> None:
    assert confined(lambda: {"a": ["x" * 300_000]}, FEW) == {"a": ["x" * 300_000]}
    assert confined(lambda: None, FEW) is None


def test_a_child_does_several_requests_and_none_for_ever() -> None:
    cell: Cell[int, tuple[int, int]] = Cell(lambda number: (number, os.getpid()), FEW)
    done = [cell.do(number) for number in range(MOST_REQUESTS)]
    assert done == [(number, cell.number) for number in range(MOST_REQUESTS)]
    assert not cell.fresh
    cell.end()


def test_who_asks_is_told_of_the_steps() -> None:
    def read(pages: int) -> str:
        for page in range(1, pages + 1):
            tell(page, pages)
        return "x" * 300_000

    told: list[Step] = []
    cell: Cell[int, str] = Cell(read, FEW)
    assert cell.do(5, told.append) == "x" * 300_000
    assert told == [(page, 5) for page in range(1, 6)]
    assert cell.do(2) == "x" * 300_000
    cell.end()


def test_a_child_that_tells_rubbish_is_not_believed() -> None:
    def read(_: object) -> int:
        for frame in (b"\xff" * FRAME, b"\xff" + bytes(7), framed(9, 3), framed(0, 3)):
            os.write(_Replies.target or 0, frame)
        return 7

    told: list[Step] = []
    cell: Cell[None, int] = Cell(read, FEW)
    assert (cell.do(None, told.append), told) == (7, [])
    cell.end()


@pytest.mark.parametrize("frame", [framed(1, 2), b"\xff" + bytes(FRAME - 1)])
def test_a_child_that_tells_for_ever_is_ended(frame: bytes) -> None:
    def tell_on(_: object) -> None:
        while True:
            os.write(_Replies.target or 0, frame * 4096)

    cell: Cell[None, None] = Cell(tell_on, FEW)
    assert cell.do(None, lambda _: None) == Exceeded.OUTPUT


def test_a_child_may_tell_of_as_many_steps_in_each_request() -> None:
    def read(_: object) -> int:
        os.write(_Replies.target or 0, framed(1, 2) * (MOST_STEPS // 2 + 1))
        return 7

    cell: Cell[int, int] = Cell(read, FEW)
    assert [cell.do(number) for number in range(2)] == [7, 7]
    cell.end()


class Evil:
    """Object that runs a command when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch /tmp/evil",)


@pytest.mark.parametrize(
    "sent",
    [Evil(), os.system, Path("/tmp"), partial(os.system, "true"), Limits],  # noqa: S108
)
def test_what_is_sent_back_is_values_alone(sent: object) -> None:
    assert confined(lambda: sent, FEW) == Exceeded.CRASH
    assert confined(lambda: [date(2026, 3, 9), {"a": b"x"}], FEW) == [date(2026, 3, 9), {"a": b"x"}]
    allowed = Limits.__module__
    assert confined(lambda: FEW, FEW, {allowed}) == FEW


def test_a_child_that_reads_nothing_more_is_not_waited_for() -> None:
    cell: Cell[bytes, None] = Cell(lambda _: time.sleep(60), Limits(wall_s=0.3))
    assert cell.do(bytes(1 << 20)) == Exceeded.WAIT


KILLED = """
import time
from index.workers.child import Limits
from index.workers.confined import Cell
cell = Cell(lambda _: time.sleep(60), Limits())
print(cell.number, flush=True)
cell.do(None)
"""


def runs(process: int) -> bool:
    """Return whether a process is there, and has not ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux ends it")
def test_a_child_ends_with_its_parent_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert runs(child)
        parent.kill()
    latest = time.monotonic() + 20
    while runs(child) and time.monotonic() < latest:
        time.sleep(0.05)
    assert not runs(child)
