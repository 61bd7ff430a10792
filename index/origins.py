"""What an article was read from: the format of its file, and what of that is no part of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

# Raise it with whatever readers make of a file otherwise: files that are kept are then read again
# (`quoth reread`).
READING = 1
# What stands around an article, in percent of what its page shows; blocks that only repeat others;
# lines at the top and the foot of pages.
LeftOut = Literal["around", "repeats", "margins"]

# What the columns of a table are called: what each holds, and its name.
Columns: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """File that an article was read from: the name of its format, and how much was left out.

    `pictures` are the pages, from 1, that have no text to read because they are pictures.
    """

    format: str
    left_out: tuple[tuple[LeftOut, int], ...] = ()
    pictures: tuple[int, ...] = ()
