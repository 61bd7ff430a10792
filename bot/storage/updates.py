"""Updates that have come: each is new once, and its content is kept until it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Database

# Telegram repeats an update within minutes, if at all.
KEPT_FOR_S = 2 * 24 * 3600


@dataclass(frozen=True, slots=True)
class KeptUpdate:
    """Update whose content is kept, as JSON; `tries` is how often it was begun again."""

    id: int
    content: str
    tries: int


class Updates:
    """Updates by bot and number; every method raises LibraryUnavailable where SQLite fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, bot: int, update: int, now: int, content: str | None) -> bool:
        """Note an update of a bot, and return whether it has come for the first time.

        Its content is kept until `forget_content`.
        """
        sql = """
            INSERT INTO updates (bot, id, at, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
        """
        return await self._database.write(sql, bot, update, now, content) > 0

    async def begin_again(self, bot: int, update: int) -> None:
        """Note that an update whose content is kept is begun once more."""
        sql = "UPDATE updates SET tries = tries + 1 WHERE bot = ? AND id = ?"
        await self._database.write(sql, bot, update)

    async def forget_content(self, bot: int, update: int) -> None:
        """Delete the content of an update."""
        sql = "UPDATE updates SET content = NULL WHERE bot = ? AND id = ?"
        await self._database.write(sql, bot, update)

    async def take_over(self, bot: int) -> None:
        """Give a bot the updates of earlier versions, which did not note whose they were."""
        await self._database.write("UPDATE OR IGNORE updates SET bot = ? WHERE bot = 0", bot)

    async def contents(self, bot: int) -> list[KeptUpdate]:
        """Return the updates of a bot whose contents are kept, in their order."""
        sql = """
            SELECT id, content, tries FROM updates WHERE content IS NOT NULL AND bot = ? ORDER BY id
        """
        return [KeptUpdate(**dict(row)) for row in await self._database.rows(sql, bot)]

    async def has_done(self, cause: str) -> bool:
        """Whether anything was changed inside `caused_by(cause)`."""
        return await self._database.has_done(cause)

    async def forget(self, now: int) -> None:
        """Delete those that are past their time."""
        await self._database.write("DELETE FROM updates WHERE at < ?", now - KEPT_FOR_S)
