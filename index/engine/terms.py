"""The term dictionary: terms as UTF-8 bytes in order, and how they get there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.jit import brief, compiled
from index.engine.postings import Postings, postings_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

postings_at = compiled(postings_in)

_BYTE = np.uint64(8)
_RARE, _FREQUENT = Postings._fields.index("rare"), Postings._fields.index("frequent")
# One term in so many stands in the guide to them.
_GUIDED = 32


@compiled
def _compare(
    one: NDArray[np.uint8],
    start: int,
    end: int,
    other: NDArray[np.uint8],
    other_start: int,
    other_end: int,
) -> int:
    """Return -1, 0 or 1 as the one term stands before, at or behind the other."""
    length = end - start
    other_length = other_end - other_start
    for i in range(min(length, other_length)):
        a = one[start + i]
        b = other[other_start + i]
        if a != b:
            return -1 if a < b else 1
    if length == other_length:
        return 0
    return -1 if length < other_length else 1


@compiled
def _key(text: NDArray[np.uint8], start: int, end: int) -> np.uint64:
    """Return the first eight bytes of a term as a number, in the order of the terms."""
    key = np.uint64(0)
    for at in range(start, start + 8):
        key = (key << _BYTE) | np.uint64(text[at] if at < end else 0)
    return key


@compiled
def _keys(
    text: NDArray[np.uint8], starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> NDArray[np.uint64]:
    """Return the keys of terms, to compare most of them at once."""
    keys = np.empty(starts.size, np.uint64)
    for term in range(starts.size):
        keys[term] = _key(text, starts[term], ends[term])
    return keys


@compiled
def order_terms(
    text: NDArray[np.uint8],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    runs: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Return the order of the terms by a merge sort, bottom up and stable.

    `runs` are the limits of the parts that are in order already: 0, ..., the number of terms.
    """
    keys = _keys(text, starts, ends)
    order = np.arange(starts.size)
    merged = np.empty(starts.size, np.int64)
    while runs.size > 2:  # noqa: PLR2004 - more than one run
        pairs = (runs.size - 1) // 2
        limits = np.empty((runs.size - 1 + 1) // 2 + 1, np.int64)
        limits[0] = 0
        for pair in range(pairs):
            i, middle, end = runs[2 * pair], runs[2 * pair + 1], runs[2 * pair + 2]
            j = middle
            for out in range(i, end):
                if i == middle:
                    later = True
                elif j == end:
                    later = False
                else:
                    a, b = order[i], order[j]
                    if keys[a] != keys[b]:
                        later = keys[b] < keys[a]
                    else:
                        later = _compare(text, starts[b], ends[b], text, starts[a], ends[a]) < 0
                if later:
                    merged[out] = order[j]
                    j += 1
                else:
                    merged[out] = order[i]
                    i += 1
            limits[pair + 1] = end
        if runs.size % 2 == 0:  # a run without a partner
            merged[runs[-2] :] = order[runs[-2] :]
            limits[pairs + 1] = runs[-1]
        order, merged = merged, order
        runs = limits
    return order


@compiled
def _order_alike(
    text: NDArray[np.uint8],
    offsets: NDArray[np.int64],
    keys: NDArray[np.uint64],
    order: NDArray[np.int64],
) -> None:
    """Bring into order, in place, terms that are in order by the first eight bytes."""
    first = 0
    while first < order.size:
        end = first + 1
        while end < order.size and keys[order[end]] == keys[order[first]]:
            end += 1
        if end - first > 1:
            alike = order[first:end].copy()
            own = order_terms(
                text, offsets[alike], offsets[alike + 1] - 1, np.arange(end - first + 1)
            )
            order[first:end] = alike[own]
        first = end


def order_distinct(text: NDArray[np.uint8], offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the order of terms, none of which is there twice, each with a NUL behind it."""
    keys = _keys(text, offsets[:-1], offsets[1:] - 1)
    order: NDArray[np.int64] = np.argsort(keys)
    _order_alike(text, offsets, keys, order)
    return order


@compiled
def distinct_ordinals(
    text: NDArray[np.uint8],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    order: NDArray[np.int64],
) -> tuple[NDArray[np.int32], int]:
    """Return each term's ordinal when equal neighbours in `order` are one, and their number."""
    ordinals = np.empty(order.size, np.int32)
    ordinal = -1
    for i in range(order.size):
        a = order[i]
        b = order[i - 1] if i else a
        if i == 0 or _compare(text, starts[a], ends[a], text, starts[b], ends[b]) != 0:
            ordinal += 1
        ordinals[a] = ordinal
    return ordinals, ordinal + 1


@compiled
def gather_terms(
    text: NDArray[np.uint8],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    offsets: NDArray[np.int64],
) -> NDArray[np.uint8]:
    """Return the given terms one behind the other, each with a NUL, at the given offsets."""
    gathered = np.zeros(offsets[-1], np.uint8)
    for term in range(starts.size):
        for i in range(ends[term] - starts[term]):
            gathered[offsets[term] + i] = text[starts[term] + i]
    return gathered


@compiled
def guide_to(term_text: NDArray[np.uint8], term_offsets: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return keys of terms at even distances: few enough to stay near the processor."""
    count = term_offsets.size - 1
    guide = np.empty((count + _GUIDED - 1) // _GUIDED, np.uint64)
    for i in range(guide.size):
        ordinal = i * _GUIDED
        guide[i] = _key(term_text, term_offsets[ordinal], term_offsets[ordinal + 1] - 1)
    return guide


@compiled
def _list_of(postings: Postings, places: NDArray[np.int64], ordinal: int) -> tuple[int, int]:
    """Return the first octet of a list in the segment's memory, and how many it has."""
    array, width = (_RARE, 4) if postings.windows_of[ordinal] < 0 else (_FREQUENT, 2)
    start, frequency = postings.starts[ordinal], postings.document_frequencies[ordinal]
    return places[array, 0] + width * start, width * frequency


@brief
def find_terms(
    octets: NDArray[np.uint8],
    places: NDArray[np.int64],
    guide: NDArray[np.uint64],
    wanted: NDArray[np.uint8],
    ordinals: NDArray[np.int64],
    frequencies: NDArray[np.int64],
    lists: NDArray[np.int64],
) -> None:
    """Note the ordinal of each wanted term of a segment, -1 for one not there, and its frequency.

    `wanted` has a NUL behind each of as many terms as `ordinals` has room for. In `lists` the first
    octet of each term's list is noted, and how many it has: none where it has no list.
    """
    postings = postings_at(octets, places)
    term_text, term_offsets = postings.term_text, postings.term_offsets
    start = 0
    for i in range(ordinals.size):
        end = start
        while wanted[end] != 0:
            end += 1
        ordinals[i], frequencies[i] = -1, 0
        lists[i, :] = 0
        key = _key(wanted, start, end)
        first, behind = np.searchsorted(guide, key), np.searchsorted(guide, key, "right")
        low = (int(first) - 1) * _GUIDED if first else 0
        high = min(int(behind) * _GUIDED, term_offsets.size - 1)
        while low < high:
            middle = (low + high) >> 1
            order = _compare(
                wanted, start, end, term_text, term_offsets[middle], term_offsets[middle + 1] - 1
            )
            if order == 0:
                ordinals[i], frequencies[i] = middle, postings.document_frequencies[middle]
                if postings.columns_of[middle] < 0:
                    lists[i, :] = _list_of(postings, places, middle)
                break
            if order < 0:
                high = middle
            else:
                low = middle + 1
        start = end + 1
