"""Backup of everything Quoth keeps, in one file: made while in use, checked before it is restored.

The file is a ZIP archive of the two databases and `aliases.txt`, with a list of them in front: how
many bytes each has, and its SHA-256. The index is not in it: it is made again from the database.
Articles that lie in PostgreSQL are not in it either: that has means of its own.
"""

from __future__ import annotations

import asyncio
import fcntl
import json
import logging
import os
import shutil
import tempfile
import zipfile
import zlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path
from typing import IO, TYPE_CHECKING

from bot.errors import BackupDamaged, BackupMismatch, BackupRefused
from bot.storage import storage
from bot.storage.lock import is_locked
from bot.storage.migrations import MIGRATIONS
from index import (
    LIBRARY_FILES,
    Database,
    Library,
    LibraryUnavailable,
    check_library,
    save_library,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

log = logging.getLogger(__name__)

# Format number: raised whenever an older version could no longer read the file.
FORMAT = 1
CONTENTS = "contents.json"
# Files in the order they move into an empty folder: the library's database is the last.
_FILES = (storage.FILE_NAME, *reversed(LIBRARY_FILES))
# What the folder of a backup that is not whole yet begins with.
STAGING = ".quoth-backup-"
# Folder of a restore that is not whole yet.
_UNFINISHED = ".restoring"
# File in it that is locked while the restore runs.
_LOCK = "restore.lock"
LARGEST_CONTENTS = 65_536
BLOCK = 1 << 20
# Why a backup does not fit the settings.
ELSEWHERE = (
    "its articles lie in an archive, and are not in it. Set QUOTH_ARCHIVE to that, then try again"
)
HERE = (
    "it holds articles, and QUOTH_ARCHIVE says that they lie elsewhere. Restore it without that, "
    "then copy them (quoth copy)"
)


@dataclass(frozen=True, slots=True)
class Saved:
    """File in a backup: its length in bytes, and their SHA-256 in hexadecimal."""

    bytes: int
    sha256: str

    def __post_init__(self) -> None:
        """Check types, as the list may come from outside. Raises TypeError."""
        if type(self.bytes) is not int or not isinstance(self.sha256, str):
            raise TypeError(f"neither a size nor a digest: {self}")


async def save(data: Path, file: Path, *, articles: bool = True) -> int:
    """Save the folder `data` as one file, and return its length in bytes.

    Without `articles`, where they lie in an archive: a file of them that is there is an old one.

    Beside and renamed: the file is whole, or an older one stays as it was. Nobody else may read
    it, for it holds what people have asked. Raises LibraryUnavailable where there is no library,
    and BackupRefused where half a backup is in its place.
    """
    await asyncio.to_thread(check_restored, data)
    if not await asyncio.to_thread(file.parent.is_dir):
        raise BackupRefused(f"{file} cannot be written: there is no folder {file.parent}")
    staging = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix=STAGING, dir=file.parent))
    try:
        # First what refers to articles, then the articles.
        if await asyncio.to_thread((data / storage.FILE_NAME).is_file):
            await Database.copy(data / storage.FILE_NAME, staging / storage.FILE_NAME)
        await save_library(data, staging, articles=articles)
        return await asyncio.to_thread(_pack, staging, file)
    finally:
        await asyncio.to_thread(shutil.rmtree, staging, ignore_errors=True)


async def save_checked(data: Path, file: Path, *, articles: bool = True) -> int:
    """Save as `save` does, and put the file into its place once it has passed `check`.

    One that does not pass stays beside, under a name of its own. Raises as both do.
    """
    unchecked = file.with_name(f"{file.name}.unchecked")
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


def _pack(staging: Path, file: Path) -> int:
    beside = staging / file.name
    names = [name for name in _FILES if (staging / name).exists()]
    contents = {
        "format": FORMAT,
        "quoth": version("quoth"),
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "archive": LIBRARY_FILES[0] not in names,
        "files": {name: _measured(staging / name) for name in names},
    }
    with beside.open("xb") as out:
        beside.chmod(0o600)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(CONTENTS, json.dumps(contents, indent=1))
            for name in names:
                archive.write(staging / name, name)
        out.flush()
        os.fsync(out.fileno())
        size = out.tell()
    beside.replace(file)
    return size


def _measured(path: Path) -> dict[str, str | int]:
    with path.open("rb") as file:
        return {"bytes": path.stat().st_size, "sha256": file_digest(file, "sha256").hexdigest()}


