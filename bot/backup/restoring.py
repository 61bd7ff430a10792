"""Takes a backup back into an empty folder: whole or not at all, and one at a time."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from bot.backup.archive_file import FILES
from bot.backup.checking import take_out
from bot.errors import BackupRefused
from bot.storage.lock import is_locked, lock
from index import LIBRARY_FILES

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    TakeOut: TypeAlias = Callable[[Path, Path], Awaitable[None]]

log = logging.getLogger(__name__)

# Folder of a restore that is not whole yet.
_UNFINISHED = ".restoring"
# File in it that is locked while the restore runs.
_LOCK = "restore.lock"
# Reasons why a backup does not fit the settings.
ELSEWHERE = (
    "its articles lie in an archive, and are not in it. Set QUOTH_ARCHIVE to that, then try again"
)
HERE = (
    "it holds articles, and QUOTH_ARCHIVE says that they lie elsewhere. Restore it without that, "
    "then copy them (quoth copy)"
)


async def restore(
    file: Path, data: Path, *, articles: bool = True, take_out: TakeOut = take_out
) -> None:
    """Take a saved file back into the folder `data`, which must be empty or not there.

    With `articles`, which are in the file, or without them, where they lie in an archive.

    Everything is taken out and checked, by `take_out`, before anything is in its place. A restore
    that was cut off is begun anew, and one that runs is left alone. Raises BackupRefused, saying
    why not.
    """
    await asyncio.to_thread(_check_none_runs, data)
    if await asyncio.to_thread(is_cut_off, data):
        await asyncio.to_thread(_clear, data)
    if await asyncio.to_thread(_occupied, data):
        raise BackupRefused(f"{data} is not empty: a backup is restored into an empty folder")
    made = not await asyncio.to_thread(data.exists)
    staging = data / _UNFINISHED
    await asyncio.to_thread(data.mkdir, 0o700, parents=True, exist_ok=True)
    try:
        await asyncio.to_thread(staging.mkdir, 0o700)
    except FileExistsError:  # of one that has begun meanwhile
        raise BackupRefused(_running_in(data)) from None
    with _alone(data):
        try:
            await take_out(file, staging)
            await asyncio.to_thread(_check_it_fits, file, staging, articles=articles)
            await asyncio.to_thread(_move_in, staging, data)
        except BaseException:
            await asyncio.to_thread(shutil.rmtree, staging, ignore_errors=True)
            if made:
                with suppress(OSError):
                    await asyncio.to_thread(data.rmdir)
            raise


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """Be the one restore into a folder. Raises BackupRefused where another one runs."""
    with ExitStack() as held:
        try:
            descriptor = held.enter_context(lock(data / _UNFINISHED / _LOCK))
        # The other one is at its end, or has just deleted what a third has left.
        except (BlockingIOError, FileNotFoundError):
            raise BackupRefused(_running_in(data)) from None
        # A file that was deleted before it was locked here keeps nobody out.
        if not os.fstat(descriptor).st_nlink:
            raise BackupRefused(_running_in(data))
        yield


def _check_it_fits(file: Path, staging: Path, *, articles: bool) -> None:
    if (staging / LIBRARY_FILES[0]).exists() != articles:
        raise BackupRefused(f"{file} cannot be restored: {ELSEWHERE if articles else HERE}")


def is_cut_off(data: Path) -> bool:
    """Whether the restore of a backup into this folder was cut off before its end."""
    # The library's database is the last to come into its place.
    return (data / _UNFINISHED).is_dir() and not (data / LIBRARY_FILES[0]).exists()


def _check_none_runs(data: Path) -> None:
    if is_locked(data / _UNFINISHED, _LOCK):
        raise BackupRefused(_running_in(data))


def _running_in(data: Path) -> str:
    return f"a backup is being restored into {data} now: wait until that has ended"


def check_restored(data: Path) -> None:
    """Raise BackupRefused where a restore into this folder runs, or was cut off before its end.

    A command that opens a library there would make an empty one. Files that such a restore has left
    beside a library that was made since are logged.
    """
    _check_none_runs(data)
    left = data / _UNFINISHED
    if left.is_dir() and not is_cut_off(data):
        try:
            (left / _LOCK).unlink(missing_ok=True)
            left.rmdir()  # it was cut off when all was in its place
        except OSError:
            log.warning("%s is of a restore that was cut off: delete it, or restore anew", left)
    if is_cut_off(data):
        raise BackupRefused(
            f"restoring a backup into {data} was cut off before its end, so there is no library in "
            f"it yet. Finish it: quoth restore FILE --data {data}"
        )


def _clear(data: Path) -> None:
    """Delete what a restore that was cut off has left, and nothing else."""
    with _alone(data):
        shutil.rmtree(data / _UNFINISHED)
        for name in FILES:
            (data / name).unlink(missing_ok=True)


def _occupied(folder: Path) -> bool:
    return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))


def _move_in(staging: Path, data: Path) -> None:
    """Put the files into their place, the library's database last: all of them, or none."""
    names = [name for name in FILES if (staging / name).exists()]
    try:
        for name in names:
            (staging / name).rename(data / name)
        (staging / _LOCK).unlink()
        staging.rmdir()
    except BaseException:
        for name in names:
            (data / name).unlink(missing_ok=True)
        raise
    folder = os.open(data, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
