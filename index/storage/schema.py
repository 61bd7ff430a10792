"""The schema of a database: steps that lead to it, and which of them a file has."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

import aiosqlite

from index.errors import LibraryUnavailable
from index.storage.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from index.storage.seam import Statements

EARLY = (
    "{file} was made by a version of quoth from before its first release, and has other tables. "
    "Export its articles with that version (quoth export FILE), then add them to a new folder "
    "(quoth add FILE)."
)
RECORD = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)"


class Migration(NamedTuple):
    """One step: its name is recorded in the same transaction that applies it."""

    name: str
    statements: tuple[str, ...]

    async def apply(self, db: Statements) -> None:
        """Take this step, and record it."""
        for statement in self.statements:
            await db.write(statement)
        await db.write(
            "INSERT INTO migrations VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))", self.name
        )


async def applied(db: Statements, migrations: Sequence[Migration], file: str) -> int:
    """Return how many of the migrations `file` has.

    Raises LibraryUnavailable where it has others: another version of the program wrote it.
    """
    rows = await db.rows("SELECT name FROM migrations ORDER BY name")
    found, ours = [row["name"] for row in rows], [migration.name for migration in migrations]
    if found == ours[: len(found)]:
        return len(found)
    if any(name < ours[-1] for name in set(found) - set(ours)):
        raise LibraryUnavailable(EARLY.format(file=file))
    raise LibraryUnavailable(
        f"{file} was written by a newer version of quoth. Install that version, or a newer one."
    )


async def check_older(db: Transaction, migrations: Sequence[Migration], file: str) -> None:
    """Raise LibraryUnavailable where columns are missing that the migrations have made."""
    missing = await _columns_after(migrations) - await _columns(db)
    # Early libraries have no identity, and get one.
    if any(table != "identity" for table, _column in missing):
        raise LibraryUnavailable(EARLY.format(file=file))


async def _columns(db: Transaction) -> set[tuple[str, str]]:
    """Return the columns of all tables, each with its table."""
    rows = await db.rows(
        """
        SELECT tables.name, columns.name FROM sqlite_schema AS tables
        JOIN pragma_table_xinfo(tables.name) AS columns
        WHERE tables.type = 'table'
        """
    )
    return {(row[0], row[1]) for row in rows}


async def _columns_after(migrations: Sequence[Migration]) -> set[tuple[str, str]]:
    """Return the columns that a database has after these steps."""
    async with _made(migrations) as db:
        return await _columns(db)


async def schema(db: Transaction) -> set[tuple[str, ...]]:
    """Return the tables, indexes and triggers of a database, but for SQLite's own."""
    # SQLite names its own tables and indexes like that, and nothing else may be named so.
    rows = await db.rows(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'"
    )
    return {tuple(row) for row in rows}


async def schema_after(migrations: Sequence[Migration]) -> set[tuple[str, ...]]:
    """Return the schema that a database has after these steps."""
    async with _made(migrations) as db:
        return await schema(db)


@asynccontextmanager
async def _made(migrations: Sequence[Migration]) -> AsyncIterator[Transaction]:
    """Make a database in memory by these steps."""
    async with aiosqlite.connect(":memory:", isolation_level=None) as connection:
        db = Transaction(connection)
        await db.write(RECORD)
        for migration in migrations:
            for statement in migration.statements:
                await db.write(statement)
        yield db
