"""A connection to an archive: made again whenever it was lost, whole transactions, migrations."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final, Self

import psycopg
from psycopg import AsyncConnection, AsyncRawCursor

from index.errors import LibraryUnavailable
from index.storage.archive.address import Address, is_usable, settings
from index.storage.archive.failures import own_errors
from index.storage.archive.migrations import MIGRATIONS
from index.storage.archive.refusal import Refusal
from index.storage.archive.row import Row, rows
from index.storage.archive.transaction import ArchiveTransaction
from index.storage.causes import note_cause
from index.storage.schema import RECORD, Migration, applied

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence


# Of the lock that whoever brings the schema up to date holds: any number that is always the same.
_ALONE: Final = f"SELECT pg_advisory_xact_lock({0x71756F7468})"
# Every writer claims this row until its transaction ends. So the changes are committed in the order
# of their numbers, which whoever follows them relies on; and the number tells that there are some.
_CLAIM = "UPDATE identity SET version = version + 1"


class Archive:
    """One connection to a PostgreSQL database, which does one thing after the other.

    Where it was lost, what is under way fails, and what comes next has a new one. Every method
    raises LibraryUnavailable, or its fitting subclass, where PostgreSQL fails: ArchiveUnreachable
    where it does not answer.
    """

    def __init__(self, address: Address, patience_s: float) -> None:
        self._address = address
        self._patience_s = patience_s
        self._connection: AsyncConnection[Row] | None = None
        self._lock = asyncio.Lock()
        self._refusal = Refusal(address)

    @classmethod
    async def open(
        cls, address: Address, migrations: Sequence[Migration], *, patience_s: float
    ) -> Self:
        """Connect, and bring the schema up to date, each step whole or not at all.

        A statement waits up to `patience_s` seconds for the transactions of others. Raises
        LibraryUnavailable where a newer version of the program has written to it.
        """
        archive = cls(address, patience_s)
        try:
            await archive._migrate(migrations)
        except BaseException:
            await archive.close()
            raise
        return archive

    async def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            await self._connection.close()

    def check_place(self) -> None:
        """Do nothing: rows are written to an address, and not into an open file."""

    # Statements

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[ArchiveTransaction]:
        """Begin a transaction; commit it at the end, or roll it back where anything is raised.

        Other writers wait for its end.
        """
        async with self._begun(_CLAIM) as (statements, claimed):
            if not claimed:
                raise LibraryUnavailable(
                    f"{self._address} is a copy that is not whole yet. Finish it: quoth copy"
                )
            yield statements

    @asynccontextmanager
    async def change(self) -> AsyncIterator[ArchiveTransaction]:
        """Begin a transaction that notes its cause, see `caused_by`; else as `transaction` does."""
        async with self.transaction() as statements:
            yield statements
            await note_cause(statements)

    async def has_done(self, cause: str) -> bool:
        """Whether a change was made that this has caused."""
        return await self.first("SELECT 1 FROM causes WHERE cause = ?", cause) is not None

    async def rows(self, sql: str, *parameters: object) -> list[Row]:
        """Return the rows that a statement finds, outside of any transaction."""
        async with self._alone() as statements:
            return await statements.rows(sql, *parameters)

    async def first(self, sql: str, *parameters: object) -> Row | None:
        """Return the first row that a statement finds, None where there is none."""
        async with self._alone() as statements:
            return await statements.first(sql, *parameters)

    @asynccontextmanager
    async def _begun(self, first: str) -> AsyncIterator[tuple[ArchiveTransaction, int]]:
        """Begin with a statement, and yield beside the transaction how many rows that changed."""
        async with self._alone() as statements:
            try:
                yield statements, await statements.begin(first)
                await statements.write("COMMIT")
            except BaseException:
                await asyncio.shield(self._roll_back(statements))
                raise

    async def _roll_back(self, statements: ArchiveTransaction) -> None:
        try:
            await statements.write("ROLLBACK")
        except psycopg.Error:  # the server rolls back whatever connection it has lost
            await self.close()

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[ArchiveTransaction]:
        """Take the connection for oneself: nobody sees another's half-done transaction."""
        with own_errors(self._address):
            async with self._lock:
                yield ArchiveTransaction(await self._connected())

    async def _connected(self) -> AsyncConnection[Row]:
        """Return the connection, a new one where it was lost."""
        if self._connection is not None:
            if is_usable(self._connection):
                return self._connection
            await self._connection.close()
            self._connection = None
        with self._refusal.noted():
            connection = await AsyncConnection.connect(
                self._address.conninfo,
                autocommit=True,  # transactions are begun by hand
                prepare_threshold=None,
                row_factory=rows,
                cursor_factory=AsyncRawCursor,
            )
            try:
                await connection.execute(settings(self._patience_s))
            except BaseException:
                await connection.close()
                raise
        self._connection = connection
        return connection

    # The schema

    async def _migrate(self, migrations: Sequence[Migration]) -> None:
        async with self._alone() as db:
            await self._check_encoding(db)
        while True:
            async with self._begun(_ALONE) as (db, _):
                there = await db.first("SELECT to_regclass('migrations') IS NOT NULL AS there")
                if not (there and there["there"]):
                    await db.write(RECORD)
                done = await applied(db, migrations, str(self._address))
                if done == len(migrations):
                    return
                await migrations[done].apply(db)

    async def _check_encoding(self, db: ArchiveTransaction) -> None:
        row = await db.first("SELECT current_setting('server_encoding') AS name")
        if row is None or row["name"] != "UTF8":
            raise LibraryUnavailable(
                f"{self._address} cannot hold every script. Make it anew: "
                "createdb --encoding UTF8 --template template0 NAME"
            )


async def open_archive(written: str, patience_s: float) -> tuple[Archive, Archive, Address]:
    """Open the archive at an address: to write to, and to read beside that.

    A statement waits up to `patience_s` seconds for the transactions of others.
    Raises LibraryUnavailable where it cannot be opened.
    """
    address = Address(written)
    main = await Archive.open(address, MIGRATIONS, patience_s=patience_s)
    return main, Archive(address, patience_s), address
