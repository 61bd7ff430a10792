"""Errors of the operating system in one sentence, with what to do."""

from __future__ import annotations

import errno

_WHAT_TO_DO = {
    errno.EADDRINUSE: "another program listens there: choose another port",
    errno.EADDRNOTAVAIL: "that is no address of this machine",
    errno.EACCES: "this user may not do that: check who owns it",
    errno.EPERM: "this user may not do that: check who owns it",
    errno.ENOENT: "it is not there",
    errno.ENOTDIR: "a part of its path is no folder",
    errno.EISDIR: "it is a folder",
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
