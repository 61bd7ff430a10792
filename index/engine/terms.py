"""The term dictionary: terms as UTF-8 bytes in order, and how they get there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

EMPTY = np.uint32(0xFFFFFFFF)
# FNV-1a's prime; the offset is the process's own, so that nobody can prepare collisions.
_PRIME = np.uint64(0x100000001B3)
_FIRST_TABLE = 1 << 14


@compiled
def _same(text: NDArray[np.uint8], first: int, second: int, length: int) -> bool:
    for i in range(length):
        if text[first + i] != text[second + i]:
            return False
    return True


@compiled
def _grown(table: NDArray[np.uint32], hashes: NDArray[np.uint64], count: int) -> NDArray[np.uint32]:
    """Return a table of twice the size that holds the same terms."""
    larger = np.full(table.size * 2, EMPTY, np.uint32)
    mask = np.uint64(larger.size - 1)
    for number in range(count):
        slot = hashes[number] & mask
        while larger[slot] != EMPTY:
            slot = (slot + np.uint64(1)) & mask
        larger[slot] = number
    return larger


@compiled
def intern_terms(
    text: NDArray[np.uint8], token_count: int, seed: np.uint64
) -> tuple[NDArray[np.uint32], NDArray[np.int64], NDArray[np.int64]]:
    """Number the distinct terms of `text`, in which every term is followed by a NUL.

    Returns each token's number and, by number, where the term begins and ends in the text.
    """
    tokens = np.empty(token_count, np.uint32)
    table = np.full(_FIRST_TABLE, EMPTY, np.uint32)
    hashes = np.empty(_FIRST_TABLE, np.uint64)
    starts = np.empty(_FIRST_TABLE, np.int64)
    ends = np.empty(_FIRST_TABLE, np.int64)
    count = 0
    position = 0
    for token in range(token_count):
        start = position
        code = seed
        while text[position] != 0:
            code = (code ^ np.uint64(text[position])) * _PRIME
            position += 1
        code ^= code >> np.uint64(29)
        length = position - start
        mask = np.uint64(table.size - 1)
        slot = code & mask
        while True:
            number = table[slot]
            if number == EMPTY:
                break
            if (
                hashes[number] == code
                and ends[number] - starts[number] == length
                and _same(text, starts[number], start, length)
            ):
                break
            slot = (slot + np.uint64(1)) & mask
        if number == EMPTY:
            if count * 2 >= table.size:
                table = _grown(table, hashes, count)
                hashes = np.concatenate((hashes, np.empty(hashes.size, np.uint64)))
                starts = np.concatenate((starts, np.empty(starts.size, np.int64)))
                ends = np.concatenate((ends, np.empty(ends.size, np.int64)))
                mask = np.uint64(table.size - 1)
                slot = code & mask
                while table[slot] != EMPTY:
                    slot = (slot + np.uint64(1)) & mask
            number = np.uint32(count)
            table[slot] = number
            hashes[count] = code
            starts[count] = start
            ends[count] = position
            count += 1
        tokens[token] = number
        position += 1
    return tokens, starts[:count].copy(), ends[:count].copy()


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
def order_terms(
    text: NDArray[np.uint8],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    runs: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Return the order of the terms by a merge sort, bottom up and stable.

    `runs` are the limits of the parts that are in order already: 0, ..., the number of terms.
    """
    keys = np.zeros(starts.size, np.uint64)  # the first eight bytes, to compare most terms at once
    for term in range(starts.size):
        for i in range(8):
            byte = text[starts[term] + i] if starts[term] + i < ends[term] else np.uint8(0)
            keys[term] = (keys[term] << np.uint64(8)) | np.uint64(byte)
    order = np.arange(starts.size)
    merged = np.empty(starts.size, np.int64)
    while runs.size > 2:
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
def find_terms(
    term_text: NDArray[np.uint8],
    term_offsets: NDArray[np.int64],
    wanted: NDArray[np.uint8],
    wanted_offsets: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Return the row of each wanted term, -1 where the dictionary does not have it."""
    rows = np.full(wanted_offsets.size - 1, -1, np.int64)
    for i in range(rows.size):
        start, end = wanted_offsets[i], wanted_offsets[i + 1] - 1
        low, high = 0, term_offsets.size - 1
        while low < high:
            middle = (low + high) >> 1
            order = _compare(
                wanted, start, end, term_text, term_offsets[middle], term_offsets[middle + 1] - 1
            )
            if order == 0:
                rows[i] = middle
                break
            if order < 0:
                high = middle
            else:
                low = middle + 1
    return rows
