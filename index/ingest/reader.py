"""Readers of files in processes beside this one, where a file can do no harm."""

from __future__ import annotations

import asyncio
import codecs
import encodings
import logging
import os
import pkgutil
import time
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from index.errors import Malformed, ReadingError, Reason, TooLarge
from index.ingest.scans import Scans
from index.workers.confined import Cell, Exceeded, Limits, confined
from index.workers.process import WorkerEnded, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.models import Article
    from index.ocr import Ocr
    from index.origins import Columns
    from index.reading.scans import Scan

    Item: TypeAlias = Article | ReadingError
    _Found: TypeAlias = Item | Scan
    _Asked: TypeAlias = tuple[bytes, str, Columns]
    _Worker: TypeAlias = WorkerProcess["Request", list[Item]]

log = logging.getLogger(__name__)

Request: TypeAlias = "tuple[bytes | Path, str, Columns]"

LIMITS = Limits()
# What a child may send back: articles, scans, and what is said of those that are none.
_VALUES = frozenset(
    {
        "index.corrections", "index.errors", "index.marks", "index.models.articles",
        "index.origins", "index.reading.scans",
    }
)  # fmt: skip
# Files of which a child reads several: of so many bytes, and read in so many seconds.
_SMALL, _LONG_S = 1 << 20, 2.0
# How long the process stays after a file, for the next one.
KEPT_S = 30.0
# How many read at once where many files come, and how many wait for one before another is started.
READERS = max(1, min(4, os.cpu_count() or 1))
_QUEUE = 2
_NICENESS = 10
_PATIENCE_S = 0.5


class Confined:
    """Reader of files in children of this process.

    A child reads small files one after the other. Whatever is out of the ordinary is the last that
    its child reads: a file that is large, takes long, is refused, or is a scan. The child makes
    pictures of that one's pages, and this process has `scans` read them, where there are any.
    """

    def __init__(self, limits: Limits = LIMITS, scans: Scans | None = None) -> None:
        self._limits, self._scans = limits, scans
        self._cell: Cell[_Asked, list[_Found]] | None = None

    @property
    def child(self) -> int | None:
        """Process id of the child that waits for the next file, None where none does."""
        return self._cell.number if self._cell else None

    def read(self, request: Request) -> list[Item]:
        """Return what a file holds; what ends the child that reads it is its one error."""
        from index.reading import check_ends, warm_up  # noqa: PLC0415 - only the worker reads

        # What a child uses it can no more load by itself.
        from index.reading.bundles import table  # noqa: F401, PLC0415
        from index.reading.scans import Scan  # noqa: PLC0415

        content, name, columns = request
        try:
            if isinstance(content, Path):
                check_ends(content)
                content = content.read_bytes()
        except OSError as error:
            return [ReadingError(name, Reason.UNREADABLE, cause=error.strerror or str(error))]
        small = len(content) <= _SMALL
        # A child has what was loaded when it began, and can load no more.
        if warm_up(content, name) or not small:
            self.close()
        cell = self._cell if self._cell and self._cell.fresh else self._begun()
        started = time.monotonic()
        outcome = cell.do((content, name, columns))
        took = time.monotonic() - started
        if isinstance(outcome, Exceeded):
            outcome = [_error(outcome, name, self._limits)]
        plain = outcome and not any(isinstance(one, ReadingError | Scan) for one in outcome)
        if not plain or not small or took > _LONG_S:
            self.close()
        latest = self._scans.latest() if self._scans else 0.0
        return [self._read_scan(one, latest) if isinstance(one, Scan) else one for one in outcome]

    def _read_scan(self, scan: Scan, latest: float) -> Item:
        from index.reading.pdf.scanned import scanned  # noqa: PLC0415 - few files are scans

        if self._scans is None:
            return scan.refused()
        pages = self._scans.pages(scan, latest)
        if isinstance(pages, ReadingError):
            return pages
        # Whatever a picture is made to look like: what becomes of that can do no harm either.
        outcome = confined(partial(scanned, scan, pages), self._limits, _VALUES)
        return (
            _error(outcome, scan.name, self._limits) if isinstance(outcome, Exceeded) else outcome
        )

    def close(self) -> None:
        """End the child."""
        if self._cell:
            self._cell.end(Exceeded.WAIT)
            self._cell = None

    def _begun(self) -> Cell[_Asked, list[_Found]]:
        self.close()
        self._cell = Cell(_read_with_scans if self._scans else _read, self._limits, _VALUES)
        return self._cell


def _read(request: _Asked) -> list[_Found]:
    from index.reading import found  # noqa: PLC0415 - the same
    from index.reading.bundles import table  # noqa: PLC0415 - the same

    content, name, columns = request
    table.given.set(columns)
    return list(found(content, name))


def _read_with_scans(request: _Asked) -> list[_Found]:
    from index.reading.scans import all_room, room  # noqa: PLC0415 - the same

    room.set(all_room())
    return _read(request)


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

    async def read(self, content: bytes | Path, name: str, columns: Columns = ()) -> list[Item]:
        """Return what a file holds, as `index.read` yields it.

        `columns` are what the columns of a table are called, where its names do not say.
        Raises OSError where no process can be started for it.
        """
        # Once more: another file may have ended the worker while this one was waiting for it.
        for _ in range(2):
            try:
                worker = await self._ready()
                return await worker.do((content, name, columns))
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
