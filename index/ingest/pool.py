"""Pool of processes that prepare articles: language, passages, statements.

Preparing takes most of the time of adding. It is Python, which one thread of a process runs at a
time: workers prepare a long upload, so that questions need not take turns with it.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections import deque
from collections.abc import AsyncIterator
from contextlib import aclosing, contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from index.errors import ReadingError
from index.workers.crew import Crew
from index.workers.process import WorkerEnded

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from index.ingest.prepare import Item, Outcome

    Workers: TypeAlias = Crew[Sequence[Item], list[Outcome]]

log = logging.getLogger(__name__)

# Articles prepared at once by a worker, and by this process, where questions wait for it.
CHUNK, SMALL_CHUNK = 16, 4
# Articles prepared by this process before it calls workers: those take a second to start.
ALONE = 64
# Seconds that workers stay after an upload, for the next one.
KEPT_S = 30.0
# Chunks in the hands of each worker: bounds memory.
_AHEAD = 2
# Niceness of workers: answers are more urgent than uploads.
_NICENESS = 10
# Longest wait for a crew that is sent away to end by itself, in seconds.
_PATIENCE_S = 0.5


def prepare_all(items: Sequence[Item]) -> list[Outcome]:
    """Prepare articles in their order; failures of reading are passed on."""
    # Not above: it loads all that reads texts, and a library that only lists them has a pool too.
    from index.ingest.prepare import prepare  # noqa: PLC0415

    return [item if isinstance(item, ReadingError) else prepare(item) for item in items]


@contextmanager
def preparing() -> Iterator[Callable[[Sequence[Item]], list[Outcome]]]:
    """Service of a worker: prepares articles, less urgently than all else."""
    os.nice(_NICENESS)
    prepare_all([])  # loads what the first chunk needs
    yield prepare_all


class IngestPool:
    """Preparer of uploads, one after the other or several at once.

    This process begins. After `alone` articles it calls a crew of `processes` workers, where that
    is more than one. They take over once they are ready, and stay until nothing has come for
    `kept_s` seconds. Where one ends, or cannot be started, this process begins again.
    """

    def __init__(
        self, *, processes: int = os.cpu_count() or 1, alone: int = ALONE, kept_s: float = KEPT_S
    ) -> None:
        self._processes = processes
        self._most_alone = alone
        self._kept_s = kept_s
        self._alone = 0
        self._crew: Workers | None = None
        self._calling: asyncio.Task[None] | None = None
        self._leaving: set[asyncio.Task[None]] = set()
        self._at_work = 0
        self._rest: asyncio.TimerHandle | None = None

    @property
    def workers(self) -> list[int]:
        """Process ids of the workers."""
        return self._crew.numbers if self._crew else []

    async def prepared(
        self, items: Iterable[Item] | AsyncIterator[list[Item]]
    ) -> AsyncGenerator[list[Outcome]]:
        """Yield all items in their order, some at a time, as soon as they are prepared.

        Failures of reading are passed on.
        """
        source, size = _Source(items), 1
        self._begin()
        try:
            while True:
                if crew := self._called():
                    async with aclosing(self._prepared_by(crew, source)) as prepared:
                        async for outcomes in prepared:
                            yield outcomes
                    if self._crew is crew:
                        return
                if not (chunk := await source.take(size)):
                    return
                yield await asyncio.to_thread(prepare_all, chunk)
                self._alone += len(chunk)
                size = SMALL_CHUNK
        finally:
            self._end()

    async def close(self) -> None:
        """Send the crew away. The next upload begins without it."""
        if self._rest:
            self._rest.cancel()
        if self._calling:
            self._calling.cancel()
            await asyncio.wait([self._calling])
        self._send_away(self._crew)
        if self._leaving:
            await asyncio.wait(self._leaving)

    def _begin(self) -> None:
        if self._rest:
            self._rest.cancel()
        self._at_work += 1

    def _end(self) -> None:
        self._at_work -= 1
        self._let_rest()

    def _let_rest(self) -> None:
        """Send the crew away in `kept_s` seconds, unless another upload comes."""
        if not self._at_work:
            loop = asyncio.get_running_loop()
            self._rest = loop.call_later(self._kept_s, lambda: self._send_away(self._crew))

    def _called(self) -> Workers | None:
        """Return the crew once it is ready, calling it when it is time."""
        if not self._calling and self._alone >= self._most_alone and self._processes > 1:
            self._calling = asyncio.create_task(self._call())
        return self._crew

    async def _call(self) -> None:
        try:
            self._crew = await Crew.start(preparing, "a process that prepares", self._processes)
        except Exception as error:  # noqa: BLE001 - whatever it is, this process prepares
            log.warning("articles are prepared by this process alone: %r", error)
            self._alone, self._calling = 0, None
        else:
            self._let_rest()  # the upload may be over meanwhile

    def _send_away(self, crew: Workers | None) -> None:
        """Let a crew go, unless that has been done, and prepare alone again."""
        if crew and crew is self._crew:
            self._alone, self._crew, self._calling = 0, None, None
            leaving = asyncio.create_task(crew.close(_PATIENCE_S))
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)

    async def _prepared_by(self, crew: Workers, source: _Source) -> AsyncGenerator[list[Outcome]]:
        """Yield chunks prepared by a crew, until there are no more, or it is gone."""
        waiting: deque[asyncio.Task[list[Outcome]]] = deque()
        try:
            while True:
                while (
                    self._crew is crew
                    and len(waiting) < _AHEAD * self._processes
                    and (chunk := await source.take(CHUNK))
                ):
                    waiting.append(asyncio.create_task(self._prepared_in(crew, chunk)))
                if not waiting:
                    return
                yield await waiting.popleft()
        finally:
            for task in waiting:
                task.cancel()

    async def _prepared_in(self, crew: Workers, chunk: list[Item]) -> list[Outcome]:
        try:
            return await crew.do(chunk)
        except WorkerEnded:
            self._send_away(crew)
            return await asyncio.to_thread(prepare_all, chunk)


class _Source:
    """Articles to be prepared: taken from an iterator in a thread, or as they come."""

    def __init__(self, items: Iterable[Item] | AsyncIterator[list[Item]]) -> None:
        self._coming = items if isinstance(items, AsyncIterator) else None
        self._items = iter(()) if isinstance(items, AsyncIterator) else iter(items)

    async def take(self, count: int) -> list[Item]:
        """Return up to `count` articles; none where no more come."""
        while not (found := await asyncio.to_thread(_take, self._items, count)):
            if self._coming is None or (come := await anext(self._coming, None)) is None:
                return []
            self._items = iter(come)
        return found


def _take(source: Iterator[Item], count: int) -> list[Item]:
    return list(islice(source, count))
