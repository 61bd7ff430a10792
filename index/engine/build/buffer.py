"""Passages that were added and are not yet a segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.build import plain
from index.engine.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from index.engine.kernels import Kernels
    from index.engine.postings import Postings

# Some fifty thousand passages; the segment and its making take five times as much memory.
FULL = 32 << 20


class Pending:
    """A buffer of passages of a collection: their terms as text, a NUL behind each term."""

    def __init__(self, collection: int) -> None:
        self._collection = collection
        self._ids: dict[int, None] = {}
        self._lengths: list[int] = []
        self._texts: list[bytes] = []
        self.size = 0  # in bytes

    def __contains__(self, number: int) -> bool:
        return number in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, passages: Mapping[int, Sequence[str]], text: bytes) -> None:
        """Take passages by id, none of which is in the buffer, with their terms as `written`."""
        self._ids.update(dict.fromkeys(passages))
        self._lengths.extend(map(len, passages.values()))
        self._texts.append(text)
        self.size += len(text)

    def segment(self, kernels: Kernels) -> Segment:
        """Return the passages as a segment in memory; the texts are gone afterwards."""
        texts, self._texts = self._texts, []
        given = (
            np.fromiter(self._ids, np.int64, len(self._ids)),
            np.array(self._lengths, np.int32),
            np.full(len(self._ids), self._collection, np.int32),
        )
        if kernels.suit(len(self)):
            return Segment.of(inverted(*given, texts))
        return Segment.of(plain.invert(*given, b"".join(texts)))


def inverted(
    ids: NDArray[np.int64],
    lengths: NDArray[np.int32],
    collections: NDArray[np.int32],
    texts: Sequence[bytes],
) -> Postings:
    """Return by kernels the segment of passages whose terms are the texts."""
    from index.engine.build.interning import padded  # noqa: PLC0415 - with numba
    from index.engine.build.inversion import invert  # noqa: PLC0415

    return invert(ids, lengths, collections, padded(texts))


def written(passages: Mapping[int, Sequence[str]]) -> bytes:
    """Return the terms of passages, in their order, each with a NUL behind it.

    Raises ValueError where a term holds a NUL.
    """
    lists = passages.values()
    count = sum(map(len, lists))
    whole = "\0".join(map("\0".join, filter(None, lists)))
    text = whole.encode("utf-8", "surrogatepass")
    if count:
        text += b"\0"
    if len(text) - np.count_nonzero(np.frombuffer(text, bool)) != count:
        holds = (n for n, terms in passages.items() if any("\0" in term for term in terms))
        raise ValueError(f"a term of passage {next(holds)} holds a NUL")
    return text
