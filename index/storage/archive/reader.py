"""Reader of an archive: the thread that questions are answered in, with a connection of its own."""

from __future__ import annotations

from contextlib import contextmanager
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from psycopg import Connection, RawCursor

from index.storage.archive.address import is_usable, settings
from index.storage.archive.dialect import sent, translated
from index.storage.archive.failures import own_errors
from index.storage.archive.refusal import Refusal
from index.storage.archive.row import Row, rows
from index.storage.connection import PATIENCE_S
from index.storage.reader import Reader, ReadSnapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from psycopg import Cursor

    from index.storage.archive.address import Address

T = TypeVar("T")

_BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


class Statements:
    """Statements of a connection, which are written as SQLite takes them."""

    def __init__(self, connection: Connection[Row]) -> None:
        self._connection = connection

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Cursor[Row]:
        """Execute a statement that reads."""
        return self._connection.execute(translated(sql), sent(tuple(parameters)), binary=True)


class ArchiveSnapshot(ReadSnapshot):
    """Snapshot of an archive, at one moment."""

    def version(self) -> int:
        """Return a number that differs once anybody has written."""
        row = self._db.execute("SELECT version FROM identity").fetchone()
        return -1 if row is None else int(row["version"])

    def _by_ids(self, sql: str, ids: Sequence[int]) -> list[Row]:
        """Fetch rows by integer keys, in the order of the first column: `sql` ends with "IN"."""
        found = self._db.execute(f"{sql.removesuffix('IN')} = ANY(CAST(? AS BIGINT[]))", [[*ids]])
        return sorted(found.fetchall(), key=itemgetter(0))


class ArchiveReader(Reader):
    """Connection to an archive that only reads, in a thread of its own."""

    def __init__(self, address: Address) -> None:
        super().__init__()
        self._address = address
        self._connection: Connection[Row] | None = None
        self._refusal = Refusal(address)

    def _do(self, work: Callable[[ReadSnapshot], T]) -> T:
        with own_errors(self._address), self._snapshot() as stored:
            return work(stored)

    @contextmanager
    def _snapshot(self) -> Iterator[ArchiveSnapshot]:
        connection = self._connected()
        connection.execute(_BEGIN)
        try:
            yield ArchiveSnapshot(Statements(connection), self._told)
        finally:
            # Nothing was written. Where the connection is lost, the next question has a new one.
            if not connection.closed:
                connection.execute("ROLLBACK")

    def _connected(self) -> Connection[Row]:
        """Return the connection, a new one where it was lost."""
        if self._connection is not None:
            if is_usable(self._connection):
                return self._connection
            self._disconnect()
        with self._refusal.noted():
            connection = Connection.connect(
                self._address.conninfo,
                autocommit=True,
                prepare_threshold=None,
                row_factory=rows,
                cursor_factory=RawCursor,
            )
            try:
                connection.execute(settings(PATIENCE_S))
            except BaseException:
                connection.close()
                raise
        self._connection = connection
        return connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
