"""Connections to SQLite files, as every part of the program opens them."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from index.errors import LibraryUnavailable
from index.storage.failures import own_errors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# Longest wait of a statement for the transactions of other processes, in seconds.
PATIENCE_S = 30.0
# More room than SQLite needs beside a file in order to read it.
_BESIDE_BYTES = 1 << 18


def as_far_as_readable(octets: bytes) -> str:
    """Return text that SQLite holds, which need not be UTF-8 any more where a disk has failed."""
    return octets.decode("utf-8", "replace")


def connect(
    path: Path,
    pragmas: Sequence[str] = (),
    *,
    patience_s: float = PATIENCE_S,
    address: str | None = None,
) -> sqlite3.Connection:
    """Connect to a file, which is made where there is none, and set `pragmas`.

    The connection may go from thread to thread, begins no transactions by itself, and finds rows
    whose columns have names. `address` is the file's URI where it is opened by one. Where nothing
    can be written beside a file, it is opened to be read.
    Raises LibraryUnavailable, or its fitting subclass.
    """
    try:
        return _connected(path, pragmas, patience_s, address)
    except LibraryUnavailable:
        if address is not None or not _is_at_rest(path):
            raise
        # Without this, SQLite wants to write beside it even in order to read.
        at_rest = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
        return _connected(path, pragmas, patience_s, at_rest)


def _connected(
    path: Path, pragmas: Sequence[str], patience_s: float, address: str | None
) -> sqlite3.Connection:
    with own_errors(path, "opened"):
        # Transactions are begun by hand: sqlite3's own begin them late and not for DDL.
        connection = sqlite3.connect(
            address or path,
            timeout=patience_s,
            isolation_level=None,
            check_same_thread=False,
            uri=address is not None,
        )
        try:
            connection.row_factory = sqlite3.Row
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")
            # Whether it can be read, SQLite only finds out where it does so.
            if address is None:
                connection.execute("PRAGMA schema_version")
        except BaseException:
            connection.close()
            raise
    return connection


def _is_at_rest(path: Path) -> bool:
    """Whether a file is there whose folder nobody writes to: its log of changes is empty."""
    log = path.with_name(f"{path.name}-wal")
    try:
        room = os.statvfs(path.parent)
        full = room.f_bavail * room.f_frsize < _BESIDE_BYTES
        if os.access(path.parent, os.W_OK) and not full:
            return False
        return path.stat().st_size > 0 and not (log.exists() and log.stat().st_size)
    except OSError:
        return False
