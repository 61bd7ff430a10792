"""Child process that serves requests within limits which it sets itself.

See `confined.Cell`, which starts the child and waits for it.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import resource
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, NoReturn, TypeVar

from index.workers.guard import guard
from index.workers.steps import FRAME, framed

if TYPE_CHECKING:
    from collections.abc import Callable

Asked = TypeVar("Asked")

# Bytes that are written, or read, at once, and those that hold the length of what follows.
BLOCK, LENGTH = 1 << 16, FRAME
# Asks Linux to end a process with its parent (prctl(2)).
_END_WITH_PARENT = 1
# Requests that a child does at most.
MOST_REQUESTS = 32
MEMORY_EXIT, _FAILED_EXIT = 3, 4
_MOST_FILES = 4096
_MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a child: memory beyond its parent's and output in bytes, times in seconds."""

    # A worker that reads has some 170 MB of its own: both are less than 600.
    memory: int = 420 * _MB
    processor_s: int = 20
    wall_s: float = 60.0
    output: int = 256 * _MB


class _Replies:
    """Where a child writes its replies; nowhere in any other process."""

    target: int | None = None


def tell(done: int, total: int) -> None:
    """Tell the worker, from its child, that so much of the request is done, of so much."""
    if _Replies.target is not None:
        os.write(_Replies.target, framed(done, total))


def serve(
    work: Callable[[Asked], object], asked: int, replies: int, limits: Limits, parent: int
) -> NoReturn:
    """Do the requests that are asked, and send the replies, until no more come; then end.

    `parent` is the number of the process that asks: this one ends with it.
    """
    code = _FAILED_EXIT
    # The garbage collector leaves the worker's objects alone: looking them through would copy them.
    gc.freeze()
    try:
        _end_with(parent)
        _confine({asked, replies}, limits)
        _Replies.target = replies
        source = os.fdopen(asked, "rb")
        while len(head := source.read(LENGTH)) == LENGTH:
            _allow(limits.processor_s)
            request = pickle.loads(source.read(int.from_bytes(head)))  # noqa: S301 - of our worker
            written = pickle.dumps(work(request), pickle.HIGHEST_PROTOCOL)
            view = memoryview(len(written).to_bytes(LENGTH) + written)
            while view:
                view = view[os.write(replies, view[:BLOCK]) :]
        code = 0
    except MemoryError:
        code = MEMORY_EXIT
    except BaseException:  # noqa: BLE001, S110 - whatever it is, the code says that it failed
        pass
    finally:
        os._exit(code)


def _end_with(parent: int) -> None:
    """Have the system end this process when its parent is killed; elsewhere than on Linux, not."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before this
        os._exit(_FAILED_EXIT)


def _allow(seconds: int) -> None:
    """Allow so many seconds of the processor from now on, or a part of one more.

    The system counts whole seconds, and tells the end by a signal of its own.
    """
    most = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = ceil(time.process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (min(soft, most), most))


def _confine(kept: set[int], limits: Limits) -> None:
    """Close all but some files, and set what the system holds a process to."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(nowhere, standard)
    first = 3
    for target in sorted(kept):
        os.closerange(first, target)
        first = target + 1
    os.closerange(first, _MOST_FILES)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    held = (
        (resource.RLIMIT_AS, address_space() + limits.memory),
        (resource.RLIMIT_NOFILE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    guard()  # behind what reads the size of this process in a file
    for kind, most in held:
        with suppress(OSError, ValueError):  # macOS knows the limit of memory, and refuses it
            resource.setrlimit(kind, (most, most))
    # A request may have `processor_s` of it (`_allow`).
    most = MOST_REQUESTS * (limits.processor_s + 1)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))


def address_space(process: int | str = "self") -> int:
    """Return how many bytes of address space a process has, 0 where the system does not say."""
    try:
        with open(f"/proc/{process}/statm", "rb") as statm:  # noqa: PTH123 - no time for more
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0
