"""Job that watches whether the data folder is still the one that was opened."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.storage.storage import Storage
    from index import Library

LOOK_EVERY_S = 1.0


async def until_replaced(library: Library, storage: Storage, clock: Clock) -> None:
    """Look every second, without end. Raises FolderReplaced once the folder was replaced."""
    while True:
        await library.check_folder()
        await asyncio.to_thread(storage.check_place)
        await clock.sleep(LOOK_EVERY_S)
