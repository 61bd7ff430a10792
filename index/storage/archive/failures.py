"""PostgreSQL's errors as the library's own, each with a sentence that says what to do."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg

from index.errors import (
    ArchiveUnreachable,
    DatabaseDamaged,
    DatabaseReadOnly,
    DiskFull,
    LibraryUnavailable,
)
from index.storage.failures import LOCKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.storage.archive.address import Address

_READ_ONLY = (
    DatabaseReadOnly,
    "it is read-only for this user. Let it write, or name the primary server; then try again.",
)
_UNREACHABLE = (ArchiveUnreachable, "{error}. See that PostgreSQL runs; then try again.")
_DAMAGED = (DatabaseDamaged, "{error}. It is damaged: put a backup in its place.")
_OTHER = (LibraryUnavailable, "{error}")
# By SQLSTATE, and by its first two characters, the class: the error to raise, and its words after
# "ARCHIVE cannot be used: ".
_FAILURES: dict[str, tuple[type[LibraryUnavailable], str]] = {
    "53100": (DiskFull, "its disk is full. Make room on it; then try again."),
    "53300": _UNREACHABLE,  # too many connections
    "55P03": LOCKED,
    "40P01": LOCKED,
    "25006": _READ_ONLY,
    "42501": _READ_ONLY,
    "25P03": _UNREACHABLE,  # the server has ended what stood still for too long
    "57P01": _UNREACHABLE,  # it is shut down
    "57P02": _UNREACHABLE,
    "57P03": _UNREACHABLE,  # it starts
    "57P05": _UNREACHABLE,
    "08": _UNREACHABLE,
    "XX": _DAMAGED,
}


def own(error: psycopg.Error, address: Address) -> LibraryUnavailable:
    """Return the error to raise where psycopg raises one."""
    code = error.sqlstate
    if code is None:
        # No answer of the server: there is no connection, or there is none any more.
        found = _UNREACHABLE if isinstance(error, psycopg.OperationalError) else _OTHER
    else:
        found = _FAILURES.get(code) or _FAILURES.get(code[:2]) or _OTHER
    kind, words = found
    said = " ".join(str(error).split()).rstrip(".")
    return kind(f"{address} cannot be used: {words.format(error=said)}")


@contextmanager
def own_errors(address: Address) -> Iterator[None]:
    """Raise LibraryUnavailable, or its fitting subclass, where psycopg raises an error."""
    try:
        yield
    except psycopg.Error as error:
        raise own(error, address) from error
