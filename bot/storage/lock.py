"""Lock of a data folder: one bot works with it at a time."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.errors import FolderInUse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "bot.lock"
# More than a process id has digits.
_LONGEST = 32


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have the folder to oneself. The kernel gives it back when the process ends, however it ends.

    Two bots would take each other's uploads for cut off, and answer from each other's memory.
    Commands that add, list or back up may go on beside a bot. Raises FolderInUse.
    """
    descriptor = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(descriptor, _LONGEST).decode("ascii", "replace").strip()
            raise FolderInUse(
                f"another bot works with {folder} (process {holder or 'unknown'}). End it first, "
                "or give this one a folder of its own, like QUOTH_DATA=./data-of-another-bot"
            ) from error
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def is_locked(folder: Path, name: str = FILE_NAME) -> bool:
    """Whether a bot works with a folder, or what else locks a file of that name in it.

    Nothing is made there, and nothing is kept locked.
    """
    try:
        descriptor = os.open(folder / name, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
