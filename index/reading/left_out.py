"""Notes of what is left out of an article, while its file is read: how much, and first lines."""

from __future__ import annotations

import re
from collections import Counter
from threading import local
from typing import TYPE_CHECKING, NamedTuple

from index.origins import LINES, LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.origins import LeftOut

# Headers and footers differ in their numbers alone.
_NUMBER = re.compile(r"\d+")


class Noted(NamedTuple):
    """Text that was left out, as an amount of each kind, and the pages that are pictures.

    `lines` are the first of its lines, each once.
    """

    left_out: tuple[tuple[LeftOut, int], ...] = ()
    pictures: tuple[int, ...] = ()
    lines: tuple[str, ...] = ()


class _Held(local):
    """Notes on the file being read: each thread reads a file of its own."""

    def __init__(self) -> None:
        self.left_out: Counter[LeftOut] = Counter()
        self.pictures: list[int] = []
        self.lines: dict[str, str] = {}


_held = _Held()


def note(what: LeftOut, amount: int) -> None:
    """Note that so much of something is left out of the article that is being read."""
    if amount > 0:
        _held.left_out[what] += amount


def note_lines(texts: Iterable[str]) -> None:
    """Note the lines of texts that are left out, each cut to a length, until there are enough."""
    for text in texts:
        if len(_held.lines) >= LINES:
            return
        line = " ".join(text[: 2 * LONGEST_LINE].split())
        if any(map(str.isalnum, line)):
            cut = line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1].rstrip()}…"
            _held.lines.setdefault(_NUMBER.sub("#", cut.casefold()), cut)


def note_lines_first(texts: Iterable[str]) -> None:
    """Note lines in front of those that have been noted."""
    before = list(_held.lines.values())
    _held.lines.clear()
    note_lines(texts)
    note_lines(before)


def note_picture(page: int) -> None:
    """Note that a page is a picture, and has no text to read."""
    _held.pictures.append(page)


def taken() -> Noted:
    """Return what has been noted since this was called last."""
    noted = Noted(
        tuple(sorted(_held.left_out.items())), tuple(_held.pictures), tuple(_held.lines.values())
    )
    _held.left_out.clear()
    _held.pictures.clear()
    _held.lines.clear()
    return noted
