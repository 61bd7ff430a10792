"""The term dictionary: terms as UTF-8 bytes in order, and how they get there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import brief, compiled
from index.engine.postings import Postings, postings_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

postings_at = compiled(postings_in)

# FNV-1a's prime; the offset is the process's own, so that nobody can prepare collisions.
_PRIME = np.uint64(0x100000001B3)
_MIXER = np.uint64(0x9E3779B97F4A7C15)
_FIRST_TABLE = 1 << 14
_KEY_BYTES = np.uint64(8)
_BYTE = np.uint64(8)
_MIX_SHIFT = np.uint64(32)
_ONE = np.uint64(1)
_RARE, _FREQUENT = Postings._fields.index("rare"), Postings._fields.index("frequent")
# One term in so many stands in the guide to them.
_GUIDED = 32


@compiled
def _slot(key: np.uint64, seed: np.uint64, mask: int) -> int:
    code = (key ^ seed) * _MIXER
    return np.int64((code ^ (code >> _MIX_SHIFT)) & np.uint64(mask))


@compiled
def _grown(keys: NDArray[np.uint64], seed: np.uint64) -> NDArray[np.uint64]:
    """Return a table of twice the size that holds the same terms."""
    larger = np.zeros((keys.shape[0] * 2, 2), np.uint64)
    mask = larger.shape[0] - 1
    for i in range(keys.shape[0]):
        if keys[i, 1]:
            slot = _slot(keys[i, 0], seed, mask)
            while larger[slot, 1]:
                slot = (slot + 1) & mask
            larger[slot, 0], larger[slot, 1] = keys[i, 0], keys[i, 1]
    return larger


@compiled
def _same(text: NDArray[np.uint8], start: int, other: NDArray[np.uint8], other_start: int) -> bool:
    """Return whether two terms, each with its NUL, are the same."""
    i = 0
    while text[start + i] == other[other_start + i]:
        if text[start + i] == 0:
            return True
        i += 1
    return False


@compiled
def intern_terms(
    text: NDArray[np.uint8], token_count: int, seed: np.uint64
) -> tuple[NDArray[np.uint32], NDArray[np.uint8], NDArray[np.int64]]:
    """Give every distinct term of `text`, in which a NUL follows each token, a number.

    Returns the number of each token, the distinct terms in the same form as the text, and by
    number where each begins there, the end included. An entry of the table is a key, a number
    (counted from one, so that 0 is free) and whether the term is long. A term of up to eight bytes
    is its own key, so that one look at memory finds it; a longer one's is a hash, and its text is
    compared. Next to nothing else but waiting for memory takes time here.
    """
    tokens = np.empty(token_count, np.uint32)
    table = np.zeros((_FIRST_TABLE, 2), np.uint64)
    offsets = np.zeros(_FIRST_TABLE // 2 + 2, np.int64)
    distinct = np.empty(text.size, np.uint8)
    mask = _FIRST_TABLE - 1
    count = 0
    position = np.uint64(0)  # unsigned: no test for an index from the end
    for token in range(token_count):
        start = position
        key = np.uint64(0)
        octet = text[position]
        while octet != 0 and position - start < _KEY_BYTES:
            key = (key << _BYTE) | np.uint64(octet)
            position += _ONE
            octet = text[position]
        long = octet != 0
        if long:
            key ^= seed
            while octet != 0:
                key = (key ^ np.uint64(octet)) * _PRIME
                position += _ONE
                octet = text[position]
        position += _ONE
        slot = _slot(key, seed, mask)
        number = -1
        while table[slot, 1]:
            if table[slot, 0] == key and table[slot, 1] & _ONE == np.uint64(long):
                known = np.int64(table[slot, 1] >> _ONE) - 1
                if not long or _same(text, np.int64(start), distinct, offsets[known]):
                    number = known
                    break
            slot = (slot + 1) & mask
        if number < 0:
            number = count
            count += 1
            table[slot, 0], table[slot, 1] = key, (np.uint64(count) << _ONE) | np.uint64(long)
            end = offsets[number] + np.int64(position - start)
            distinct[offsets[number] : end] = text[np.int64(start) : np.int64(position)]
            offsets[count] = end
            if count * 2 >= table.shape[0]:
                table = _grown(table, seed)
                mask = table.shape[0] - 1
                offsets = np.concatenate((offsets, np.empty(table.shape[0] // 4, np.int64)))
        tokens[token] = number
    return tokens, distinct[: offsets[count]].copy(), offsets[: count + 1].copy()


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
def order_terms(
    text: NDArray[np.uint8],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    runs: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Return the order of the terms by a merge sort, bottom up and stable.

    `runs` are the limits of the parts that are in order already: 0, ..., the number of terms.
    """
    keys = np.empty(starts.size, np.uint64)  # to compare most terms at once
    for term in range(starts.size):
        keys[term] = _key(text, starts[term], ends[term])
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
def distinct_rows(
    text: NDArray[np.uint8],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    order: NDArray[np.int64],
) -> tuple[NDArray[np.int32], int]:
    """Return each term's row when equal neighbours in `order` are one, and the number of rows."""
    rows = np.empty(order.size, np.int32)
    row = -1
    for i in range(order.size):
        a = order[i]
        b = order[i - 1] if i else a
        if i == 0 or _compare(text, starts[a], ends[a], text, starts[b], ends[b]) != 0:
            row += 1
        rows[a] = row
    return rows, row + 1


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
        row = i * _GUIDED
        guide[i] = _key(term_text, term_offsets[row], term_offsets[row + 1] - 1)
    return guide


@compiled
def _list_of(postings: Postings, places: NDArray[np.int64], row: int) -> tuple[int, int]:
    """Return the first octet of a list in the segment's memory, and how many it has."""
    array, width = (_RARE, 4) if postings.windows_of[row] < 0 else (_FREQUENT, 2)
    start, frequency = postings.starts[row], postings.document_frequencies[row]
    return places[array, 0] + width * start, width * frequency


@brief
def find_terms(
    octets: NDArray[np.uint8],
    places: NDArray[np.int64],
    guide: NDArray[np.uint64],
    wanted: NDArray[np.uint8],
    rows: NDArray[np.int64],
    frequencies: NDArray[np.int64],
    lists: NDArray[np.int64],
) -> None:
    """Note the row of each wanted term of a segment, -1 for one not there, and its frequency.

    `wanted` has a NUL behind each of as many terms as `rows` has room for. In `lists` the first
    octet of each term's list is noted, and how many it has: none where it has no list.
    """
    postings = postings_at(octets, places)
    term_text, term_offsets = postings.term_text, postings.term_offsets
    start = 0
    for i in range(rows.size):
        end = start
        while wanted[end] != 0:
            end += 1
        rows[i], frequencies[i] = -1, 0
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
                rows[i], frequencies[i] = middle, postings.document_frequencies[middle]
                if postings.columns_of[middle] < 0:
                    lists[i, :] = _list_of(postings, places, middle)
                break
            if order < 0:
                high = middle
            else:
                low = middle + 1
        start = end + 1
