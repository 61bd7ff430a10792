"""Origins of articles: the format of the file, and what of the file was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

# Raise it with whatever readers make of a file otherwise: files that are kept are then read again
# (`quoth reread`).
READING = 2
# Kinds of text left out: what stands around an article, in percent of its page's visible text;
# blocks that only repeat others; lines at the top and the foot of pages.
LeftOut = Literal["around", "repeats", "margins"]
# So many lines of what was left out are told at most, each of so many characters.
LINES, LONGEST_LINE = 30, 100

# Columns of a table: the content of each, and its name.
Columns: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """File that an article was read from: the name of its format, and how much was left out.

    `pictures` are the pages, from 1, that have no text to read because they are pictures. `lines`
    are the first lines that were left out, in their order and cut.
    """

    format: str
    left_out: tuple[tuple[LeftOut, int], ...] = ()
    pictures: tuple[int, ...] = ()
    lines: tuple[str, ...] = ()
