"""Sides of a copy: a library's tables as rows, in a file of SQLite or in an archive.

They work in the thread that calls them, over a connection of their own.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import contextmanager
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from index.storage.connection import connect
from index.storage.failures import own_errors

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from index.storage.tables import Table

_IDENTITY_BYTES = 8
_GO_ON = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"
_NEVER_AGAIN = """
    INSERT INTO sqlite_sequence SELECT ?1, ?2
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)
    AND EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?1 AND sql LIKE '%AUTOINCREMENT%')
"""


class Side(ABC):
    """One side of a copy. Rows are written to it a transaction at a time."""

    _BEGIN, _BEGIN_READING = "BEGIN", "BEGIN"

    @abstractmethod
    def _execute(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Execute a statement and return what it finds."""

    @abstractmethod
    def _execute_each(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Execute a statement once for each of `rows`."""

    @abstractmethod
    def _roll_back(self) -> None:
        """Undo what the transaction has done, unless the database has: it may have ended it."""

    @abstractmethod
    def last(self, table: Table) -> int:
        """Return the last key that the database has given in a table."""

    @abstractmethod
    def _go_on_after(self, table: Table, last: int) -> None:
        """Have the database give only keys that follow `last`."""

    @abstractmethod
    def _name_it(self, identity: str) -> None:
        """Store which library this is."""

    @abstractmethod
    def close(self) -> None:
        """Close the connection."""

    # Reading

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read everything as it is at one moment."""
        self._execute(self._BEGIN_READING)
        try:
            yield
        finally:
            self._roll_back()

    def rows(
        self,
        table: Table,
        columns: Sequence[str],
        *,
        after: Sequence[object] = (),
        upto: Sequence[object] = (),
        limit: int | None = None,
    ) -> list[tuple[Any, ...]]:
        """Return rows in the order of their keys: after a key, up to one, so many at most."""
        key = _listed(table.key)
        marks = ", ".join("?" * len(table.key))
        bounds = [f"({key}) {sign} ({marks})" for sign, of in ((">", after), ("<=", upto)) if of]
        where = f"WHERE {' AND '.join(bounds)}" if bounds else ""
        most = "" if limit is None else f"LIMIT {limit}"
        sql = f"SELECT {_listed(columns)} FROM {table.name} {where} ORDER BY {key} {most}"  # noqa: S608 - ours
        return self._execute(sql, [*after, *upto])

    def is_whole(self) -> bool:
        """Whether this is a library, and not a copy that has not come to its end."""
        return bool(self._execute("SELECT 1 FROM identity"))

    # Writing

    def begin_copy(self) -> bool:
        """Mark this as a copy that is not whole; return False where it is a library of its own.

        A library without identity is opened by nobody.
        """
        with self._transaction():
            if self._execute("SELECT id FROM identity"):
                if self._execute("SELECT 1 FROM collections LIMIT 1"):
                    return False
                self._execute("DELETE FROM identity")
        return True

    def end_copy(self, last: Mapping[Table, int]) -> None:
        """Make this a library of its own, which gives no key up to the `last` of a table again."""
        with self._transaction():
            for table, number in last.items():
                self._go_on_after(table, number)
            self._name_it(token_hex(_IDENTITY_BYTES))

    def write(self, table: Table, rows: Sequence[Sequence[object]]) -> None:
        """Write rows in place of those that have their keys."""
        marks = ", ".join("?" * len(table.columns))
        changed = ", ".join(f'"{name}" = excluded."{name}"' for name in table.others)
        sql = (
            f"INSERT INTO {table.name} ({_listed(table.columns)}) VALUES ({marks}) "  # noqa: S608 - ours
            f"ON CONFLICT ({_listed(table.key)}) DO UPDATE SET {changed}"
        )
        with self._transaction():
            self._execute_each(sql, rows)

    def remove(self, table: Table, keys: Sequence[Sequence[object]]) -> None:
        """Remove the rows that have these keys."""
        same = " AND ".join(f'"{name}" = ?' for name in table.key)
        with self._transaction():
            self._execute_each(f"DELETE FROM {table.name} WHERE {same}", keys)  # noqa: S608 - ours

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._execute(self._BEGIN)
        try:
            yield
            self._execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise


class FileSide(Side):
    """A file of SQLite, whose schema is up to date."""

    _BEGIN = "BEGIN IMMEDIATE"

    def __init__(self, path: Path) -> None:
        """Open the file. Raises LibraryUnavailable."""
        self._path = path
        self._db: sqlite3.Connection = connect(path, ("foreign_keys = ON", "synchronous = FULL"))

    def __str__(self) -> str:
        return str(self._path)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def last(self, table: Table) -> int:
        """Return the last key that the database has given in a table."""
        [(highest,)] = self._execute(f"SELECT coalesce(max({table.key[0]}), 0) FROM {table.name}")  # noqa: S608 - ours
        given = self._execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table.name])
        return int(max([highest, *(seq for (seq,) in given)]))

    def _go_on_after(self, table: Table, last: int) -> None:
        self._execute(_GO_ON, [last, table.name])
        # Of an empty table there is no such row yet; of one whose keys may be given again, never.
        self._execute(_NEVER_AGAIN, [table.name, last])

    def _name_it(self, identity: str) -> None:
        self._execute("INSERT INTO identity (id) VALUES (?)", [identity])

    def _roll_back(self) -> None:
        with own_errors(self._path):
            self._db.rollback()

    def _execute(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with own_errors(self._path):
            return [tuple(row) for row in self._db.execute(sql, parameters)]

    def _execute_each(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        with own_errors(self._path):
            self._db.executemany(sql, rows)


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
