"""Work in a process of its own that can take only so much: memory, processor, time, output.

Files come from anybody, and what reads them is written in C, or takes a minute for a page that is
made to. Here a worker forks for them: it goes on, whatever happens to the child. A fork costs more
than a short file does, so that a child may do several requests.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
import time
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from index.workers.child import BLOCK, LENGTH, MEMORY_EXIT, MOST_REQUESTS, address_space, serve
from index.workers.guard import landlock_version
from index.workers.steps import is_step, step_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from index.workers.child import Limits
    from index.workers.steps import Note

T = TypeVar("T")
Asked = TypeVar("Asked")

# Longest wait for a failed child to end by itself, and the pause between two looks, in seconds.
_LAST_S, _LOOK_S = 2.0, 0.002
# Largest growth of a child's address space with which it still gets another request, in bytes.
_MOST_GROWN = 96 << 20
# Steps that a child tells of in one request at most: many times as many as a file has pages.
MOST_STEPS = 100_000
# Callables that a child may send back beside plain values and the classes that its worker names.
_PLAIN = {("datetime", "date"), ("functools", "partial")}


class Exceeded(StrEnum):
    """Limit or crash that ended a child before its work was done."""

    TIME = "time"
    WAIT = "wait"
    MEMORY = "memory"
    OUTPUT = "output"
    CRASH = "crash"


class Cell(Generic[Asked, T]):
    """Child that does requests, one after the other, with the modules loaded when it began.

    An error that the work raises ends it as a crash; MemoryError and RecursionError do as well. It
    can open no file and no connection, and write to none (see `guard`). `values` are the modules
    whose classes may be in its replies: an attacker who takes a child over is to get no further.
    """

    def __init__(
        self, work: Callable[[Asked], T], limits: Limits, values: Collection[str] = ()
    ) -> None:
        self._limits, self._values = limits, values
        self._done = 0
        self.ended: Exceeded | None = None
        asked, self._target = os.pipe()
        self._source, replies = os.pipe()
        sys.stdout.flush()
        landlock_version()
        parent = os.getpid()
        self._child = os.fork()
        if not self._child:
            serve(work, asked, replies, limits, parent)
        os.close(asked)
        os.close(replies)
        os.set_blocking(self._target, False)
        self._grown_from = address_space(self._child)

    @property
    def number(self) -> int:
        """Process id of the child."""
        return self._child

    @property
    def fresh(self) -> bool:
        """Whether it may do another request."""
        return (
            self.ended is None
            and self._done < MOST_REQUESTS
            and address_space(self._child) - self._grown_from < _MOST_GROWN
        )

    def do(self, request: Asked, note: Note | None = None) -> T | Exceeded:
        """Have a request done, and return its result, or what ended the child.

        `note` is told of the steps that the child tells of.
        """
        self._done += 1
        latest = time.monotonic() + self._limits.wall_s
        written = pickle.dumps(request, pickle.HIGHEST_PROTOCOL)
        exceeded = self._send(len(written).to_bytes(LENGTH) + written, latest)
        reply = b""
        if exceeded is None:
            reply, exceeded = self._received(latest, note)
        if exceeded is None:
            try:
                return cast("T", _Values(reply, self._values).load())
            except Exception:  # noqa: BLE001 - whatever it has sent
                exceeded = Exceeded.CRASH
        self.end(exceeded)
        return self.ended or exceeded

    def end(self, exceeded: Exceeded = Exceeded.CRASH) -> None:
        """End the child, unless that has been done; `exceeded` is why, if its end tells no more."""
        if self.ended is not None:
            return
        os.close(self._target)
        os.close(self._source)
        # One that is at its end already has a reason of its own.
        until = time.monotonic() + (_LAST_S if exceeded is Exceeded.CRASH and self._done else 0)
        number, status = os.waitpid(self._child, os.WNOHANG)
        while not number and time.monotonic() < until:
            time.sleep(_LOOK_S)
            number, status = os.waitpid(self._child, os.WNOHANG)
        if not number:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        own = number and exceeded is Exceeded.CRASH
        self.ended = _why(os.waitstatus_to_exitcode(status)) if own else exceeded

    def _send(self, written: bytes, latest: float) -> Exceeded | None:
        view = memoryview(written)
        while view:
            left = latest - time.monotonic()
            if left <= 0 or not select.select([], [self._target], [], left)[1]:
                return Exceeded.WAIT
            try:
                view = view[os.write(self._target, view[:BLOCK]) :]
            except BrokenPipeError:
                return Exceeded.CRASH
        return None

    def _received(self, latest: float, note: Note | None) -> tuple[bytes, Exceeded | None]:
        """Return the next reply, or which limit the child has gone over."""
        blocks = bytearray()
        size, steps = LENGTH, 0
        while len(blocks) < size:
            left = latest - time.monotonic()
            if left <= 0 or not select.select([self._source], [], [], left)[0]:
                return b"", Exceeded.WAIT
            if not (block := os.read(self._source, min(BLOCK, size - len(blocks)))):
                return b"", Exceeded.CRASH
            blocks += block
            if len(blocks) == size == LENGTH and is_step(blocks):
                steps += 1
                if steps > MOST_STEPS:
                    return b"", Exceeded.OUTPUT
                if note and (step := step_in(blocks)):
                    note(step)
                blocks.clear()
            elif len(blocks) == size == LENGTH:
                size += int.from_bytes(blocks)
                if size - LENGTH > self._limits.output:
                    return b"", Exceeded.OUTPUT
        return bytes(blocks[LENGTH:]), None


def confined(work: Callable[[], T], limits: Limits, values: Collection[str] = ()) -> T | Exceeded:
    """Do work in a child of its own, and return its result or what ended it, as `Cell` does."""
    cell: Cell[None, T] = Cell(lambda _: work(), limits, values)
    try:
        return cell.do(None)
    finally:
        cell.end(Exceeded.WAIT)


class _Values(pickle.Unpickler):
    """Reader of a reply that makes values of it, and calls nothing else."""

    def __init__(self, written: bytes, modules: Collection[str]) -> None:
        super().__init__(BytesIO(written))
        self._modules = modules

    def find_class(self, module: str, name: str) -> type:
        """Return a class that may be there. Raises UnpicklingError for anything else."""
        if module in self._modules or (module, name) in _PLAIN:
            found = vars(sys.modules[module]).get(name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def _why(code: int) -> Exceeded:
    if code == -signal.SIGXCPU:
        return Exceeded.TIME
    return Exceeded.MEMORY if code == MEMORY_EXIT else Exceeded.CRASH
