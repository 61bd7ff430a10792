"""An archive as a side of a copy: at one moment, and with errors of the library."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from index import ArchiveUnreachable
from index.storage.archive import ArchiveSide, open_archive
from index.storage.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.postgres import Postgres

COLLECTIONS, ARTICLES = TABLES[0], TABLES[1]


@pytest.fixture
async def address(postgres: Postgres) -> str:
    """Address of an archive whose schema is up to date."""
    address = postgres.fresh()
    for archive in (await open_archive(address, 1.0))[:2]:
        await archive.close()
    return address


@pytest.fixture
async def side(address: str) -> AsyncIterator[ArchiveSide]:
    with closing(ArchiveSide(address)) as opened:
        yield opened


def test_a_snapshot_does_not_see_what_is_written_meanwhile(
    side: ArchiveSide, address: str, postgres: Postgres
) -> None:
    side.write(COLLECTIONS, [(1, "north")])
    with side.snapshot():
        assert side.rows(COLLECTIONS, ["name"]) == [("north",)]
        postgres.write("UPDATE collections SET name = 'south'", address)
        assert side.rows(COLLECTIONS, ["name"]) == [("north",)]
    assert side.rows(COLLECTIONS, ["name"]) == [("south",)]


def test_keys_go_on_after_those_that_the_database_has_given(
    side: ArchiveSide, address: str, postgres: Postgres
) -> None:
    assert side.last(COLLECTIONS) == 0
    side.end_copy({COLLECTIONS: 7, ARTICLES: 0})
    postgres.write("INSERT INTO collections (name) VALUES ('north')", address)
    assert side.rows(COLLECTIONS, ["id"]) == [(8,)]
    assert (side.last(COLLECTIONS), side.last(ARTICLES)) == (8, 0)


def test_what_the_server_says_as_it_ends_the_connection_is_what_is_told(
    side: ArchiveSide, postgres: Postgres
) -> None:
    def stand_still() -> None:
        [(number,)] = side._execute("SELECT pg_backend_pid()")
        with side.snapshot():
            postgres.write(f"SELECT pg_terminate_backend({number})")
            side.rows(COLLECTIONS, ["id"])

    with pytest.raises(ArchiveUnreachable, match="terminating connection"):
        stand_still()


def test_an_archive_that_is_not_there_cannot_be_opened() -> None:
    with pytest.raises(ArchiveUnreachable, match="the archive news at /nowhere"):
        ArchiveSide("dbname=news host=/nowhere password=secret")


def test_a_side_is_called_as_its_archive_without_the_password(address: str) -> None:
    with closing(ArchiveSide(address.replace("quoth@", "quoth:secret@"))) as side:
        assert str(side).startswith("the archive postgres at ")
        assert "secret" not in str(side)
