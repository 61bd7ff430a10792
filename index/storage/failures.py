"""SQLite's errors as the library's own, each with a sentence that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.errors import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DiskFull,
    LibraryUnavailable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCKED = (
    DatabaseLocked,
    "another process is writing to it. Wait until that has ended, or end it; then try again.",
)
_DAMAGED = (
    DatabaseDamaged,
    "{error}. It is damaged, or not a database: put a backup in its place (quoth restore).",
)
# By SQLite's primary result code: the error to raise, and its words after "FILE cannot be used: ".
_FAILURES: dict[int, tuple[type[LibraryUnavailable], str]] = {
    sqlite3.SQLITE_FULL: (DiskFull, "the disk is full. Make room on it; then try again."),
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_READONLY: (
        DatabaseReadOnly,
        "it is read-only. Let this user write to the file and its folder; then try again.",
    ),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: (
        LibraryUnavailable,
        "{error}. See that its folder is there and that this user may write to it.",
    ),
    sqlite3.SQLITE_IOERR: (LibraryUnavailable, "{error}. Check the disk that it is on."),
}
_OTHER = (LibraryUnavailable, "{error}")


# By the system's number: what a file of ours that cannot be written is an error of.
_BY_SYSTEM = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EACCES: sqlite3.SQLITE_READONLY,
    errno.EPERM: sqlite3.SQLITE_READONLY,
}


def unwritable(folder: Path, error: OSError) -> LibraryUnavailable:
    """Return the error to raise where a file in a folder cannot be written."""
    code = _BY_SYSTEM.get(error.errno or 0, 0)
    if code not in _FAILURES:
        return LibraryUnavailable(f"{folder} cannot be used: {error.strerror}")
    kind, words = _FAILURES[code]
    return kind(f"{folder} cannot be used: {words}")


@contextmanager
def own_errors(path: Path, done: str = "used") -> Iterator[None]:
    """Raise LibraryUnavailable, or its fitting subclass, where SQLite raises an error.

    `done` is a participle for what is being done to the file: "opened", "copied".
    """
    try:
        yield
    except UnicodeDecodeError as error:
        # Words of the file's own schema, in SQLite's complaint about it, need not be UTF-8.
        raise DatabaseDamaged(
            f"{path} cannot be {done}: {_DAMAGED[1].format(error=error)}"
        ) from error
    except sqlite3.Error as error:
        # The lower byte is the primary code. Errors of Python's module itself have no code.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind, words = _FAILURES.get(code, _OTHER)
        raise kind(f"{path} cannot be {done}: {words.format(error=error)}") from error
