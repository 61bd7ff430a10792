"""A library's database, changed behind the library's back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import psycopg
import pytest

from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path

# For a test that looks into the file itself: it does not run over an archive too.
of_a_file = pytest.mark.parametrize("archive", [None])


def written(folder: Path, sql: str, archive: str | None = None) -> None:
    """Execute a statement in a library's database."""
    if archive is not None:
        with psycopg.connect(archive) as connection:
            connection.execute(sql.encode())
        return
    with closing(sqlite3.connect(folder / FILE_NAME)) as database, database:
        database.execute(sql)
