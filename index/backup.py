"""Backup of a library's files: copied while in use, checked before they are used again.

The index is not among them: it is made again from the database.
"""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING

from index.aliases import ALIASES, own_aliases
from index.errors import LibraryUnavailable
from index.storage.database import Database
from index.storage.migrations import MIGRATIONS
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path

# Files of a library; the first one is always there.
LIBRARY_FILES = (FILE_NAME, ALIASES)


async def save_library(directory: Path, into: Path, *, articles: bool = True) -> None:
    """Copy the library in `directory`, as it is at one moment, into the folder `into`.

    Every article is in the copy whole, or not in it; without `articles`, which lie in an archive
    then, only what else there is. Raises LibraryUnavailable where there is no library.
    """
    database, aliases = directory / FILE_NAME, directory / ALIASES
    if articles:
        if not await asyncio.to_thread(database.is_file):
            raise LibraryUnavailable(f"there is no library in {directory}")
        await Database.copy(database, into / FILE_NAME)
    if await asyncio.to_thread(aliases.is_file):
        await asyncio.to_thread(shutil.copyfile, aliases, into / ALIASES)


async def check_library(directory: Path, *, articles: bool = True) -> None:
    """Check a library's files that came from somewhere, with or without `articles`.

    Raises LibraryUnavailable where they are damaged, not a library, or from a newer version.
    """
    if articles:
        await Database.check(directory / FILE_NAME, MIGRATIONS)
    await asyncio.to_thread(own_aliases, directory / ALIASES)
