"""Statements of a connection that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    import aiosqlite


class Transaction:
    """Statements done together, as long as it is open: all of them, or none where one fails."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        """Return the rows that a statement finds, with columns by name."""
        return list(await self._connection.execute_fetchall(sql, parameters))

    async def first(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        """Return the first row that a statement finds, None where there is none."""
        rows = await self.rows(sql, *parameters)
        return rows[0] if rows else None

    async def write(self, sql: str, *parameters: object) -> int:
        """Execute a statement and return how many rows it changed."""
        return (await self._connection.execute(sql, parameters)).rowcount

    async def write_each(self, sql: str, rows: Iterable[Sequence[object]]) -> int:
        """Execute a statement once for each of `rows`; return how many rows it changed."""
        return (await self._connection.executemany(sql, rows)).rowcount

    async def insert(self, sql: str, *parameters: object) -> int:
        """Execute a statement that inserts a row, and return its id."""
        return int((await self._connection.execute(sql, parameters)).lastrowid or 0)
