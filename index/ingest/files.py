"""Files that become articles: what each holds, read in a process of the right kind."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

from index.ingest.reader import Reader
from index.ingest.text_readers import TextReaders

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from index.ingest.prepare import Item
    from index.ocr import Ocr
    from index.origins import Columns
    from index.workers.steps import Step


class Begun:
    """A file that is being read already, so that whoever adds it need not wait as long."""

    def __init__(
        self, content: bytes | Path, name: str, task: asyncio.Task[list[Item]] | None
    ) -> None:
        self.content, self.name, self.task = content, name, task
        self._step: Step | None = None

    @property
    def pages(self) -> tuple[int, int] | None:
        """How many pages have been read, of how many, while a long file is being read."""
        return self._step if self.task and not self.task.done() else None

    def note(self, step: Step) -> None:
        """Note how many pages have been read."""
        self._step = step

    @property
    def count(self) -> int | None:
        """How many articles it holds, and parts that are none; None while nobody knows."""
        task = self.task
        known = task and task.done() and not task.cancelled() and not task.exception()
        return len(task.result()) if task and known else None

    def cancel(self) -> None:
        """Give up reading it."""
        if self.task and not self.task.cancel() and not self.task.cancelled():
            self.task.exception()  # nobody is to hear of it


class Files:
    """Reader of files: of texts as a stream, of all others whole, of scans by `ocr`."""

    def __init__(self, ocr: Ocr | None = None) -> None:
        self._texts = TextReaders()
        self._others = Reader(ocr=ocr)

    def begin(self, content: bytes | Path, name: str, columns: Columns = ()) -> Begun:
        """Begin to read a file, unless it is a text: that is read while it is added.

        `columns` are what the columns of a table are called.
        """
        from index.reading import is_text  # noqa: PLC0415 - lists of articles need none

        if is_text(name):
            return Begun(content, name, None)
        begun = Begun(content, name, None)
        reading = self._others.read(content, name, columns, begun.note)
        begun.task = asyncio.create_task(reading)
        return begun

    async def items(self, content: bytes | Path | Begun, name: str) -> AsyncGenerator[list[Item]]:
        """Yield what a file holds, some at a time. OSError where no process starts."""
        begun = content if isinstance(content, Begun) else self.begin(content, name)
        if begun.task:
            try:
                yield await begun.task
            finally:
                begun.cancel()
            return
        async with aclosing(self._texts.read(begun.content, begun.name)) as read:
            async for items in read:
                yield items

    async def close(self) -> None:
        """End the processes."""
        await self._texts.close()
        await self._others.close()
