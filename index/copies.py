"""Copies of a whole library, into another folder or into an archive, and out of one."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack, asynccontextmanager, closing
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import LibraryUnavailable, QuothError
from index.storage.copying import copy_rows
from index.storage.database import Database
from index.storage.migrations import MIGRATIONS
from index.storage.opening import NOT_INSTALLED
from index.storage.private import FOLDER_MODE
from index.storage.sides import FileSide
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from index.storage.copying import Sum
    from index.storage.sides import Side

# Beginnings of an archive's address; everything else is a folder.
ARCHIVES = ("postgresql://", "postgres://")
# Longest wait for another writer, in seconds.
PATIENCE_S = 30.0


class CutOff(QuothError):
    """Nobody waits for the copy any more."""


async def copy_library(
    source: str, target: str, progress: Callable[[str, int], None] | None = None
) -> dict[str, Sum]:
    """Copy a library, as it is at one moment, from a folder or an archive into another.

    The target must be empty, or what an earlier copying has left: then that is gone on with. Until
    it is whole, nobody opens it. Everything is read again from both and compared; returned is how
    many rows each table has, and their digest. `progress` is told what is being done, and how many
    rows of it are done. Raises LibraryUnavailable.
    """
    wanted = True

    def told(doing: str, rows: int) -> None:
        if not wanted:
            raise CutOff
        if progress is not None:
            progress(doing, rows)

    async with _side(source, new=False) as one, _side(target, new=True) as other:
        copying = asyncio.create_task(asyncio.to_thread(copy_rows, one, other, told))
        try:
            return await asyncio.shield(copying)
        finally:
            # A thread cannot be cancelled: it ends the next time it tells how far it is.
            wanted = False
            await asyncio.wait([copying])
            copying.exception()


@asynccontextmanager
async def _side(written: str, *, new: bool) -> AsyncIterator[Side]:
    opening = _archive if written.startswith(ARCHIVES) else _folder
    side = await opening(written, new=new)
    with ExitStack() as opened:
        opened.enter_context(closing(side))
        yield side


async def _folder(written: str, *, new: bool) -> Side:
    path = Path(written) / FILE_NAME
    if new:
        try:
            await asyncio.to_thread(path.parent.mkdir, FOLDER_MODE, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise LibraryUnavailable(f"{written} cannot be used: it is no folder") from error
        except OSError as error:
            raise LibraryUnavailable(f"{written} cannot be used: {error.strerror}") from error
    elif not await asyncio.to_thread(path.is_file):
        raise LibraryUnavailable(f"there is no library in {written}")
    await (await Database.open(path, MIGRATIONS)).close()
    return await asyncio.to_thread(FileSide, path)


async def _archive(written: str, *, new: bool) -> Side:
    del new  # it is made by who may make databases
    try:
        from index.storage.archive import ArchiveSide, open_archive  # noqa: PLC0415
    except ImportError as error:
        raise LibraryUnavailable(NOT_INSTALLED) from error
    for archive in (await open_archive(written, PATIENCE_S))[:2]:
        await archive.close()
    return await asyncio.to_thread(ArchiveSide, written)
