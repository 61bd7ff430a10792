"""Reader of an SQLite file: the thread that questions are answered in, with its own connection."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, TypeVar

from index.storage.connection import as_far_as_readable, connect
from index.storage.failures import own_errors
from index.storage.reader import Reader, ReadSnapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

T = TypeVar("T")

# A GiB of the file is mapped, and read without a call to the system for each page.
_PRAGMAS = ("query_only = ON", f"mmap_size = {1 << 30}")


class FileSnapshot(ReadSnapshot):
    """Snapshot of an SQLite file, at one moment."""

    def __init__(self, db: sqlite3.Connection, told: set[str] | None = None) -> None:
        super().__init__(db, told)
        self._file = db

    def version(self) -> int:
        """Return a number that differs once anybody has written."""
        return int(self._file.execute("PRAGMA data_version").fetchone()[0])

    def _by_ids(self, sql: str, ids: Sequence[int]) -> list[sqlite3.Row]:
        """Fetch rows by integer keys: `sql` ends with "IN"."""
        sql = f"{sql} ({', '.join('?' * len(ids))})"
        try:
            return self._file.execute(sql, ids).fetchall()
        except sqlite3.OperationalError as error:
            if "decode" not in str(error):
                raise
        self._file.text_factory = as_far_as_readable
        try:
            return self._file.execute(sql, ids).fetchall()
        finally:
            self._file.text_factory = str


class FileReader(Reader):
    """Connection to an SQLite file that is there."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._db: sqlite3.Connection | None = None

    def _disconnect(self) -> None:
        if self._db is not None:
            self._db.close()

    def _do(self, work: Callable[[ReadSnapshot], T]) -> T:
        db = self._db = self._db or connect(self._path, _PRAGMAS)
        with own_errors(self._path):
            db.execute("BEGIN")
            try:
                return work(FileSnapshot(db, self._told))
            finally:
                db.execute("COMMIT")
