"""Rows of an archive, as the library reads those of SQLite: by name, and by place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from psycopg import AsyncCursor, Cursor


class Row:
    """Row whose columns have names, and places too."""

    __slots__ = ("_places", "_values")

    def __init__(self, values: Sequence[Any], places: Mapping[str, int]) -> None:
        self._values, self._places = values, places

    def __getitem__(self, column: int | str, /) -> Any:  # noqa: ANN401 - what a column holds
        return self._values[self._places[column] if isinstance(column, str) else column]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def keys(self) -> list[str]:
        """Return the names of the columns."""
        return list(self._places)


def rows(cursor: Cursor[Any] | AsyncCursor[Any]) -> Callable[[Sequence[Any]], Row]:
    """Return what makes rows of what a cursor finds, as psycopg asks for it."""
    places = {column.name: place for place, column in enumerate(cursor.description or ())}
    return lambda values: Row(values, places)
