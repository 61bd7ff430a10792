"""Saves everything as one file, while it is in use."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.backup.archive_file import pack
from bot.backup.checking import check, staged
from bot.backup.restoring import check_restored
from bot.clock import SystemClock
from bot.errors import BackupRefused
from bot.os_errors import told_of
from bot.storage import storage
from index import Database, save_library

if TYPE_CHECKING:
    from pathlib import Path

    from bot.clock import Clock


async def save(data: Path, file: Path, *, articles: bool = True, clock: Clock | None = None) -> int:
    """Save the folder `data` as one file, and return its length in bytes.

    Without `articles`, where they lie in an archive: a file of them that is there is an old one.
    When it was made stands in it, by the `clock`.

    Beside and renamed: the file is whole, or an older one stays as it was. Nobody else may read
    it, for it holds what people have asked. Raises LibraryUnavailable where there is no library,
    and BackupRefused where half a backup is in its place.
    """
    await asyncio.to_thread(check_restored, data)
    await asyncio.to_thread(_check_place, file)
    async with staged(file) as staging:
        # First what refers to articles, then the articles.
        if await asyncio.to_thread((data / storage.FILE_NAME).is_file):
            await Database.copy(data / storage.FILE_NAME, staging / storage.FILE_NAME)
        await save_library(data, staging, articles=articles)
        return await asyncio.to_thread(pack, staging, file, (clock or SystemClock()).now())


async def save_checked(data: Path, file: Path, *, articles: bool = True) -> int:
    """Save as `save` does, and put the file into its place once it has passed `check`.

    One that does not pass stays beside, under a name of its own. Raises as both do.
    """
    await asyncio.to_thread(_check_place, file)
    unchecked = file.with_name(f"{file.name}.unchecked")
    with told_of(file):
        size = await save(data, unchecked, articles=articles)
    try:
        await check(unchecked)
        await asyncio.to_thread(unchecked.replace, file)
    except BackupRefused as error:
        raise type(error)(f"no good backup, so it stays as {unchecked}: {error}") from error
    except BaseException:
        await asyncio.to_thread(unchecked.unlink, missing_ok=True)
        raise
    return size


def _check_place(file: Path) -> None:
    if file.is_dir():
        raise BackupRefused(f"{file} is a folder: name a file in it, such as {file / 'quoth.zip'}")
    if not file.parent.is_dir():
        raise BackupRefused(f"{file} cannot be written: there is no folder {file.parent}")
