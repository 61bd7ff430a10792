"""Reader of files in a process beside this one, where a file can do no harm."""

from __future__ import annotations

import asyncio
import codecs
import encodings
import logging
import os
import pkgutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from index.errors import Malformed, ReadingError, Reason, TooLarge
from index.workers.confined import Exceeded, Limits, confined
from index.workers.process import WorkerEnded, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.models import Article

    Item: TypeAlias = Article | ReadingError

log = logging.getLogger(__name__)

Request: TypeAlias = "tuple[bytes | Path, str]"

LIMITS = Limits()
# How long the process stays after a file, for the next one.
KEPT_S = 30.0
_NICENESS = 10
_PATIENCE_S = 0.5


def read_confined(request: Request, limits: Limits = LIMITS) -> list[Item]:
    """Read a file in a child of this process; what ends the child is the one error of the file."""
    from index.reading import read, warm_up  # noqa: PLC0415 - only the worker reads

    content, name = request
    try:
        if isinstance(content, Path):
            content = content.read_bytes()
    except OSError as error:
        return [ReadingError(name, Reason.UNREADABLE, cause=error.strerror or str(error))]
    warm_up(content, name)
    outcome = confined(lambda: list(read(content, name)), limits)
    return [_error(outcome, name, limits)] if isinstance(outcome, Exceeded) else outcome


def _error(exceeded: Exceeded, name: str, limits: Limits) -> ReadingError:
    match exceeded:
        case Exceeded.TIME:
            return TooLarge(name, Reason.TOOK_TOO_LONG, seconds=limits.processor_s)
        case Exceeded.WAIT:
            return TooLarge(name, Reason.TOOK_TOO_LONG, seconds=round(limits.wall_s))
        case Exceeded.MEMORY | Exceeded.OUTPUT:
            return TooLarge(name, Reason.TOO_MUCH_MEMORY)
    return Malformed(name, Reason.BROKEN)


def _load_encodings() -> None:
    """Load all encodings: a file may name any, and what reads it can load none."""
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(ImportError, LookupError):  # some are of other systems
            codecs.lookup(module.name)


async def read_apart(content: bytes | Path, name: str) -> list[Item]:
    """Return what a file holds, read in a process of its own where it is more than text.

    Raises OSError where no process can be started.
    """
    from index.reading import is_text, read  # noqa: PLC0415 - what only adds articles needs neither

    if is_text(name):
        return await asyncio.to_thread(lambda: list(read(content, name)))
    reader = Reader()
    try:
        return await reader.read(content, name)
    finally:
        await reader.close()


@contextmanager
def reading() -> Iterator[Callable[[Request], list[Item]]]:
    """Service of a worker: reads files, less urgently than all else."""
    os.nice(_NICENESS)
    _load_encodings()
    yield read_confined


class Reader:
    """Reader of files in a worker, which is started when one is needed.

    It stays until nothing has come for `kept_s` seconds.
    """

    def __init__(self, kept_s: float = KEPT_S) -> None:
        self._kept_s = kept_s
        self._worker: WorkerProcess[Request, list[Item]] | None = None
        self._starting = asyncio.Lock()
        self._rest: asyncio.TimerHandle | None = None
        self._leaving: set[asyncio.Task[None]] = set()

    @property
    def number(self) -> int | None:
        """Process id of the worker, None where there is none."""
        return self._worker.number if self._worker else None

    async def read(self, content: bytes | Path, name: str) -> list[Item]:
        """Return what a file holds, as `index.read` yields it.

        Raises OSError where no process can be started for it.
        """
        try:
            worker = await self._ready()
            return await worker.do((content, name))
        except WorkerEnded:
            self._send_away()
            return [Malformed(name, Reason.BROKEN)]
        finally:
            self._let_rest()

    async def close(self) -> None:
        """Send the worker away. The next file gets another."""
        self._send_away()
        if self._leaving:
            await asyncio.wait(self._leaving)

    async def _ready(self) -> WorkerProcess[Request, list[Item]]:
        async with self._starting:
            if self._rest:
                self._rest.cancel()
            if self._worker is None:
                self._worker = await WorkerProcess.start(reading, "the process that reads files")
            return self._worker

    def _let_rest(self) -> None:
        if self._rest:
            self._rest.cancel()
        if self._worker and not self._worker.waiting:
            self._rest = asyncio.get_running_loop().call_later(self._kept_s, self._send_away)

    def _send_away(self) -> None:
        if self._rest:
            self._rest.cancel()
        if self._worker:
            leaving = asyncio.create_task(self._worker.close(_PATIENCE_S))
            self._worker = None
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)
