"""A library's database, changed behind the library's back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, sql: str) -> None:
    """Execute a statement in a library's database."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as database, database:
        database.execute(sql)
