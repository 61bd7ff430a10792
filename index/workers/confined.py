"""Work in a process of its own that can take only so much: memory, processor, time, output.

Files come from anybody, and what reads them is written in C, or takes a minute for a page that is
made to. Here a worker forks for each of them: whatever happens to the child, the worker goes on.
"""

from __future__ import annotations

import gc
import os
import pickle
import resource
import select
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_BLOCK = 1 << 16
_MOST_FILES = 4096
_MEMORY_EXIT, _FAILED_EXIT = 3, 4
_MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take: memory beyond its parent's and output in bytes, times in seconds."""

    memory: int = 520 * _MB
    processor_s: int = 20
    wall_s: float = 60.0
    output: int = 256 * _MB


class Exceeded(StrEnum):
    """What ended a child before its work was done."""

    TIME = "time"
    WAIT = "wait"
    MEMORY = "memory"
    OUTPUT = "output"
    CRASH = "crash"


def confined(work: Callable[[], T], limits: Limits) -> T | Exceeded:
    """Do work in a child, and return its result or what ended it.

    What the work raises ends it as a crash; MemoryError and RecursionError do as well. The child
    can open no file and no connection, and write to none.
    """
    source, target = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if not child:
        _work(work, target, limits)
    os.close(target)
    try:
        written, exceeded = _received(source, limits)
    finally:
        os.close(source)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if exceeded:
        return exceeded
    code = os.waitstatus_to_exitcode(status)
    if written and code in {0, -signal.SIGKILL}:
        with suppress(Exception):
            result: T = pickle.loads(written)  # noqa: S301 - written by our own child
            return result
    return _why(code)


def _why(code: int) -> Exceeded:
    if code == -signal.SIGXCPU:
        return Exceeded.TIME
    return Exceeded.MEMORY if code == _MEMORY_EXIT else Exceeded.CRASH


def _received(source: int, limits: Limits) -> tuple[bytes, Exceeded | None]:
    """Return what a child writes until its end, or which limit it has gone over."""
    latest = time.monotonic() + limits.wall_s
    blocks: list[bytes] = []
    size = 0
    while True:
        left = latest - time.monotonic()
        if left <= 0 or not select.select([source], [], [], left)[0]:
            return b"", Exceeded.WAIT
        if not (block := os.read(source, _BLOCK)):
            return b"".join(blocks), None
        blocks.append(block)
        size += len(block)
        if size > limits.output:
            return b"", Exceeded.OUTPUT


def _work(work: Callable[[], object], target: int, limits: Limits) -> NoReturn:
    code = _FAILED_EXIT
    # What the worker holds is left as it is: to look it through would copy it.
    gc.freeze()
    try:
        _confine(target, limits)
        written = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        view = memoryview(written)
        while view:
            view = view[os.write(target, view[:_BLOCK]) :]
        code = 0
    except MemoryError:
        code = _MEMORY_EXIT
    except BaseException:  # noqa: BLE001, S110 - whatever it is, the code says that it failed
        pass
    finally:
        os._exit(code)


def _confine(target: int, limits: Limits) -> None:
    """Close all but one file, and set what the system holds a process to."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(nowhere, standard)
    os.closerange(3, target)
    os.closerange(target + 1, _MOST_FILES)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    held = (
        (resource.RLIMIT_AS, _address_space() + limits.memory),
        (resource.RLIMIT_NOFILE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, most in held:
        with suppress(OSError, ValueError):  # macOS knows the limit of memory, and refuses it
            resource.setrlimit(kind, (most, most))
    # The first is told by a signal of its own, the second kills.
    resource.setrlimit(resource.RLIMIT_CPU, (limits.processor_s, limits.processor_s + 1))


def _address_space() -> int:
    """Return how many bytes of address space this process has, 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as statm:  # noqa: PTH123 - no time for more
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0
