"""Protocols of what executes this room's SQL, in SQLite's file and in PostgreSQL's archive.

The SQL is written once, as SQLite takes it; `archive/dialect.py` puts it into PostgreSQL's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from contextlib import AbstractAsyncContextManager


class Row(Protocol):
    """Row whose columns have names, and places too."""

    def __getitem__(self, column: int | str, /) -> Any:  # noqa: ANN401 - what a column holds
        """Return what a column holds."""
        ...

    def __iter__(self) -> Iterator[Any]: ...

    def keys(self) -> list[str]:
        """Return the names of the columns."""
        ...


class Statements(Protocol):
    """Statements done together: all of them, or none where one fails."""

    async def rows(self, sql: str, *parameters: object) -> Sequence[Row]:
        """Return the rows that a statement finds."""
        ...

    async def first(self, sql: str, *parameters: object) -> Row | None:
        """Return the first row that a statement finds, None where there is none."""
        ...

    async def write(self, sql: str, *parameters: object) -> int:
        """Execute a statement and return how many rows it changed."""
        ...

    async def write_each(self, sql: str, rows: Iterable[Sequence[object]]) -> int:
        """Execute a statement once for each of `rows`; return how many rows it changed."""
        ...


class Connected(Protocol):
    """A connection that does one thing after the other.

    Every method raises LibraryUnavailable, or its fitting subclass, where the database fails.
    """

    def transaction(self) -> AbstractAsyncContextManager[Statements]:
        """Begin a transaction; commit it at the end, or roll it back where anything is raised.

        Other writers wait for its end.
        """
        ...

    def change(self) -> AbstractAsyncContextManager[Statements]:
        """Begin a transaction that notes its cause; else as `transaction` does."""
        ...

    async def has_done(self, cause: str) -> bool:
        """Whether a change was made that this has caused."""
        ...

    async def rows(self, sql: str, *parameters: object) -> Sequence[Row]:
        """Return the rows that a statement finds, outside of any transaction."""
        ...

    async def first(self, sql: str, *parameters: object) -> Row | None:
        """Return the first row that a statement finds, None where there is none."""
        ...

    def check_place(self) -> None:
        """Raise FolderReplaced where what was opened is no longer in its place."""
        ...

    async def close(self) -> None:
        """Close the connection."""
        ...


class Found(Protocol):
    """Outcome of a statement that reads."""

    def fetchone(self) -> Row | None:
        """Return the next row, None where there is none."""
        ...

    def fetchall(self) -> list[Any]:
        """Return all rows."""
        ...


class Reading(Protocol):
    """A connection in the thread that questions are answered in."""

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Found:
        """Execute a statement that reads."""
        ...
