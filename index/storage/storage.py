"""Facade of the library's database: opens it, and holds its parts."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from index.storage.change_log import ChangeLog
from index.storage.connection import PATIENCE_S
from index.storage.corrections import Corrections
from index.storage.history import History
from index.storage.opening import connections
from index.storage.originals import Originals
from index.storage.shelf import Shelf
from index.storage.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.storage.reader import Reader
    from index.storage.seam import Connected

FILE_NAME = "quoth.sqlite3"


class Storage:
    """Database of the library: `writer` changes it, `reader` answers from it.

    `corrections` changes whom statements are by. The rest is looked up beside answering: `log`,
    `shelf`, `history` and `originals`.

    Every method raises LibraryUnavailable, or its fitting subclass, where SQLite fails.
    """

    def __init__(
        self, main: Connected, beside: Connected, reader: Reader, clock: Callable[[], float]
    ) -> None:
        self._main = main
        self._beside = beside
        self.reader = reader
        self.writer = Writer(main, clock)
        self.corrections = Corrections(main)
        self.log = ChangeLog(beside)
        self.shelf = Shelf(beside)
        self.history = History(beside)
        self.originals = Originals(main, beside)

    @classmethod
    async def open(
        cls,
        directory: Path,
        *,
        archive: str | None = None,
        clock: Callable[[], float] = time.time,
        patience_s: float = PATIENCE_S,
    ) -> Self:
        """Open the database in `directory`, or at the address of an `archive`.

        Its schema is brought up to date. Changes are dated by `clock`, in seconds since 1970.
        Writing waits up to `patience_s` seconds for the transactions of other processes.
        Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
        """
        async with connections(directory / FILE_NAME, archive, patience_s) as opened:
            storage = cls(*opened, clock)
            await storage.log.identity()  # or it is half a copy
        return storage

    async def close(self) -> None:
        """Close all connections."""
        await self.reader.close()
        await self._beside.close()
        await self._main.close()

    def check_place(self) -> None:
        """Raise FolderReplaced where the file is no longer at its path."""
        self._main.check_place()
