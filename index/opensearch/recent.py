"""What was used last, up to so many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

T = TypeVar("T")


class Recent(Generic[T]):
    """Values by key, at most so many: the one that was kept longest ago goes first.

    Who uses a value keeps it again.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, T] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable) -> T | None:
        """Return the value of a key, None where there is none."""
        return self._kept.get(key)

    def keep(self, key: Hashable, value: T) -> None:
        """Keep a value as the one that was used last."""
        self._kept.pop(key, None)
        self._kept[key] = value
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]

    def clear(self) -> None:
        """Keep nothing any more."""
        self._kept.clear()
