"""An SQLite file: connections to it, whole transactions, migrations, copies and checks.

The library's database and the bot's are used through this module: no sqlite3 error leaves it.
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self
from urllib.parse import quote

import aiosqlite

from index.errors import DatabaseDamaged, DatabaseReadOnly, LibraryUnavailable
from index.storage.causes import note_cause
from index.storage.connection import PATIENCE_S, as_far_as_readable, connect
from index.storage.failures import own_errors
from index.storage.place import Place
from index.storage.private import make_private_database
from index.storage.schema import RECORD, Migration, applied, check_older, schema, schema_after
from index.storage.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

# Rows that aiosqlite iterates over at a time: a parameter it needs, though nothing here iterates.
ROWS_AT_ONCE = 64


class Database:
    """One connection to an SQLite file, which does one thing after the other.

    Every method raises LibraryUnavailable, or its fitting subclass, where SQLite fails.
    """

    def __init__(self, path: Path, connection: aiosqlite.Connection) -> None:
        self._path = path
        self._place = Place.of(path)
        self._connection = connection
        self._lock = asyncio.Lock()

    @classmethod
    async def connect(
        cls, path: Path, *, pragmas: Sequence[str] = (), patience_s: float = PATIENCE_S
    ) -> Self:
        """Connect to a file, which is made where there is none, and set `pragmas`.

        A statement waits up to `patience_s` seconds for the transactions of other processes.
        """
        settings = ("journal_mode = WAL", "foreign_keys = ON", "synchronous = FULL", *pragmas)
        opened = await asyncio.to_thread(connect, path, settings, patience_s=patience_s)
        opened.text_factory = as_far_as_readable
        # Opened before: if opening failed in aiosqlite's own thread, nobody would wait for its end.
        return cls(path, await aiosqlite.Connection(lambda: opened, ROWS_AT_ONCE))

    @classmethod
    async def open(
        cls,
        path: Path,
        migrations: Sequence[Migration],
        *,
        pragmas: Sequence[str] = (),
        patience_s: float = PATIENCE_S,
    ) -> Self:
        """Connect as `connect` does, and bring the schema up to date as `migrate` does.

        Only this user can read the file from then on.
        """
        await asyncio.to_thread(make_private_database, path)
        database = await cls.connect(path, pragmas=pragmas, patience_s=patience_s)
        try:
            await database.migrate(migrations)
        except BaseException:
            await database.close()
            raise
        return database

    async def close(self) -> None:
        """Close the connection."""
        await self._connection.close()

    # Statements

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Begin a transaction; commit it at the end, or roll it back where anything is raised."""
        async with self._alone() as statements:
            try:
                await statements.write("BEGIN IMMEDIATE")
                yield statements
                await self._connection.commit()
            except BaseException:
                # Queued behind the cancelled statement: the connection does one after the other.
                await asyncio.shield(self._connection.rollback())
                raise
        self.check_place()

    @asynccontextmanager
    async def change(self) -> AsyncIterator[Transaction]:
        """Begin a transaction that notes its cause, see `caused_by`; else as `transaction` does."""
        async with self.transaction() as statements:
            yield statements
            await note_cause(statements)

    async def has_done(self, cause: str) -> bool:
        """Whether a change was made that this has caused."""
        return await self.first("SELECT 1 FROM causes WHERE cause = ?", cause) is not None

    async def rows(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        """Return the rows that a statement finds, outside of any transaction."""
        async with self._alone() as statements:
            return await statements.rows(sql, *parameters)

    async def first(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        """Return the first row that a statement finds, None where there is none."""
        async with self._alone() as statements:
            return await statements.first(sql, *parameters)

    async def write(self, sql: str, *parameters: object) -> int:
        """Execute a statement and return how many rows it changed."""
        async with self._alone() as statements:
            changed = await statements.write(sql, *parameters)
        self.check_place()
        return changed

    async def insert(self, sql: str, *parameters: object) -> int:
        """Execute a statement that inserts a row, and return its id."""
        async with self._alone() as statements:
            number = await statements.insert(sql, *parameters)
        self.check_place()
        return number

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[Transaction]:
        """Take the connection for oneself: nobody sees another's half-done transaction."""
        with own_errors(self._path):
            async with self._lock:
                yield Transaction(self._connection)

    # The file

    async def empty_log(self) -> bool:
        """Write what is in SQLite's log into the file, and cut the log off: nothing is left in it.

        It waits for nobody: False where somebody reads or writes, and it is to be tried again.
        """
        async with self._alone() as statements:
            before = await statements.rows("PRAGMA busy_timeout")
            await statements.write("PRAGMA busy_timeout = 0")
            try:
                [(busy, _, _)] = await statements.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                await statements.write(f"PRAGMA busy_timeout = {before[0][0]}")
        return not busy

    def check_place(self) -> None:
        """Raise FolderReplaced where the file is no longer at its path.

        Everything written is followed by this, before anybody is told that it is stored. It reads
        no disk: the kernel has at hand where an open file is.
        """
        self._place.check()

    async def look_through(self, migrations: Sequence[Migration]) -> None:
        """Look whether the file is whole, and of this version or an older one; change nothing.

        Raises DatabaseDamaged where it is not whole, LibraryUnavailable where it is newer.
        """
        async with self._alone() as db:
            await applied(db, migrations, str(self._path))
            row = await db.first("PRAGMA quick_check(1)")
        if row is None or row[0] != "ok":
            told = row[0] if row else "it is empty"
            raise DatabaseDamaged(f"{self._path.name} is damaged: {told}")

    async def migrate(self, migrations: Sequence[Migration]) -> None:
        """Bring the schema up to date, each step whole or not at all.

        A file that can only be read is left as it is, if its schema is up to date.
        Raises LibraryUnavailable where a newer version of the program has written the file.
        """
        try:
            await self._migrate(migrations)
        except DatabaseReadOnly:
            async with self._alone() as db:
                if await applied(db, migrations, str(self._path)) < len(migrations):
                    raise

    async def _migrate(self, migrations: Sequence[Migration]) -> None:
        await self.write(RECORD)
        checked = False
        while True:
            async with self.transaction() as db:
                done = await applied(db, migrations, str(self._path))
                if done == len(migrations):
                    return
                if done and not checked:
                    await check_older(db, migrations[:done], str(self._path))
                checked = True
                await migrations[done].apply(db)

    @classmethod
    async def copy(cls, path: Path, into: Path) -> None:
        """Copy a file, as it is at one moment, into a new one; others may go on writing.

        The copy has nothing of what was deleted, not even as free pages.
        """
        database = await cls.connect(path)
        try:
            await database.write("VACUUM INTO ?", str(into))
        finally:
            await database.close()

    @staticmethod
    async def check(path: Path, migrations: Sequence[Migration]) -> None:
        """Check a file that came from somewhere: it is whole, and its schema is ours.

        Raises LibraryUnavailable where it is not, or was written by a newer version.
        """
        # Nothing is written, not even beside it, and functions in its schema are not called.
        address = f"file:{quote(str(path))}?mode=ro&immutable=1"
        pragmas = ("trusted_schema = OFF",)
        opened = await asyncio.to_thread(connect, path, pragmas, address=address)
        try:
            async with aiosqlite.Connection(lambda: opened, ROWS_AT_ONCE) as connection:
                db = Transaction(connection)
                done = await applied(db, migrations, path.name)
                if await schema(db) != await schema_after(migrations[:done]):
                    raise LibraryUnavailable(f"{path.name} has tables that are not quoth's")
                checks = ("PRAGMA integrity_check(1)", "PRAGMA foreign_key_check")
                faults = [str(row[0]) for sql in checks for row in await db.rows(sql)]
        except sqlite3.Error as error:
            raise LibraryUnavailable(f"{path.name} is not a database of quoth: {error}") from error
        if faults != ["ok"]:
            raise DatabaseDamaged(f"{path.name} is damaged: {faults[-1]}")
