"""The schema of a database: steps that lead to it, and which of them a file has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import aiosqlite

from index.errors import LibraryUnavailable
from index.storage.transaction import Transaction

if TYPE_CHECKING:
    from collections.abc import Sequence

RECORD = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)"


class Migration(NamedTuple):
    """One step: its name is recorded in the same transaction that applies it."""

    name: str
    statements: tuple[str, ...]

    async def apply(self, db: Transaction) -> None:
        """Take this step, and record it."""
        for statement in self.statements:
            await db.write(statement)
        await db.write(
            "INSERT INTO migrations VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))", self.name
        )


async def applied(db: Transaction, migrations: Sequence[Migration], file: str) -> int:
    """Return how many of the migrations `file` has.

    Raises LibraryUnavailable where it has others: a newer version of the program wrote it.
    """
    rows = await db.rows("SELECT name FROM migrations ORDER BY name")
    if [row["name"] for row in rows] != [migration.name for migration in migrations[: len(rows)]]:
        raise LibraryUnavailable(
            f"{file} was written by a newer version of quoth. Install that version, or a newer one."
        )
    return len(rows)


async def schema(db: Transaction) -> set[tuple[str, ...]]:
    """Return the tables, indexes and triggers of a database, but for SQLite's own."""
    # What SQLite makes by itself is named like that, and nothing else may be.
    rows = await db.rows(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'"
    )
    return {tuple(row) for row in rows}


async def schema_after(migrations: Sequence[Migration]) -> set[tuple[str, ...]]:
    """Return the schema that a database has after these steps."""
    async with aiosqlite.connect(":memory:", isolation_level=None) as connection:
        db = Transaction(connection)
        await db.write(RECORD)
        for migration in migrations:
            for statement in migration.statements:
                await db.write(statement)
        return await schema(db)
