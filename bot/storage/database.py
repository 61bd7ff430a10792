"""The bot's own database as its modules use it: one statement, or several, whole or not at all."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import aiosqlite


class Database:
    """One connection, which does one thing after the other."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._lock = asyncio.Lock()

    async def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Return what a statement finds, with every change done whole: it is the same connection.

        Not inside a transaction, whose own connection is to be asked.
        """
        async with self._lock:
            found = await self._connection.execute_fetchall(sql, parameters)
        return [tuple(row) for row in found]

    async def write(self, sql: str, *parameters: object) -> int:
        """Execute one statement and return how many rows it changed."""
        async with self._lock:
            cursor = await self._connection.execute(sql, parameters)
        return cursor.rowcount

    async def insert(self, sql: str, *parameters: object) -> int:
        """Execute one statement that inserts a row, and return its id."""
        async with self._lock:
            cursor = await self._connection.execute(sql, parameters)
        return int(cursor.lastrowid or 0)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        """Several statements as one: all of them, or nothing where one fails."""
        async with self._lock:
            try:
                await self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
                await self._connection.commit()
            except BaseException:
                # Behind whatever was cancelled: the connection does one thing after the other.
                await asyncio.shield(self._connection.rollback())
                raise

    async def close(self) -> None:
        """Close the connection."""
        await self._connection.close()
