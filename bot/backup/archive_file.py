"""The file of a backup: a ZIP archive of what is kept, and a list of it in front.

It has the two databases and `aliases.txt`; the list says how many bytes each has, and its SHA-256.
The index is not in it: it is made again from the database. Articles that lie in PostgreSQL are not
in it either: that has means of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import zipfile
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest, sha256
from importlib.metadata import version
from typing import IO, TYPE_CHECKING

from bot.errors import BackupMismatch, BackupRefused
from bot.storage import storage
from index import LIBRARY_FILES

if TYPE_CHECKING:
    from pathlib import Path

# Format number: raised whenever an older version could no longer read the file.
FORMAT = 1
CONTENTS = "contents.json"
# Files in the order they move into an empty folder: the library's database is the last.
FILES = (storage.FILE_NAME, *reversed(LIBRARY_FILES))
LARGEST_CONTENTS = 65_536
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Saved:
    """File in a backup: its length in bytes, and their SHA-256 in hexadecimal."""

    bytes: int
    sha256: str

    def __post_init__(self) -> None:
        """Check types, as the list may come from outside. Raises TypeError."""
        if type(self.bytes) is not int or not isinstance(self.sha256, str):
            raise TypeError(f"neither a size nor a digest: {self}")


def pack(staging: Path, file: Path, now: float) -> int:
    """Pack what lies in a folder into one file, which is made `now`; return its length in bytes."""
    beside = staging / file.name
    names = [name for name in FILES if (staging / name).exists()]
    contents = {
        "format": FORMAT,
        "quoth": version("quoth"),
        "made": datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds"),
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


def unpack(file: Path, staging: Path) -> None:
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
            f"{file} is not a backup of quoth, or it is damaged: choose another one"
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
    if sorted(packed) != sorted([CONTENTS, *promised]) or not set(promised) <= set(FILES):
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
