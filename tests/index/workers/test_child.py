"""A child keeps itself within its limits."""

from __future__ import annotations

import os
import time

from index.workers.child import Limits, address_space
from index.workers.confined import Cell, Exceeded, confined

FEW = Limits(memory=100 << 20, processor_s=1, wall_s=60.0, output=1 << 20)


def test_nothing_of_the_worker_can_be_written_to() -> None:
    read, write = os.pipe()
    try:
        assert confined(lambda: os.write(write, b"x"), FEW) == Exceeded.CRASH
    finally:
        os.close(read)
        os.close(write)


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
