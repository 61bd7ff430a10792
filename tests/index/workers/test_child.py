"""A child keeps itself within its limits."""

from __future__ import annotations

import os
import pickle
import time

from index.workers.child import LENGTH, Limits, address_space, serve
from index.workers.confined import Cell, Exceeded, confined

FEW = Limits(memory=100 << 20, processor_s=1, wall_s=60.0, output=1 << 20)


def test_nothing_of_the_worker_can_be_written_to() -> None:
    read, write = os.pipe()
    try:
        assert confined(lambda: os.write(write, b"x"), FEW) == Exceeded.CRASH
    finally:
        os.close(read)
        os.close(write)


def test_a_child_whose_parent_is_gone_already_does_nothing() -> None:
    asked, written = os.pipe()
    os.write(written, len(pickle.dumps(1)).to_bytes(LENGTH) + pickle.dumps(1))
    read, replies = os.pipe()
    gone = os.getppid()
    child = os.fork()
    if not child:
        serve(str, asked, replies, FEW, gone)
    for one in (asked, written, replies):
        os.close(one)
    with os.fdopen(read, "rb") as told:
        assert told.read() == b""
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def test_each_request_has_its_own_time() -> None:
    cell: Cell[float, None] = Cell(busy, Limits(processor_s=1, wall_s=60.0))
    assert [cell.do(0.6) for _ in range(3)] == [None] * 3
    assert cell.do(9) == Exceeded.TIME
    assert not cell.fresh


def busy(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_a_process_that_is_gone_has_no_address_space() -> None:
    assert address_space() > address_space(2**31 - 1) == 0
