"""Errors of the operating system in one sentence, with what to do."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHAT_TO_DO = {
    errno.EADDRINUSE: "another program listens there: choose another port",
    errno.EADDRNOTAVAIL: "that is no address of this machine",
    errno.EACCES: "this user may not do that: check who owns it",
    errno.EPERM: "this user may not do that: check who owns it",
    errno.ENOENT: "it is not there",
    errno.ENOTDIR: "a part of its path is no folder",
    errno.EISDIR: "it is a folder: name a file",
    errno.ENOSPC: "the disk is full: make room and try again",
    errno.EROFS: "it is on a disk that cannot be written",
    errno.EMFILE: "too many files are open at once: raise the limit (ulimit -n)",
}


def in_words(error: OSError) -> str:
    """Return a sentence for a person: which file, what is wrong, what to do."""
    why = reason(error)
    return f"{error.filename}: {why}" if error.filename else why[:1].upper() + why[1:]


def reason(error: OSError) -> str:
    """Return what is wrong as a clause, and what to do, without what it is wrong with."""
    return _WHAT_TO_DO.get(error.errno or 0) or (error.strerror or str(error)).lower()


@contextmanager
def told_of(file: Path) -> Iterator[None]:
    """Have errors name the file that is written, where what fails is another one beside it.

    In a folder that takes no files, as /proc, a new one is "not there" to Linux.
    """
    try:
        yield
    except OSError as error:
        if error.filename and file.parent not in Path(error.filename).parents:
            raise
        number = errno.EROFS if error.errno == errno.ENOENT else error.errno
        raise OSError(number, error.strerror, str(file)) from error
