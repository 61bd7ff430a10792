"""Chats that the bot cannot write to any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Database


class ClosedChats:
    """The chats of the bot's database that are closed to it: it was blocked, or thrown out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, chat: int, now: int) -> None:
        """Note that a chat cannot be written to any more."""
        await self._database.write(
            "INSERT INTO closed_chats VALUES (?, ?) ON CONFLICT DO UPDATE SET at = excluded.at",
            chat,
            now,
        )

    async def remove(self, chat: int) -> None:
        """Note that a chat can be written to again."""
        await self._database.write("DELETE FROM closed_chats WHERE chat = ?", chat)

    async def has(self, chat: int) -> bool:
        """Whether a chat cannot be written to."""
        return bool(await self._database.rows("SELECT 1 FROM closed_chats WHERE chat = ?", chat))

    async def forget(self, before: int) -> None:
        """Forget those that were noted before a time: the next message finds them closed again."""
        await self._database.write("DELETE FROM closed_chats WHERE at < ?", before)
