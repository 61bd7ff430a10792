"""Work in a child that can take only so much."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import time
from pathlib import Path

import pytest

from index.workers.confined import Exceeded, Limits, confined

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


def test_nothing_of_the_worker_can_be_written_to() -> None:
    read, write = os.pipe()
    try:
        assert confined(lambda: os.write(write, b"x"), FEW) == Exceeded.CRASH
    finally:
        os.close(read)
        os.close(write)
