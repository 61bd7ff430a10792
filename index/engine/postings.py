"""Arrays of a segment, and the length that each must have.

A term's postings are kept in one of three ways. Most are a list: the passages in ascending order,
each with how often the term occurs there in its last three bits. In a rare term's list a posting
is 32 bits wide and tells the passage's number in the segment. A frequent term's list has postings
of 16 bits: they tell the passage's number within its window, and every window has at least a few.
A term that many passages hold is a column: one byte for every passage of the segment, zero where
the term is absent. It is probed with one load, and is added many passages at a time.

Each term's range of passages is cut into blocks of a power of two. A block knows where its part of
the list begins, so a probe searches a handful of postings, and the highest impact in it, so that
whole blocks which cannot reach the top k are passed over (Ding and Suel, "Faster top-k document
retrieval using block-max indexes", SIGIR 2011). Blocks follow passage numbers and not postings,
which makes the blocks of different terms comparable without looking for them. The blocks of
frequent terms and columns lie within windows, whose highest impacts are kept as well, and where
a list's part of them begins: those are near each other, as a search goes from window to window.
"""

from __future__ import annotations

from typing import (
    Annotated,
    Any,
    NamedTuple,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
)

import numpy as np
from numpy.typing import NDArray

# A window spans two to the power of this many passages: so many bits of a posting of a frequent
# term are the passage's. Its sums, four bytes each, fit into the first-level cache.
WINDOW_SHIFT = 13
WINDOW = 1 << WINDOW_SHIFT
# The bits of a posting that tell how often; the highest means "as many or more, see
# `large_frequencies`". The same for a column, whose frequencies are a byte.
FREQUENCY_BITS = 3
MANY = (1 << FREQUENCY_BITS) - 1
SATURATED = 255


T = TypeVar("T", bound=np.generic)
_LATER = "checked in the background"
# An array that is too large to be checked at opening, or needed by few. None of them is trusted as
# an index by the kernels.
Bulk = Annotated[NDArray[T], _LATER]


class Postings(NamedTuple):
    """The arrays of a segment; a term's ordinal is its place in the order of UTF-8 bytes.

    This is the one list of them: their order, types and names, and which are checked later.
    """

    ids: Bulk[np.int64]  # by passage: what the caller knows it as, ascending
    lengths: Bulk[np.int32]  # by passage: how many terms, repeated ones included
    collections: Bulk[np.int32]  # by passage
    norms: Bulk[np.uint8]  # by passage, and on to the end of the last window: its length, quantised
    term_text: NDArray[np.uint8]  # every term and a NUL behind it
    term_offsets: NDArray[np.int64]  # by ordinal, and one more
    document_frequencies: NDArray[np.int32]  # by ordinal
    columns_of: NDArray[np.int32]  # by ordinal: which column, or -1 for a list
    windows_of: NDArray[np.int32]  # by ordinal: which of those with `window_maxima`, or -1: rare
    starts: NDArray[np.int64]  # by ordinal: its first posting, in one of the next three
    rare: Bulk[np.uint32]  # by posting: passage, frequency
    frequent: Bulk[np.uint16]  # by posting: passage within its window, frequency
    columns: Bulk[np.uint8]  # by column and passage: frequency
    window_maxima: Bulk[np.uint8]  # by frequent term or column, and window
    # The same, and one more: the first posting there, counted within the list; of a column 0.
    window_starts: Bulk[np.uint32]
    block_shifts: NDArray[np.uint8]  # by ordinal: a block spans 2 ** shift passages
    block_offsets: NDArray[np.int64]  # by ordinal, and one more, into the two below
    block_starts: Bulk[np.uint32]  # by block: its first posting, counted within the list
    block_maxima: Bulk[np.uint8]  # by block: its highest impact in 255ths
    large_ordinals: NDArray[np.int32]  # frequencies that do not fit, ordered by ordinal and passage
    large_passages: NDArray[np.uint32]
    large_frequencies: NDArray[np.int32]


