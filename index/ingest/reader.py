"""Readers of files in processes beside this one, which are started when they are needed."""

from __future__ import annotations

import asyncio
import codecs
import encodings
import logging
import os
import pkgutil
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from index.errors import Malformed, Reason
from index.ingest.confined import Confined
from index.ingest.scans import Scans
from index.workers.process import WorkerEnded, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from index.ingest.confined import Item, Request
    from index.ocr import Ocr
    from index.origins import Columns
    from index.workers.steps import Note

    _Worker: TypeAlias = WorkerProcess["Request", list[Item]]

log = logging.getLogger(__name__)

# Seconds that the process stays after a file, for the next one.
KEPT_S = 30.0
# Most processes that read at once, and files that wait for one before another is started.
READERS = max(1, min(4, os.cpu_count() or 1))
_QUEUE = 2
_NICENESS = 10
_PATIENCE_S = 0.5


def _load_encodings() -> None:
    """Load all encodings: a file may name any, and the child that reads it can load none."""
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(ImportError, LookupError):  # some are of other systems
            codecs.lookup(module.name)


async def read_apart(content: bytes | Path, name: str, *, ocr: Ocr | None = None) -> list[Item]:
    """Return what a file holds, read in a process of its own where it is more than text.

    Scans are read by `ocr`. Raises OSError where no process can be started.
    """
    from index.reading import is_text, read  # noqa: PLC0415 - what only adds articles needs neither

    if is_text(name):
        return await asyncio.to_thread(lambda: list(read(content, name)))
    reader = Reader(ocr=ocr)
    try:
        return await reader.read(content, name)
    finally:
        await reader.close()


@contextmanager
def reading(ocr: Ocr | None = None) -> Iterator[Callable[[Request], list[Item]]]:
    """Service of a worker: reads files, scans by `ocr`, less urgently than all else."""
    os.nice(_NICENESS)
    _load_encodings()
    confined = Confined(scans=Scans(ocr) if ocr else None)
    try:
        yield confined.read
    finally:
        confined.close()


class Reader:
    """Reader of files in workers, which are started when they are needed, at most `count`.

    They stay until nothing has come for `kept_s` seconds. Scans are read by `ocr`.
    """

    def __init__(
        self, kept_s: float = KEPT_S, count: int = READERS, *, ocr: Ocr | None = None
    ) -> None:
        self._kept_s, self._count, self._ocr = kept_s, count, ocr
        self._workers: list[_Worker] = []
        self._starting = asyncio.Lock()
        self._another: asyncio.Task[None] | None = None
        self._rest: asyncio.TimerHandle | None = None
        self._leaving: set[asyncio.Task[None]] = set()

    @property
    def numbers(self) -> list[int]:
        """Process ids of the workers."""
        return [worker.number for worker in self._workers]

    async def read(
        self,
        content: bytes | Path,
        name: str,
        columns: Columns = (),
        note: Note | None = None,
    ) -> list[Item]:
        """Return what a file holds, as `index.read` yields it.

        `columns` are what the columns of a table are called, where its names do not say. `note` is
        told how many pages have been read.
        Raises OSError where no process can be started for it.
        """
        # Once more: another file may have ended the worker while this one was waiting for it.
        for _ in range(2):
            try:
                worker = await self._ready()
                return await worker.do((content, name, columns), note)
            except WorkerEnded:
                continue
            finally:
                self._let_rest()
        return [Malformed(name, Reason.BROKEN)]

    async def close(self) -> None:
        """Send the workers away. The next file gets another."""
        if self._another:
            self._another.cancel()
            await asyncio.wait([self._another])
        self._send_away()
        if self._leaving:
            await asyncio.wait(self._leaving)

    async def _ready(self) -> _Worker:
        """Return the worker that has least to do, and have another started where all have much."""
        async with self._starting:
            if self._rest:
                self._rest.cancel()
            for ended in [one for one in self._workers if not one.running]:
                self._leave(ended)
            if not self._workers:
                self._workers.append(await self._started())
            least = min(self._workers, key=lambda one: one.waiting)
            if least.waiting >= _QUEUE and len(self._workers) < self._count and not self._another:
                self._another = asyncio.create_task(self._start_another())
            return least

    async def _start_another(self) -> None:
        try:
            self._workers.append(await self._started())
        except Exception as error:  # noqa: BLE001 - those that are there go on
            log.warning("no other process reads files: %r", error)
        finally:
            self._another = None
            self._let_rest()

    def _let_rest(self) -> None:
        if self._rest:
            self._rest.cancel()
        if self._workers and not any(one.waiting for one in self._workers):
            self._rest = asyncio.get_running_loop().call_later(self._kept_s, self._send_away)

    def _send_away(self) -> None:
        if self._rest:
            self._rest.cancel()
        for worker in list(self._workers):
            self._leave(worker)

    def _leave(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        leaving = asyncio.create_task(worker.close(_PATIENCE_S))
        self._leaving.add(leaving)
        leaving.add_done_callback(self._leaving.discard)

    async def _started(self) -> _Worker:
        return await WorkerProcess.start(partial(reading, self._ocr), "a process that reads files")
