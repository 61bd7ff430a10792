"""Notes about a text go with it, and not before."""

from __future__ import annotations

import sqlite3

import pytest

from index.storage.leftovers import removal


@pytest.mark.parametrize("place", ["articles", "versions"])
def test_what_is_noted_stays_while_its_text_is_anywhere(place: str) -> None:
    database = sqlite3.connect(":memory:")
    for table in ("articles", "versions", "notes"):
        database.execute(f"CREATE TABLE {table} (collection, source_id, digest)")
    database.executemany("INSERT INTO notes VALUES (1, ?, ?)", [("a", b"1"), ("a", b"2")])
    rows = [(1, "a", b"1"), (2, "a", b"2")]
    database.executemany(f"INSERT INTO {place} VALUES (?, ?, ?)", rows)  # noqa: S608 - one of two
    database.execute(removal("notes"))
    assert database.execute("SELECT source_id, digest FROM notes").fetchall() == [("a", b"1")]
    database.close()