class Impacts(NamedTuple):
    """Part of a posting's contribution to a score that is not the term's, by norm: see `impacts`.

    The class is here because its name is in the cached machine code of kernels, like Postings.
    """

    # By norm: what a frequency is divided by, less the frequency.
    length_factors: NDArray[np.float32]
    table: NDArray[np.float32]  # by norm and frequency as in a posting


def _dtype_of(hint: Any) -> str:  # noqa: ANN401 - a type
    """Return the name of the type of an array, from what is written behind its name."""
    array = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    _, dtype = get_args(array)
    return str(np.dtype(get_args(dtype)[0]))


_HINTS = get_type_hints(Postings, include_extras=True)
# By array: its type.
DTYPES = {name: _dtype_of(hint) for name, hint in _HINTS.items()}
BULK = frozenset(name for name, hint in _HINTS.items() if get_origin(hint) is Annotated)
# Arrays that the files call otherwise than the field does.
_IN_FILES = {"norms": "length_classes", "large_ordinals": "large_rows"}


def name_in_file(array: str) -> str:
    """Return what files call an array of Postings."""
    return _IN_FILES.get(array, array)


_ALIGNMENT = 64


def postings_in(octets: NDArray[np.uint8], places: NDArray[np.int64]) -> Postings:
    """Return the arrays that lie in one piece of memory, each between its two places.

    Kernels are handed the one piece: two dozen arrays take microseconds to hand over. Each array is
    written out because numba has no loop over types; a test compares it with `Postings`.
    """
    return Postings(
        octets[places[0, 0] : places[0, 1]].view(np.int64),
        octets[places[1, 0] : places[1, 1]].view(np.int32),
        octets[places[2, 0] : places[2, 1]].view(np.int32),
        octets[places[3, 0] : places[3, 1]],
        octets[places[4, 0] : places[4, 1]],
        octets[places[5, 0] : places[5, 1]].view(np.int64),
        octets[places[6, 0] : places[6, 1]].view(np.int32),
        octets[places[7, 0] : places[7, 1]].view(np.int32),
        octets[places[8, 0] : places[8, 1]].view(np.int32),
        octets[places[9, 0] : places[9, 1]].view(np.int64),
        octets[places[10, 0] : places[10, 1]].view(np.uint32),
        octets[places[11, 0] : places[11, 1]].view(np.uint16),
        octets[places[12, 0] : places[12, 1]],
        octets[places[13, 0] : places[13, 1]],
        octets[places[14, 0] : places[14, 1]].view(np.uint32),
        octets[places[15, 0] : places[15, 1]],
        octets[places[16, 0] : places[16, 1]].view(np.int64),
        octets[places[17, 0] : places[17, 1]].view(np.uint32),
        octets[places[18, 0] : places[18, 1]],
        octets[places[19, 0] : places[19, 1]].view(np.int32),
        octets[places[20, 0] : places[20, 1]].view(np.uint32),
        octets[places[21, 0] : places[21, 1]].view(np.int32),
    )


class Memory(NamedTuple):
    """One piece of memory with the arrays of a segment, see `postings_in`."""

    octets: NDArray[np.uint8]
    places: NDArray[np.int64]  # by array: its first octet, and the one behind its last

    @classmethod
    def of(cls, postings: Postings) -> Memory:
        """Return arrays copied into one piece, read-only as those of a file are."""
        places = np.empty((len(DTYPES), 2), np.int64)
        end = 0
        arrays: tuple[NDArray[Any], ...] = tuple(postings)
        for place, array in zip(places, arrays, strict=True):
            place[:] = end, end + array.nbytes
            end = -(-int(place[1]) // _ALIGNMENT) * _ALIGNMENT
        octets = np.empty(end, np.uint8)
        for (first, behind), array in zip(places, arrays, strict=True):
            octets[first:behind] = np.ascontiguousarray(array).view(np.uint8)
        octets.flags.writeable = False
        return cls(octets, places)

    @property
    def postings(self) -> Postings:
        """The arrays."""
        return postings_in(*self)


def windows_in(passage_count: int) -> int:
    """Return how many windows so many passages have."""
    return -(-passage_count // WINDOW)
