"""The database file: connections to it, and its schema brought up to date."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

import aiosqlite

from index.errors import LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# How long a writer waits for another process to finish its transaction, in seconds.
_PATIENCE = 30.0


class Migration(NamedTuple):
    """One step: its name is recorded in the same transaction that applies it."""

    name: str
    statements: tuple[str, ...]


async def open_database(path: Path, migrations: Sequence[Migration]) -> aiosqlite.Connection:
    """Open a database file whose schema is brought up to date; made where there is none.

    Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
    """
    db = await connect(path)
    try:
        await _migrate(db, path, migrations)
    except sqlite3.Error as error:
        await db.close()
        raise LibraryUnavailable(f"{path} cannot be opened: {error}") from error
    except BaseException:
        await db.close()
        raise
    return db


async def connect(path: Path) -> aiosqlite.Connection:
    """Open a connection to the database file, which is made where there is none.

    Raises LibraryUnavailable where it cannot be opened.
    """
    try:
        # Transactions are begun by hand: sqlite3's own begin them late and not for DDL.
        db = await aiosqlite.connect(path, isolation_level=None, timeout=_PATIENCE)
    except sqlite3.Error as error:
        raise LibraryUnavailable(f"{path} cannot be opened: {error}") from error
    try:
        await db.execute("PRAGMA journal_mode = WAL")
        await db.execute("PRAGMA foreign_keys = ON")
        await db.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error as error:
        await db.close()
        raise LibraryUnavailable(f"{path} cannot be opened: {error}") from error
    except BaseException:
        await db.close()
        raise
    return db


async def _migrate(db: aiosqlite.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    """Bring the schema up to date, each step whole or not at all.

    Raises LibraryUnavailable where a newer version has been at it.
    """
    await db.execute(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)"
    )
    known = [migration.name for migration in migrations]
    while True:
        await db.execute("BEGIN IMMEDIATE")
        rows = await db.execute_fetchall("SELECT name FROM migrations ORDER BY name")
        applied = [str(row[0]) for row in rows]
        if applied != known[: len(applied)]:
            await db.rollback()
            raise LibraryUnavailable(f"{path} was written by a newer version of quoth")
        if len(applied) == len(known):
            await db.rollback()
            return
        migration = migrations[len(applied)]
        try:
            for statement in migration.statements:
                await db.execute(statement)
            await db.execute(
                "INSERT INTO migrations VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
                (migration.name,),
            )
        except BaseException:
            await db.rollback()
            raise
        await db.commit()


async def first(
    db: aiosqlite.Connection, sql: str, parameters: Sequence[object] = ()
) -> sqlite3.Row | None:
    """Return the first row of a query, None where there is none."""
    rows = list(await db.execute_fetchall(sql, parameters))
    return rows[0] if rows else None
