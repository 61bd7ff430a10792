"""Notes of what is left out of an article, while its file is read."""

from __future__ import annotations

from collections import Counter
from threading import local
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.origins import LeftOut

_held = local()  # each thread reads a file of its own


def note(what: LeftOut, amount: int) -> None:
    """Note that so much of something is left out of the article that is being read."""
    if amount > 0:
        _noted()[what] += amount


def taken() -> tuple[tuple[LeftOut, int], ...]:
    """Return what has been noted since this was called last."""
    noted = tuple(sorted(_noted().items()))
    _noted().clear()
    return noted


def _noted() -> Counter[LeftOut]:
    if not hasattr(_held, "noted"):
        _held.noted = Counter()
    noted: Counter[LeftOut] = _held.noted
    return noted
