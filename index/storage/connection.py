"""Connections to SQLite files, as every part of the program opens them."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from index.storage.failures import own_errors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# How long a statement waits for the transactions of other processes.
PATIENCE_S = 30.0


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
    whose columns have names. `address` is the file's URI where it is opened by one.
    Raises LibraryUnavailable, or its fitting subclass.
    """
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
        except BaseException:
            connection.close()
            raise
    return connection
