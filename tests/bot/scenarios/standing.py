"""A database of the bot in which an upload stands still, for the program to be ended there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.storage.storage import Storage
from bot.storage.uploads import Uploads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Database


class StandingUploads(Uploads):
    """Uploads that stand still where a test wants the program to end, or fail if they are `broken`.

    They do so once what is called `at` is begun, or before anything is noted as done where nothing
    is `noted`. Where the program is `killed`, it does not put back what it has begun.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.at = ""
        self.begun = 0
        self.noted, self.killed, self.broken = True, False, False

    async def try_item(self, upload: str, message: int) -> None:
        """Begin, and go no further."""
        await super().try_item(upload, message)
        if self.broken:
            raise RuntimeError("a fault of the program")
        found = await self.upload(upload)
        if found and found.waiting.get(message) == self.at:
            self.begun += 1
            await asyncio.Event().wait()

    async def put_back(self, upload: str, message: int) -> None:
        """Put back, as long as there is time for that."""
        if not self.killed:
            await super().put_back(upload, message)

    async def done(self, upload: str, message: int, said: Sequence[str] = ()) -> None:
        """Note it, or wait for the end."""
        if not self.noted:
            await asyncio.Event().wait()
        await super().done(upload, message, said)


class StandingStorage(Storage):
    """The bot's database with such uploads."""

    uploads: StandingUploads

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.uploads = StandingUploads(database)
