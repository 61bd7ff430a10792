"""Steps of a file that takes long to read: how many of its pages have been read."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# What is told of each step; nothing, unless somebody waits for the file.
told: ContextVar[Callable[[int, int], None] | None] = ContextVar("told", default=None)


def step(done: int, total: int) -> None:
    """Tell that so many pages have been read, of so many."""
    if tell := told.get():
        tell(done, total)
