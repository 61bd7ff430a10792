"""Notes of what is left out of an article, while its file is read."""

from __future__ import annotations

from collections import Counter
from threading import local
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.origins import LeftOut


class Noted(NamedTuple):
    """Text that was left out, as an amount of each kind, and the pages that are pictures."""

    left_out: tuple[tuple[LeftOut, int], ...] = ()
    pictures: tuple[int, ...] = ()


class _Held(local):
    """Notes on the file being read: each thread reads a file of its own."""

    def __init__(self) -> None:
        self.left_out: Counter[LeftOut] = Counter()
        self.pictures: list[int] = []


_held = _Held()


def note(what: LeftOut, amount: int) -> None:
    """Note that so much of something is left out of the article that is being read."""
    if amount > 0:
        _held.left_out[what] += amount


def note_picture(page: int) -> None:
    """Note that a page is a picture, and has no text to read."""
    _held.pictures.append(page)


def taken() -> Noted:
    """Return what has been noted since this was called last."""
    noted = Noted(tuple(sorted(_held.left_out.items())), tuple(_held.pictures))
    _held.left_out.clear()
    _held.pictures.clear()
    return noted
