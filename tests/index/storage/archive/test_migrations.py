"""The tables of an archive are those of the library's file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import psycopg
import pytest

from index import Library
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from tests.postgres import Postgres

# Columns of the archive alone: the number of writes, which SQLite counts itself.
OWN = {("identity", "version")}


@pytest.fixture
async def archive(tmp_path: Path, postgres: Postgres) -> str:
    address = postgres.fresh()
    for one in (None, address):
        await (await Library.open(tmp_path, archive=one)).close()
    return address


async def test_each_column_of_the_file_is_in_the_archive_too(tmp_path: Path, archive: str) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as file:
        of_file = set(
            file.execute(
                """
                SELECT tables.name, columns.name FROM sqlite_schema AS tables
                JOIN pragma_table_xinfo(tables.name) AS columns
                WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%'
                """
            )
        )
    with psycopg.connect(archive) as connection:
        of_archive = set(
            connection.execute(
                """
                SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = current_schema()
                """
            )
        )
    assert of_archive - OWN == of_file
