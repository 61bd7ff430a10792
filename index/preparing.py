"""Articles made ready to be stored: their language, their passages and who says what in them.

That is what adding takes its time for, so a long upload is prepared by several processes.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import threading
from collections import deque
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from index.errors import ReadingError
from index.models import Article, Passage, Statement
from index.passages import passages
from index.statements import statements
from index.text.language import code, detect

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable, Sequence

# Articles prepared at once.
CHUNK = 16
# The same where this process does it: it keeps questions waiting.
SMALL_CHUNK = 4
# A process takes a second to start: uploads of up to so many articles are ready before that.
_ALONE = 256
# Chunks that are prepared while the first of them is awaited: bounds memory.
_AHEAD = 2 * (os.cpu_count() or 1)
# Others are more urgent than an upload: an answer that somebody waits for.
_NICENESS = 10


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be stored: its language is known and its text is analysed."""

    article: Article
    passages: tuple[Passage, ...]
    said: tuple[Statement, ...]


Item = Article | ReadingError
Outcome = Prepared | ReadingError


def prepare(article: Article) -> Prepared:
    """Return the article with its passages and statements."""
    language = code(article.language or "") or detect(article.text)
    article = replace(article, language=language)
    said = statements_of(article)
    return Prepared(article, tuple(passages(article.text, language)), said)


def statements_of(article: Article) -> tuple[Statement, ...]:
    """Return an article's statements."""
    return tuple(statements(article.text, article.language or ""))


def _prepare_all(items: Sequence[Item]) -> list[Outcome]:
    return [item if isinstance(item, ReadingError) else prepare(item) for item in items]


async def prepared(items: Iterable[Item]) -> AsyncGenerator[list[Outcome]]:
    """Yield all items in their order, some at a time, as soon as they are prepared.

    Failures of reading are passed on. Processes are used where there are cores for them; one that
    dies, or cannot be started, is done without.
    """
    source = iter(items)
    size, done = 1, 0
    while done < _ALONE or (os.cpu_count() or 1) == 1:
        if not (chunk := await asyncio.to_thread(_take, source, size)):
            return
        yield await asyncio.to_thread(_prepare_all, chunk)
        done += len(chunk)
        size = SMALL_CHUNK
    async for outcomes in _prepared_by_processes(source):
        yield outcomes


async def _prepared_by_processes(source: Iterable[Item]) -> AsyncGenerator[list[Outcome]]:
    pool = _pool()
    waiting: deque[asyncio.Task[list[Outcome]]] = deque()
    try:
        while True:
            while len(waiting) < _AHEAD and (
                chunk := await asyncio.to_thread(_take, source, CHUNK)
            ):
                waiting.append(asyncio.create_task(_prepared_in(pool, chunk)))
            if not waiting:
                return
            yield await waiting.popleft()
    finally:
        for task in waiting:
            task.cancel()
        pool.shutdown(wait=False, cancel_futures=True)


def _pool() -> Executor:
    """Return processes, not forked from here: this one has threads."""
    try:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(None, context, _begin)
    except (ImportError, NotImplementedError, OSError):  # no semaphores on this system
        return ThreadPoolExecutor(1)


def _begin() -> None:
    """Be less urgent than questions, and end with the process that this one works for.

    Killed, that cannot tell; without this its workers would wait for it for ever.
    """
    os.nice(_NICENESS)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(0)


async def _prepared_in(pool: Executor, chunk: list[Item]) -> list[Outcome]:
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, _prepare_all, chunk)
    except (BrokenExecutor, OSError):  # one died, or could not be started
        return await asyncio.to_thread(_prepare_all, chunk)


def _take(source: Iterable[Item], count: int) -> list[Item]:
    return list(islice(source, count))
