"""Tables of a library: all that there are, with all of their columns."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from index import Library
from index.storage.storage import FILE_NAME
from index.storage.tables import TABLES, Table

if TYPE_CHECKING:
    from pathlib import Path


async def test_every_table_is_copied_with_every_column(tmp_path: Path) -> None:
    await (await Library.open(tmp_path)).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as db:
        found = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        names = {name for (name,) in found if not name.startswith("sqlite_")}
        assert names == {table.name for table in TABLES} | {"migrations", "identity"}
        for table in TABLES:
            columns = db.execute("SELECT name FROM pragma_table_info(?)", [table.name])
            assert {name for (name,) in columns} == set(table.columns)


def test_a_table_has_the_columns_of_its_key_first() -> None:
    assert Table("shelves", ("room", "place"), ("title",)).columns == ("room", "place", "title")
