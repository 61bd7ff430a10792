"""The database file: connections to it, its schema brought up to date, copies of it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

import aiosqlite

from index.errors import LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# How long a writer waits for another process to finish its transaction, in seconds.
_PATIENCE = 30.0
_RECORD = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)"


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


async def copy_database(path: Path, into: Path) -> None:
    """Copy a database, as it is at one moment, into a new file; others may go on writing.

    What was deleted is not in the copy, not even as free pages.
    Raises LibraryUnavailable where it cannot be read.
    """
    db = await connect(path)
    try:
        await db.execute("VACUUM INTO ?", (str(into),))
    except sqlite3.Error as error:
        raise LibraryUnavailable(f"{path} cannot be copied: {error}") from error
    finally:
        await db.close()


async def check_database(path: Path, migrations: Sequence[Migration]) -> None:
    """Look through a database file that came from somewhere: it is whole, and one of ours.

    Raises LibraryUnavailable where it is neither, or was written by a newer version.
    """
    try:
        # Nothing is written, not even beside it, and functions in its schema are not called.
        address = f"file:{quote(str(path))}?immutable=1"
        async with aiosqlite.connect(address, uri=True) as db:
            await db.execute("PRAGMA trusted_schema = OFF")
            applied = await _applied(db)
            names = [migration.name for migration in migrations]
            if applied != names[: len(applied)]:
                raise LibraryUnavailable(f"{path.name} was written by a newer version of quoth")
            if await _schema(db) != await _schema_after(migrations[: len(applied)]):
                raise LibraryUnavailable(f"{path.name} has tables that are not quoth's")
            checks = ("PRAGMA integrity_check(1)", "PRAGMA foreign_key_check")
            faults = [str(row[0]) for sql in checks for row in await db.execute_fetchall(sql)]
    except sqlite3.Error as error:
        raise LibraryUnavailable(f"{path.name} is not a database of quoth: {error}") from error
    if faults != ["ok"]:
        raise LibraryUnavailable(f"{path.name} is damaged: {faults[-1]}")


async def _schema_after(migrations: Sequence[Migration]) -> set[tuple[str, ...]]:
    """Return the schema that a database has after these steps."""
    async with aiosqlite.connect(":memory:", isolation_level=None) as db:
        await db.execute(_RECORD)
        for migration in migrations:
            for statement in migration.statements:
                await db.execute(statement)
        return await _schema(db)


async def _schema(db: aiosqlite.Connection) -> set[tuple[str, ...]]:
    # What SQLite makes by itself is named like that, and nothing else may be.
    rows = await db.execute_fetchall(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'"
    )
    return {tuple(row) for row in rows}


async def _applied(db: aiosqlite.Connection) -> list[str]:
    rows = await db.execute_fetchall("SELECT name FROM migrations ORDER BY name")
    return [str(row[0]) for row in rows]


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
    await db.execute(_RECORD)
    known = [migration.name for migration in migrations]
    while True:
        await db.execute("BEGIN IMMEDIATE")
        applied = await _applied(db)
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
