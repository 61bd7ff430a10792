"""Notes of what is left out of an article, while its file is read."""

from __future__ import annotations

from collections import Counter
from threading import local
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.origins import LeftOut

_held = local()  # each thread reads a file of its own


class Noted(NamedTuple):
    """What was left out: how much of what, and the pages that are pictures."""

    left_out: tuple[tuple[LeftOut, int], ...] = ()
    pictures: tuple[int, ...] = ()


def note(what: LeftOut, amount: int) -> None:
    """Note that so much of something is left out of the article that is being read."""
    if amount > 0:
        _noted()[what] += amount


def note_picture(page: int) -> None:
    """Note that a page is a picture, and has no text to read."""
    _pictures().append(page)


def taken() -> Noted:
    """Return what has been noted since this was called last."""
    noted = Noted(tuple(sorted(_noted().items())), tuple(_pictures()))
    _noted().clear()
    _pictures().clear()
    return noted


def _noted() -> Counter[LeftOut]:
    if not hasattr(_held, "noted"):
        _held.noted = Counter()
    noted: Counter[LeftOut] = _held.noted
    return noted


def _pictures() -> list[int]:
    if not hasattr(_held, "pictures"):
        _held.pictures = []
    pictures: list[int] = _held.pictures
    return pictures
