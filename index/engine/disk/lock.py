"""Write lock of the index: only the process that holds it may write the files."""

from __future__ import annotations

import errno
import fcntl
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


# Error numbers (errno) of a file that cannot be written.
_UNWRITABLE = (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT)


class WriteLock:
    """A lock on a file that the kernel gives back when its process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if error.errno not in _UNWRITABLE:
                raise
            self._descriptor = -1  # nobody can write here, and so not this process
        self.held = False

    def acquire(self) -> bool:
        """Take the lock if nobody has it; return whether this process has it now."""
        if not self.held:
            if self._descriptor < 0:
                return False
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            self.held = True
        return True

    def close(self) -> None:
        """Give the lock back; once is enough, and more is no error."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor, self.held = -1, False
