"""Opens the file of a backup, and checks all that is in it."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.backup.archive_file import unpack
from bot.errors import BackupDamaged, BackupRefused
from bot.os_errors import told_of
from bot.storage import storage
from bot.storage.migrations import MIGRATIONS
from index import LIBRARY_FILES, Database, Library, LibraryUnavailable, check_library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

# Beginning of the name of a folder whose backup is not whole yet.
STAGING = ".quoth-backup-"


@asynccontextmanager
async def staged(beside: Path) -> AsyncIterator[Path]:
    """Have a folder of one's own beside a file, for what is not whole yet."""
    with told_of(beside):
        folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix=STAGING, dir=beside.parent))
    try:
        yield folder
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


async def check(file: Path) -> None:
    """Open a saved file and check all that is in it, as a restore would, and each article.

    Raises BackupRefused, saying what is wrong, and BackupDamaged where that is articles alone.
    """
    async with staged(file) as staging:
        await take_out(file, staging)
        if not await asyncio.to_thread((staging / LIBRARY_FILES[0]).exists):
            return
        async with await Library.open(staging) as library:
            damaged = await library.damaged()
        if damaged:
            raise BackupDamaged(in_short(damaged))


def in_short(damaged: Sequence[str]) -> str:
    """Return what is to be said of damaged articles: of the first, and how many more there are."""
    rest = f" Damaged besides: {len(damaged) - 1:,}." if len(damaged) > 1 else ""
    return f"{damaged[0]}{rest}"


async def take_out(file: Path, staging: Path) -> None:
    """Unpack a saved file into a folder, and check each database. Raises BackupRefused."""
    try:
        await asyncio.to_thread(unpack, file, staging)
        articles = await asyncio.to_thread((staging / LIBRARY_FILES[0]).exists)
        await check_library(staging, articles=articles)
        if await asyncio.to_thread((staging / storage.FILE_NAME).exists):
            await Database.check(staging / storage.FILE_NAME, MIGRATIONS)
    except LibraryUnavailable as error:
        raise BackupRefused(f"{file} cannot be restored: {error}") from error
