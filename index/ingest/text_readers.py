"""Files read by processes of their own, within a time: a file is what anybody may have sent.

A regular expression or a decoder at work holds up all threads of its process, and cannot be broken
off; a process can.
"""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, cast

from index.errors import ReadingError, Reason
from index.workers.process import WorkerEnded, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator
    from typing import TypeAlias

    from index.ingest.prepare import Item
    from index.workers.process import Service

    Worker: TypeAlias = "WorkerProcess[File | None, list[Item]]"

log = logging.getLogger(__name__)

# Longest time for the next articles of a file, in seconds: a base, and more for each megabyte.
DEADLINE_S, MEGABYTE_S = 20.0, 1.0
# Number of files that are read at once, each in a process; others wait.
READERS = max(2, min(4, os.cpu_count() or 1))
# Seconds that a process stays after a file, for the next one.
KEPT_S = 30.0
# Articles that are handed over at once, and their characters: bounds memory.
_CHUNK, _CHUNK_CHARACTERS = 16, 1_000_000
_NICENESS = 10


@dataclass(frozen=True, slots=True)
class File:
    """A file by its content, or where it is, as its sender called it."""

    content: bytes | Path
    name: str

    @classmethod
    def of(cls, content: bytes | Path, name: str) -> File:
        """Return a file that a process in any folder finds."""
        return cls(content.absolute() if isinstance(content, Path) else content, name)

    @property
    def megabytes(self) -> float:
        """Its size; 0 where it cannot be told."""
        if isinstance(self.content, bytes):
            return len(self.content) / 1e6
        with suppress(OSError):
            return self.content.stat().st_size / 1e6
        return 0.0


class _Reading:
    """The file that a process reads: the next articles of it at each request."""

    def __init__(self) -> None:
        self._items: Iterator[Item] = iter(())

    def next(self, file: File | None) -> list[Item]:
        """Return the next articles, the first ones of a `file`; none at its end."""
        from index.reading import read  # noqa: PLC0415 - what only lists articles reads no files

        if file is not None:
            self._items = read(file.content, file.name)
        found: list[Item] = []
        room = _CHUNK_CHARACTERS
        for item in self._items:
            found.append(item)
            room -= 0 if isinstance(item, ReadingError) else len(item.text)
            if len(found) == _CHUNK or room <= 0:
                break
        return found


@contextmanager
def reading() -> Iterator[Callable[[File | None], list[Item]]]:
    """Service of a worker: reads a file, less urgently than all else."""
    os.nice(_NICENESS)
    one = _Reading()
    one.next(File(b"", ""))  # loads what the first file needs
    yield one.next


class TextReaders:
    """Processes that read files, at most `count` at once; a caller who comes then waits.

    They stay until nothing has been read for `kept_s` seconds.
    """

    def __init__(
        self,
        *,
        count: int = READERS,
        deadline_s: float = DEADLINE_S,
        kept_s: float = KEPT_S,
        service: Service[File | None, list[Item]] = reading,
    ) -> None:
        self._deadline_s, self._kept_s, self._service = deadline_s, kept_s, service
        self._turns = asyncio.Semaphore(count)
        self._idle: list[Worker] = []
        self._leaving: set[asyncio.Task[None]] = set()
        self._rest: asyncio.TimerHandle | None = None

    @property
    def workers(self) -> list[int]:
        """Process ids of those that read nothing."""
        return [worker.number for worker in self._idle]

    async def read(self, content: bytes | Path, name: str) -> AsyncGenerator[list[Item]]:
        """Yield what a file holds, as `index.reading.read` does, some at a time.

        A file that takes too long, or ends the process that reads it, yields an error in its turn.
        """
        file = File.of(content, name)
        async with self._turns:
            worker = await self._worker()
            if worker is None:
                async for items in _read_here(file):
                    yield items
                return
            whole = False
            try:
                async for items in self._read_by(worker, file):
                    yield items
                whole = True
            except (TimeoutError, WorkerEnded) as error:
                yield [_failure(file, error, self._deadline(file))]
            finally:
                self._give_back(worker, whole=whole)

    async def close(self) -> None:
        """End the processes."""
        if self._rest:
            self._rest.cancel()
        self._send_away()
        if self._leaving:
            await asyncio.wait(self._leaving)

    def _deadline(self, file: File) -> float:
        return self._deadline_s + MEGABYTE_S * file.megabytes

    async def _read_by(self, worker: Worker, file: File) -> AsyncGenerator[list[Item]]:
        deadline_s, asked = self._deadline(file), cast("File | None", file)
        while True:
            async with asyncio.timeout(deadline_s):
                items = await worker.do(asked)
            if not items:
                return
            yield items
            asked = None

    async def _worker(self) -> Worker | None:
        """Return a process that reads nothing, or None where none can be started."""
        if self._rest:
            self._rest.cancel()
        while self._idle:
            worker = self._idle.pop()
            if worker.running:
                return worker
            self._leave(worker)
        try:
            return await WorkerProcess.start(self._service, "a process that reads files")
        except Exception as error:  # noqa: BLE001 - whatever it is, this process reads
            log.warning("files are read by this process: %r", error)
            return None

    def _give_back(self, worker: Worker, *, whole: bool) -> None:
        """Keep a process that has read a file to its end, and end any other."""
        if not whole:
            self._leave(worker)
            return
        self._idle.append(worker)
        if self._rest:
            self._rest.cancel()
        self._rest = asyncio.get_running_loop().call_later(self._kept_s, self._send_away)

    def _send_away(self) -> None:
        while self._idle:
            self._leave(self._idle.pop())

    def _leave(self, worker: Worker) -> None:
        leaving = asyncio.create_task(worker.close(0))
        self._leaving.add(leaving)
        leaving.add_done_callback(self._leaving.discard)


def _failure(file: File, error: Exception, deadline_s: float) -> ReadingError:
    name = PurePath(file.name.replace("\\", "/")).name or "upload"
    if isinstance(error, TimeoutError):
        return ReadingError(name, Reason.TOOK_TOO_LONG, seconds=round(deadline_s))
    return ReadingError(name, Reason.BROKEN)


async def _read_here(file: File) -> AsyncGenerator[list[Item]]:
    one, asked = _Reading(), cast("File | None", file)
    while items := await asyncio.to_thread(one.next, asked):
        yield items
        asked = None
