"""Every distinct term of a text gets a number: the first step, and the longest, of an index."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.compiled import compiled, viewing

if TYPE_CHECKING:
    from collections.abc import Sequence

# Zeros that have to stand behind a text, which is read eight bytes at a time.
PADDING = 16
_WORD = 8
_FIRST_TABLE = 1 << 14
# 2**64 over the golden ratio: the highest bits of a product with it depend on all bits
# (Knuth, "The Art of Computer Programming", volume 3, 6.4).
_MIXER = np.uint64(0x9E3779B97F4A7C15)
_ONE, _SEVEN, _SIXTY_THREE = np.uint64(1), np.uint64(7), np.uint64(63)
_BYTES, _EIGHTH, _TURN, _BACK = np.uint64(3), np.uint64(8), np.uint64(29), np.uint64(35)
_LAST_BYTE = np.uint64(56)
_LOW, _HIGH = np.uint64(0x0101010101010101), np.uint64(0x8080808080808080)
_NONE, _FIRST = np.uint64(0), np.uint64(0x80)


class Interned(NamedTuple):
    """The terms of passages by number, counted from 0 in the order in which they first come."""

    tokens: NDArray[np.uint32]  # by place in the text: the term's number
    text: NDArray[np.uint8]  # every term and a NUL behind it
    offsets: NDArray[np.int64]  # by number, and one more: where it begins in that
    document_frequencies: NDArray[np.int32]  # by number: how many passages hold it


def padded(texts: Sequence[bytes]) -> NDArray[np.uint8]:
    """Return texts, in which a NUL follows each term, as one that can be interned."""
    size = sum(map(len, texts))
    filling = bytes(PADDING + -size % _WORD)
    return np.frombuffer(b"".join((*texts, filling)), np.uint8)


@viewing
def _load(words: NDArray[np.uint64], at: np.uint64) -> np.uint64:
    """Return the eight bytes from `at` on, the first one lowest."""
    word, bits = at >> _BYTES, (at & _SEVEN) << _BYTES
    behind = (words[word + _ONE] << _ONE) << (_SIXTY_THREE - bits)
    return np.uint64((words[word] >> bits) | behind)


@viewing
def _end(word: np.uint64) -> np.uint64:
    """Return the highest bit of the first byte that is NUL, 0 if none is.

    See Anderson, "Bit Twiddling Hacks": "Determine if a word has a zero byte".
    """
    zeros = (word - _LOW) & ~word & _HIGH
    return zeros & (~zeros + _ONE)


@viewing
def _bytes_to(end: np.uint64) -> np.uint64:
    """Return how many bytes there are up to the one that `end` marks, itself included."""
    return (((end - _ONE) & _LOW) * _LOW) >> _LAST_BYTE


@viewing
def _mixed(code: np.uint64) -> np.uint64:
    code *= _MIXER
    return ((code << _TURN) | (code >> _BACK)) * _MIXER


class _Text(NamedTuple):
    """A text as bytes and, in the same memory, as words of eight."""

    octets: NDArray[np.uint8]
    words: NDArray[np.uint64]


@viewing
def _same(
    one: _Text, start: np.uint64, other: _Text, other_start: np.uint64, size: np.uint64
) -> bool:
    """Return whether so many bytes are the same in two texts."""
    done = _NONE
    while done + _EIGHTH <= size:
        if _load(one.words, start + done) != _load(other.words, other_start + done):
            return False
        done += _EIGHTH
    rest = (_ONE << ((size - done) << _BYTES)) - _ONE
    differ = _load(one.words, start + done) ^ _load(other.words, other_start + done)
    return bool(differ & rest == _NONE)


class _Known(NamedTuple):
    """The terms there are so far, with room for those of the next passage.

    An entry of the table is a key, a number (counted from one, so that 0 is free) and whether the
    term is long. A term of up to eight bytes is its own key, so that one look at memory finds it;
    a longer one's is a hash, and its text is compared.
    """

    table: NDArray[np.uint64]
    offsets: NDArray[np.int64]  # as in Interned
    held: NDArray[np.int32]  # by number: the last passage that holds it, from 1 on, and how many do


@compiled
def _with_room(known: _Known, count: int, more: int, seed: np.uint64) -> _Known:
    """Return the same terms with room for so many more."""
    table, offsets, held = known
    size = table.shape[0]
    while size < 2 * (count + more):
        size *= 2
    if size == table.shape[0]:
        return known
    larger, shift = np.zeros((size, 2), np.uint64), _shift(size)
    mask = np.uint64(size - 1)
    for i in range(table.shape[0]):
        if table[i, 1]:
            slot = ((table[i, 0] ^ seed) * _MIXER) >> shift
            while larger[slot, 1]:
                slot = (slot + _ONE) & mask
            larger[slot, 0], larger[slot, 1] = table[i, 0], table[i, 1]
    room = (size - table.shape[0]) // 2
    offsets = np.concatenate((offsets, np.empty(room, np.int64)))
    held = np.concatenate((held, np.zeros((room, 2), np.int32)))
    return _Known(larger, offsets, held)


@viewing
def _shift(size: int) -> np.uint64:
    """Return how far a code is shifted to be a slot of a table of the given size."""
    shift = np.uint64(64)
    while size > 1:
        size //= 2
        shift -= _ONE
    return shift


@viewing
def _read(
    text: _Text, position: np.uint64, seed: np.uint64
) -> tuple[np.uint64, np.uint64, np.uint64]:
    """Return the key of the term at a position, 1 if it is long or 0, and the position behind."""
    key = _load(text.words, position)
    end = _end(key)
    if end:
        return key & (end - _ONE), _NONE, position + _bytes_to(end)
    position += _EIGHTH
    word = _load(text.words, position)
    end = _end(word)
    if end == _FIRST:  # just eight bytes
        return key, _NONE, position + _ONE
    key = _mixed(key ^ seed)
    while end == _NONE:
        key = _mixed(key ^ word)
        position += _EIGHTH
        word = _load(text.words, position)
        end = _end(word)
    return _mixed(key ^ (word & (end - _ONE))), _ONE, position + _bytes_to(end)


@viewing
def _intern_passage(
    text: _Text,
    position: np.uint64,
    passage: int,
    seed: np.uint64,
    known: _Known,
    count: int,
    distinct: _Text,
    tokens: NDArray[np.uint32],
) -> tuple[np.uint64, int]:
    """Give numbers to the terms from a position on.

    Return the position behind them, and how many terms are known.
    """
    table, offsets, held = known
    mask, shift = np.uint64(table.shape[0] - 1), _shift(table.shape[0])
    for at in range(tokens.size):
        start = position
        key, long, position = _read(text, position, seed)
        size = position - start
        slot = ((key ^ seed) * _MIXER) >> shift
        entry = table[slot, 1]
        while entry:
            if table[slot, 0] == key and entry & _ONE == long:
                place = np.uint64(offsets[(entry >> _ONE) - _ONE])
                if not long or _same(text, start, distinct, place, size):
                    break
            slot = (slot + _ONE) & mask
            entry = table[slot, 1]
        if not entry:
            offsets[count + 1] = offsets[count] + np.int64(size)
            for i in range(np.int64(size)):
                distinct.octets[offsets[count] + i] = text.octets[np.int64(start) + i]
            count += 1
            entry = (np.uint64(count) << _ONE) | long
            table[slot, 0], table[slot, 1] = key, entry
        number = (entry >> _ONE) - _ONE
        if held[number, 0] != passage:
            held[number, 0] = passage
            held[number, 1] += 1
        tokens[at] = number
    return position, count


@compiled
def intern_terms(text: NDArray[np.uint8], lengths: NDArray[np.int32], seed: np.uint64) -> Interned:
    """Give numbers to the terms of a `padded` text; a passage has so many as `lengths` says."""
    octets = np.empty(text.size, np.uint8)
    whole = _Text(text, text.view(np.uint64))
    distinct = _Text(octets, octets.view(np.uint64))
    tokens = np.empty(lengths.sum(), np.uint32)
    known = _Known(
        np.zeros((_FIRST_TABLE, 2), np.uint64), np.zeros(_FIRST_TABLE // 2 + 1, np.int64),
        np.zeros((_FIRST_TABLE // 2, 2), np.int32),
    )  # fmt: skip
    count, first, position = 0, 0, _NONE
    for passage in range(lengths.size):
        end = first + lengths[passage]
        known = _with_room(known, count, lengths[passage], seed)
        position, count = _intern_passage(
            whole, position, passage + 1, seed, known, count, distinct, tokens[first:end]
        )
        first = end
    ends = known.offsets[: count + 1].copy()
    return Interned(tokens, octets[: ends[count]].copy(), ends, known.held[:count, 1].copy())