async def restore(file: Path, data: Path, *, articles: bool = True) -> None:
    """Take a saved file back into the folder `data`, which must be empty or not there.

    With `articles`, which are in the file, or without them, where they lie in an archive.

    Everything is checked before anything is in its place. A restore that was cut off is begun anew,
    and one that runs is left alone. Raises BackupRefused, saying why not.
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
            await _take_out(file, staging)
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
    """Be the one restore into a folder: the kernel lets the next one in when the process ends.

    Raises BackupRefused where another one runs.
    """
    try:
        descriptor = os.open(data / _UNFINISHED / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except FileNotFoundError:  # it is at its end, or has just deleted what another has left
        raise BackupRefused(_running_in(data)) from None
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupRefused(_running_in(data)) from None
        # A file that was deleted before it was locked here keeps nobody out.
        if not os.fstat(descriptor).st_nlink:
            raise BackupRefused(_running_in(data))
        yield
    finally:
        os.close(descriptor)


async def check(file: Path) -> None:
    """Open a saved file and check all that is in it, as a restore would, and each article.

    Raises BackupRefused, saying what is wrong, and BackupDamaged where that is articles alone.
    """
    staging = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix=STAGING, dir=file.parent))
    try:
        await _take_out(file, staging)
        if not await asyncio.to_thread((staging / LIBRARY_FILES[0]).exists):
            return
        async with await Library.open(staging) as library:
            damaged = await library.damaged()
        if damaged:
            raise BackupDamaged(in_short(damaged))
    finally:
        await asyncio.to_thread(shutil.rmtree, staging, ignore_errors=True)


def in_short(damaged: Sequence[str]) -> str:
    """Return what is to be said of damaged articles: of the first, and how many more there are."""
    rest = f" Damaged besides: {len(damaged) - 1:,}." if len(damaged) > 1 else ""
    return f"{damaged[0]}{rest}"


async def _take_out(file: Path, staging: Path) -> None:
    """Unpack a saved file into a folder, and check each database. Raises BackupRefused."""
    try:
        await asyncio.to_thread(_unpack, file, staging)
        articles = await asyncio.to_thread((staging / LIBRARY_FILES[0]).exists)
        await check_library(staging, articles=articles)
        if await asyncio.to_thread((staging / storage.FILE_NAME).exists):
            await Database.check(staging / storage.FILE_NAME, MIGRATIONS)
    except LibraryUnavailable as error:
        raise BackupRefused(f"{file} cannot be restored: {error}") from error


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

    What opens a library there would make an empty one. What such a restore has left beside a
    library that was made since is logged.
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
        for name in _FILES:
            (data / name).unlink(missing_ok=True)


def _occupied(folder: Path) -> bool:
    return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))


def _unpack(file: Path, staging: Path) -> None:
    """Unpack the files that the list in front promises, and nothing else."""
    try:
        with zipfile.ZipFile(file) as archive:
            promised = _contents(archive)
            if sum(one.bytes for one in promised.values()) > shutil.disk_usage(staging).free:
                raise BackupRefused(
                    f"{file} has more in it than there is room for in {staging.parent}"
                )
            for name, saved in promised.items():
                with archive.open(name) as packed, (staging / name).open("xb") as out:
                    (staging / name).chmod(0o600)
                    _copy(packed, out, saved, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BackupRefused(
            f"{file} is not a backup of quoth, or it is damaged: {error}"
        ) from error
    except BackupMismatch as error:
        raise BackupRefused(f"{file} cannot be restored: {error}") from error


def _contents(archive: zipfile.ZipFile) -> dict[str, Saved]:
    """Return the files that a backup's list promises.

    The names are compared with those that we give: none of them is ever taken as a path.
    """
    packed = [entry.filename for entry in archive.infolist()]
    if CONTENTS not in packed:
        raise BackupMismatch("it is no backup of quoth")
    with archive.open(CONTENTS) as file:
        written = file.read(LARGEST_CONTENTS)
    try:
        match json.loads(written):
            case {"format": int(made), **_rest} if made > FORMAT:
                raise BackupMismatch("it was made by a newer version of quoth")
            case {"format": 1, "files": dict(files), **rest}:
                elsewhere = rest.get("archive") is True
                promised = {name: Saved(one["bytes"], one["sha256"]) for name, one in files.items()}
            case _:
                raise BackupMismatch("its list of contents says something else")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BackupMismatch("its list of contents cannot be read") from error
    if sorted(packed) != sorted([CONTENTS, *promised]) or not set(promised) <= set(_FILES):
        raise BackupMismatch("it holds other files than a backup does")
    if LIBRARY_FILES[0] not in promised and not elsewhere:
        raise BackupMismatch("there is no library in it")
    if any(archive.getinfo(name).file_size != one.bytes for name, one in promised.items()):
        raise BackupMismatch("its files are not as long as they were")
    return promised


def _copy(packed: IO[bytes], out: IO[bytes], saved: Saved, name: str) -> None:
    digest, left = sha256(), saved.bytes
    while block := packed.read(min(BLOCK, left + 1)):
        left -= len(block)
        digest.update(block)
        if left < 0:
            break
        out.write(block)
    if left or digest.hexdigest() != saved.sha256:
        raise BackupMismatch(f"{name} is not what was saved")
    out.flush()
    os.fsync(out.fileno())


def _move_in(staging: Path, data: Path) -> None:
    """Put the files into their place, the library's database last: all of them, or none."""
    names = [name for name in _FILES if (staging / name).exists()]
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
