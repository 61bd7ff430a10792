"""Passages that were added and are not yet a segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.inverting import invert
from index.engine.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

# Some hundred thousand passages; the segment and its making take five times as much memory.
_FULL = 64 << 20


class Pending:
    """A buffer of passages, their terms as text, each term with a NUL behind it."""

    def __init__(self) -> None:
        self._ids: dict[int, None] = {}
        self._lengths: list[int] = []
        self._collections: list[int] = []
        self._texts: list[bytes] = []
        self._size = 0

    def __contains__(self, number: int) -> bool:
        return number in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def full(self) -> bool:
        """Whether it is time to make a segment of it."""
        return self._size >= _FULL

    def add(self, number: int, terms: Sequence[str], collection: int) -> None:
        """Take one passage whose id is not in the buffer."""
        text = "\0".join(terms).encode("utf-8", "surrogatepass") + b"\0" if terms else b""
        if text.count(b"\0") != len(terms):
            raise ValueError(f"a term of passage {number} holds a NUL")
        self._ids[number] = None
        self._lengths.append(len(terms))
        self._collections.append(collection)
        self._texts.append(text)
        self._size += len(text)

    def segment(self) -> Segment:
        """Return the passages as a segment in memory, and be empty again."""
        postings = invert(
            np.fromiter(self._ids, np.int64, len(self._ids)),
            np.array(self._lengths, np.int32),
            np.array(self._collections, np.int32),
            b"".join(self._texts),
        )
        self.__init__()  # type: ignore[misc]
        return Segment.of(postings)
