"""PostgreSQL's errors in words, each as an error of the library."""

from __future__ import annotations

import psycopg
import pytest
from psycopg import errors

from index import (
    ArchiveUnreachable,
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DiskFull,
    LibraryUnavailable,
)
from index.storage.archive.address import Address
from index.storage.archive.failures import own_errors


@pytest.mark.parametrize(
    ("raised", "wanted", "said"),
    [
        (psycopg.OperationalError("the connection\nis lost"), ArchiveUnreachable, "connection is"),
        (errors.AdminShutdown("terminating"), ArchiveUnreachable, "See that PostgreSQL runs"),
        (errors.CannotConnectNow("starting up"), ArchiveUnreachable, "starting up"),
        (errors.TooManyConnections("too many"), ArchiveUnreachable, "too many"),
        (errors.ConnectionFailure("gone"), ArchiveUnreachable, "gone"),
        (errors.DiskFull("no space"), DiskFull, "disk is full"),
        (errors.LockNotAvailable("timeout"), DatabaseLocked, "another process is writing"),
        (errors.ReadOnlySqlTransaction("standby"), DatabaseReadOnly, "primary server"),
        (errors.InsufficientPrivilege("denied"), DatabaseReadOnly, "Let it write"),
        (errors.DataCorrupted("bad page"), DatabaseDamaged, "put a backup in its place"),
        (errors.UndefinedTable("no such table"), LibraryUnavailable, "no such table"),
        (psycopg.ProgrammingError("nonsense"), LibraryUnavailable, "nonsense"),
    ],
)
def test_each_error_says_what_to_do(
    raised: psycopg.Error, wanted: type[Exception], said: str
) -> None:
    with pytest.raises(LibraryUnavailable, match=said) as found, own_errors(Address("dbname=news")):
        raise raised
    assert type(found.value) is wanted
    assert str(found.value).startswith("the archive news at this machine cannot be used: ")
