"""An archive as a side of a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg import Connection, RawCursor

from index.storage.archive.address import Address, settings
from index.storage.archive.dialect import sent, translated
from index.storage.archive.failures import own_errors
from index.storage.connection import PATIENCE_S
from index.storage.sides import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.storage.tables import Table


class ArchiveSide(Side):
    """An archive, whose schema is up to date."""

    _BEGIN_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    def __init__(self, written: str) -> None:
        """Connect to the archive at an address. Raises LibraryUnavailable."""
        self._address = Address(written)
        with own_errors(self._address):
            self._db = Connection.connect(
                self._address.conninfo,
                autocommit=True,
                prepare_threshold=None,
                cursor_factory=RawCursor,
            )
            self._db.execute(settings(PATIENCE_S))
            # Checking takes long, and nothing waits for it.
            self._db.execute("SET idle_in_transaction_session_timeout = 0")

    def __str__(self) -> str:
        return str(self._address)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def last(self, table: Table) -> int:
        """Return the last key that the database has given in a table."""
        [(sequence,)] = self._execute(
            "SELECT pg_get_serial_sequence(?, ?)", [table.name, table.key[0]]
        )
        [(given,)] = self._execute(
            f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}"  # noqa: S608 - PostgreSQL's
        )
        return int(given)

    def _go_on_after(self, table: Table, last: int) -> None:
        self._execute(
            "SELECT setval(pg_get_serial_sequence(?, ?), ?, ? > 0)",
            [table.name, table.key[0], max(last, 1), last],
        )

    def _name_it(self, identity: str) -> None:
        self._execute("INSERT INTO identity (id, version) VALUES (?, 0)", [identity])

    def _roll_back(self) -> None:
        if not self._db.closed:  # else the server has done it
            self._execute("ROLLBACK")

    def _execute(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with own_errors(self._address):
            cursor = self._db.execute(translated(sql), sent(tuple(parameters)), binary=True)
            return cursor.fetchall() if cursor.description else []

    def _execute_each(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        with own_errors(self._address), self._db.cursor() as cursor:
            cursor.executemany(translated(sql), [sent(tuple(row)) for row in rows])
