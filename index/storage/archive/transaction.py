"""Statements of a connection to an archive that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.storage.archive.dialect import sent, translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from psycopg import AsyncConnection

    from index.storage.archive.row import Row


class ArchiveTransaction:
    """Statements done together, as long as it is open: all of them, or none where one fails.

    They are written as SQLite takes them.
    """

    def __init__(self, connection: AsyncConnection[Row]) -> None:
        self._connection = connection

    async def begin(self, first: str) -> int:
        """Begin, and execute a statement in the same trip; return how many rows it changed."""
        cursor = await self._connection.execute(f"BEGIN; {first}")
        while cursor.nextset():
            pass
        return cursor.rowcount

    async def rows(self, sql: str, *parameters: object) -> list[Row]:
        """Return the rows that a statement finds, with columns by name."""
        cursor = await self._connection.execute(translated(sql), sent(parameters), binary=True)
        return await cursor.fetchall() if cursor.description else []

    async def first(self, sql: str, *parameters: object) -> Row | None:
        """Return the first row that a statement finds, None where there is none."""
        rows = await self.rows(sql, *parameters)
        return rows[0] if rows else None

    async def write(self, sql: str, *parameters: object) -> int:
        """Execute a statement and return how many rows it changed."""
        cursor = await self._connection.execute(translated(sql), sent(parameters))
        return max(0, cursor.rowcount)

    async def write_each(self, sql: str, rows: Iterable[Sequence[object]]) -> int:
        """Execute a statement once for each of `rows`; return how many rows it changed."""
        if not (sendable := [sent(tuple(row)) for row in rows]):
            return 0
        async with self._connection.cursor() as cursor:
            await cursor.executemany(translated(sql), sendable)
            return max(0, cursor.rowcount)
