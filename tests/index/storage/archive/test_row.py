"""Rows by name and by place."""

from __future__ import annotations

from index.storage.archive.row import Row


def test_a_row_is_read_by_name_by_place_and_as_a_whole() -> None:
    row = Row(("a", 7), {"name": 0, "number": 1})
    assert (row["name"], row[1], [*row], len(row)) == ("a", 7, ["a", 7], 2)
    assert dict(row) == {"name": "a", "number": 7}
