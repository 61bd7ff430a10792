"""A library that grows to so many passages, of made-up articles."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from bench.archive_size.measured import Added
from bench.articles import article, json_lines
from bench.processes import processor_s
from index import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

    from bench.archive_size.servers import Servers
    from index import Library

# Articles of one file.
PIECE = 4000


class Filling:
    """A library that grows, in files of articles that are added one after the other.

    It grows no more after `until`, by the monotonic clock.
    """

    def __init__(self, library: Library, servers: Servers, folder: Path, until: float) -> None:
        self._library, self._servers, self._until = library, servers, until
        self._file = folder / "articles.jsonl"
        self.passages = self.articles = 0

    async def to(self, passages: int) -> Added:
        """Add articles until there are so many passages, or time is up; return what that took.

        Only what is added counts, and not making the articles up.
        """
        began, stored_s, found_s = self.articles, 0.0, 0.0
        spent = [0.0, 0.0, 0.0]
        while self.passages < passages and time.monotonic() < self._until:
            numbers = range(self.articles, self.articles + PIECE)
            self._file.write_text(json_lines(map(article, numbers)))
            before, started = self._spent(), time.perf_counter()
            await self._store()
            stored = time.perf_counter()
            await self._library.catch_up()
            found_s += time.perf_counter() - stored
            stored_s += stored - started
            used = zip(self._spent(), before, spent, strict=True)
            spent = [after - first + sum_s for after, first, sum_s in used]
        return Added(self.articles - began, stored_s, found_s, *spent)

    async def _store(self) -> None:
        async for one in self._library.add_each(self._file, name=self._file.name):
            if isinstance(one, ReadingError):
                raise SystemExit(f"an article was refused: {one}")
            self.articles += 1
            self.passages += one.passages

    def _spent(self) -> tuple[float, float, float]:
        """Return the processor time of this process with its own ones, PostgreSQL, the nodes."""
        return processor_s(os.getpid(), but=self._servers.pids), *self._servers.spent()
