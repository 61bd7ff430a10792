"""The term dictionary: terms as UTF-8 bytes in order, and how they get there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

# FNV-1a's prime; the offset is the process's own, so that nobody can prepare collisions.
_PRIME = np.uint64(0x100000001B3)
_MIXER = np.uint64(0x9E3779B97F4A7C15)  # spreads what FNV leaves in one half
_FIRST_TABLE = 1 << 14
_HASH_SHIFT = np.uint64(32)
_NUMBER = np.uint64(0xFFFFFFFF)
_ONE = np.uint64(1)


@compiled
def _grown(table: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return a table of twice the size that holds the same terms."""
    larger = np.zeros(table.size * 2, np.uint64)
    mask = np.uint64(larger.size - 1)
    for entry in table:
        if entry:
            slot = (entry >> _HASH_SHIFT) & mask
            while larger[slot]:
                slot = (slot + _ONE) & mask
            larger[slot] = entry
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
    number where each begins there, the end included. The table is kept small, an entry being half
    of a hash and half of a number (counted from one), and so are the terms that are compared:
    next to nothing else but waiting for memory takes time here.
    """
    tokens = np.empty(token_count, np.uint32)
    table = np.zeros(_FIRST_TABLE, np.uint64)
    offsets = np.zeros(_FIRST_TABLE // 2 + 2, np.int64)
    distinct = np.empty(text.size, np.uint8)
    mask = np.uint64(table.size - 1)
    count = 0
    position = 0
    for token in range(token_count):
        start = position
        code = seed
        while text[position] != 0:
            code = (code ^ np.uint64(text[position])) * _PRIME
            position += 1
        position += 1
        code = ((code ^ (code >> _HASH_SHIFT)) * _MIXER) >> _HASH_SHIFT
        slot = code & mask
        while table[slot]:
            entry = table[slot]
            number = np.int64(entry & _NUMBER) - 1
            if entry >> _HASH_SHIFT == code and _same(text, start, distinct, offsets[number]):
                break
            slot = (slot + _ONE) & mask
        else:
            number = count
            count += 1
            table[slot] = (code << _HASH_SHIFT) | np.uint64(count)
            end = offsets[number] + position - start
            distinct[offsets[number] : end] = text[start:position]
            offsets[count] = end
            if count * 2 >= table.size:
                table = _grown(table)
                mask = np.uint64(table.size - 1)
                offsets = np.concatenate((offsets, np.empty(table.size // 4, np.int64)))
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
