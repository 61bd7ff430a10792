"""Copies of a library, between a file of SQLite and an archive in PostgreSQL, both ways.

All rows are compared, and those that differ are written, a stretch of keys at a time. So a copy
that was cut off is gone on with by copying again: rows that are there already are read, and not
written. In the end everything is read once more from both sides, and has to be the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from index.errors import LibraryUnavailable
from index.storage.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.storage.sides import Side
    from index.storage.tables import Table

    # Called with a table and how many rows of it are done.
    Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Sum:
    """Number of a table's rows, and the digest of all of them."""

    rows: int
    digest: str


def copy_rows(source: Side, target: Side, progress: Progress) -> dict[str, Sum]:
    """Copy all rows, and check that they are the same; return what there is, by table.

    Raises LibraryUnavailable where the target is a library of its own, or is not the same then.
    """
    if not source.is_whole():
        raise LibraryUnavailable(f"{source} is a copy that is not whole yet: finish it first")
    if not target.begin_copy():
        raise LibraryUnavailable(f"{target} has a library in it already: copy into an empty place")
    with source.snapshot():
        for table in reversed(TABLES):
            _remove_surplus(table, source, target)
        for table in TABLES:
            _copy_table(table, source, target, progress)
        found = {table.name: summed(table, source, progress) for table in TABLES}
        with target.snapshot():
            there = {table.name: summed(table, target, progress) for table in TABLES}
        differing = [name for name in found if found[name] != there[name]]
        if differing:
            raise LibraryUnavailable(
                f"{target} is not the same as {source} in: {', '.join(differing)}. Copy again; "
                "nobody else may write to it meanwhile"
            )
        last = {table: source.last(table) for table in TABLES if table.counted}
    target.end_copy(last)
    return found


def summed(table: Table, side: Side, progress: Progress) -> Sum:
    """Count the rows of a table, and digest them in the order of their keys."""
    digest, count = sha256(), 0
    for rows in _stretches(table, side):
        digest.update(repr(rows).encode("utf-8", "surrogatepass"))
        count += len(rows)
        progress(f"checking {table.name}", count)
    return Sum(count, digest.hexdigest())


def _stretches(table: Table, side: Side) -> Iterator[list[tuple[Any, ...]]]:
    after: Sequence[object] = ()
    while rows := side.rows(table, table.columns, after=after, limit=table.at_once):
        yield rows
        after = rows[-1][: len(table.key)]


def _copy_table(table: Table, source: Side, target: Side, progress: Progress) -> None:
    after: Sequence[object] = ()
    done = 0
    for rows in _stretches(table, source):
        upto = rows[-1][: len(table.key)]
        there = set(target.rows(table, table.columns, after=after, upto=upto))
        if lacking := [row for row in rows if row not in there]:
            target.write(table, lacking)
        after, done = upto, done + len(rows)
        progress(f"copying {table.name}", done)


def _remove_surplus(table: Table, source: Side, target: Side) -> None:
    """Remove what an earlier try has copied, and is in the source no more."""
    after: Sequence[object] = ()
    while keys := target.rows(table, table.key, after=after, limit=table.at_once):
        there = set(source.rows(table, table.key, after=after, upto=keys[-1]))
        if gone := [key for key in keys if key not in there]:
            target.remove(table, gone)
        after = keys[-1]
