"""What an article was read from: the format of its file, and what of that is no part of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What stands around an article, in percent of what its page shows; blocks that only repeat others;
# lines at the top and the foot of pages.
LeftOut = Literal["around", "repeats", "margins"]


@dataclass(frozen=True, slots=True)
class Origin:
    """File that an article was read from: the name of its format, and how much was left out."""

    format: str
    left_out: tuple[tuple[LeftOut, int], ...] = ()
