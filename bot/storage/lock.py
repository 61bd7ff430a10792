"""Lock of a data folder: one bot works with it at a time."""

from __future__ import annotations

import fcntl
import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from bot.errors import FolderInUse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "bot.lock"
# More than a process id has digits.
_LONGEST = 32


@contextmanager
def lock(path: Path) -> Iterator[int]:
    """Hold the lock of a file, and yield its descriptor.

    The kernel gives it back when the process ends, however it ends. Raises BlockingIOError where
    somebody else holds it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have the folder to oneself.

    Two bots would take each other's uploads for cut off, and answer from each other's memory.
    Commands that add, list or back up may go on beside a bot. Raises FolderInUse.
    """
    path = folder / FILE_NAME
    with ExitStack() as held:
        try:
            descriptor = held.enter_context(lock(path))
        except BlockingIOError as error:
            holder = path.read_bytes()[:_LONGEST].decode("ascii", "replace").strip()
            raise FolderInUse(
                f"another bot works with {folder} (process {holder or 'unknown'}). End it first, "
                "or give this one a folder of its own, like QUOTH_DATA=./data-of-another-bot"
            ) from error
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        yield


def is_locked(folder: Path, name: str = FILE_NAME) -> bool:
    """Whether a bot works with a folder, or what else locks a file of that name in it.

    Nothing is made there, and nothing is kept locked.
    """
    try:
        descriptor = os.open(folder / name, os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except PermissionError:  # it is another user's, who may be at work
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
