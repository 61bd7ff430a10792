"""Articles made ready to be stored: their language, their passages and who says what in them.

That is what adding takes its time for, and it is Python, which one thread of a process can run at a
time: a long upload is prepared by other processes, lest questions have to take turns with it.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from contextlib import aclosing
from itertools import islice
from typing import TYPE_CHECKING

from index.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence

    from index.ingest.prepare import Item, Outcome

# Articles prepared at once.
CHUNK = 16
# The same where this process does it: it keeps questions waiting.
SMALL_CHUNK = 4
# A process takes a second to start: it is not called for so few articles.
_ALONE = 64
# How long the other processes stay after an upload, for the next one.
KEPT_S = 30.0
# Chunks that are prepared while the first of them is awaited: bounds memory.
_AHEAD = 2 * (os.cpu_count() or 1)
# Others are more urgent than an upload: an answer that somebody waits for.
_NICENESS = 10


def _prepare_all(items: Sequence[Item]) -> list[Outcome]:
    # Not above: it loads all that reads texts, and a library that only lists them has a pool too.
    from index.ingest.prepare import prepare  # noqa: PLC0415

    return [item if isinstance(item, ReadingError) else prepare(item) for item in items]


class IngestPool:
    """Prepares one upload after the other, and several at once.

    This process begins. After some articles others are called, where there are cores for them. They
    take over once they are ready, and stay until nothing has come for a while. Where one dies, or
    cannot be started, this process begins again.
    """

    def __init__(self, kept_s: float = KEPT_S) -> None:
        self._kept_s = kept_s
        self._alone = 0
        self._pool: Executor | None = None
        self._ready: asyncio.Task[list[Outcome]] | None = None
        self._at_work = 0
        self._rest: asyncio.TimerHandle | None = None

    async def prepared(self, items: Iterable[Item]) -> AsyncGenerator[list[Outcome]]:
        """Yield all items in their order, some at a time, as soon as they are prepared.

        Failures of reading are passed on.
        """
        source, size = iter(items), 1
        self._begin()
        try:
            while True:
                if pool := self._called():
                    async with aclosing(self._prepared_by(pool, source)) as prepared:
                        async for outcomes in prepared:
                            yield outcomes
                    if self._pool is pool:
                        return
                if not (chunk := await asyncio.to_thread(_take, source, size)):
                    return
                yield await asyncio.to_thread(_prepare_all, chunk)
                self._alone += len(chunk)
                size = SMALL_CHUNK
        finally:
            self._end()

    def close(self) -> None:
        """Let the other processes go. The next upload begins without them."""
        if self._rest:
            self._rest.cancel()
        if self._pool and self._ready:
            self._ready.cancel()
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._let_go()

    def _let_go(self) -> None:
        self._pool = self._ready = None
        self._alone = 0

    def _called(self) -> Executor | None:
        """Return the other processes once they are ready, calling them when it is time."""
        if self._pool is None and self._alone >= _ALONE and (os.cpu_count() or 1) > 1:
            self._pool = _pool()
            self._ready = asyncio.create_task(self._prepared_in(self._pool, []))
        return self._pool if self._ready and self._ready.done() else None

    def _begin(self) -> None:
        if self._rest:
            self._rest.cancel()
        self._at_work += 1

    def _end(self) -> None:
        self._at_work -= 1
        if not self._at_work:
            self._rest = asyncio.get_running_loop().call_later(self._kept_s, self.close)

    async def _prepared_by(
        self, pool: Executor, source: Iterator[Item]
    ) -> AsyncGenerator[list[Outcome]]:
        """Yield what the other processes prepare, until there is no more, or they are gone."""
        waiting: deque[asyncio.Task[list[Outcome]]] = deque()
        try:
            while True:
                while (
                    self._pool is pool
                    and len(waiting) < _AHEAD
                    and (chunk := await asyncio.to_thread(_take, source, CHUNK))
                ):
                    waiting.append(asyncio.create_task(self._prepared_in(pool, chunk)))
                if not waiting:
                    return
                yield await waiting.popleft()
        finally:
            for task in waiting:
                task.cancel()

    async def _prepared_in(self, pool: Executor, chunk: list[Item]) -> list[Outcome]:
        try:
            # In a thread: it may have to start a process.
            submitted = await asyncio.to_thread(pool.submit, _prepare_all, chunk)
            return await asyncio.wrap_future(submitted)
        except (BrokenExecutor, OSError):  # one died, or could not be started
            if self._pool is pool:
                self._let_go()
            return await asyncio.to_thread(_prepare_all, chunk)


def _pool() -> Executor:
    """Return processes, not forked from here: this one has threads."""
    try:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(None, context, _begin)
    except (ImportError, NotImplementedError, OSError):  # no semaphores on this system
        return ThreadPoolExecutor(1)


def _begin() -> None:
    """Be less urgent than questions, and end with the process that this one works for.

    Killed, that cannot tell; without this its workers would wait for it for ever. What is typed in
    its terminal is for it alone.
    """
    os.nice(_NICENESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(0)


def _take(source: Iterator[Item], count: int) -> list[Item]:
    return list(islice(source, count))
