"""Every distinct term of a text gets a number: the first step, and the longest, of an index."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 - numba reads it

from index.engine.jit import compiled, viewing

if TYPE_CHECKING:
    from collections.abc import Sequence

# Zeros that have to stand behind a text, which is read eight bytes at a time.
_PADDING = 16
_WORD = 8
_FIRST_TABLE = 1 << 14
# There is room for so many more: no passage needs it at once.
_PART = 1 << 16
# So much of a table is filled at most.
_FILLED = 0.75
# 2**64 over the golden ratio: the highest bits of a product with it depend on all bits
# (Knuth, "The Art of Computer Programming", volume 3, 6.4).
_MIXER = np.uint64(0x9E3779B97F4A7C15)
_ONE, _SEVEN, _SIXTY_THREE = np.uint64(1), np.uint64(7), np.uint64(63)
_BYTES, _EIGHT, _TURN, _BACK = np.uint64(3), np.uint64(8), np.uint64(29), np.uint64(35)
_LAST_BYTE, _HALF = np.uint64(56), np.uint64(32)
# In a slot of the table: the bits of a code, and those of a number.
_MARK, _NUMBER = np.uint64(0xFFFFFFFE00000000), np.uint64(0xFFFFFFFF)
_LOW, _HIGH = np.uint64(0x0101010101010101), np.uint64(0x8080808080808080)
# Results of `_end` where there is no NUL, and where the first byte is one.
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
    whole, end = np.empty(size + _PADDING + -size % _WORD, np.uint8), 0
    for text in texts:
        start, end = end, end + len(text)
        whole[start:end] = np.frombuffer(text, np.uint8)
    whole[end:] = 0
    return whole


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
    while done + _EIGHT <= size:
        if _load(one.words, start + done) != _load(other.words, other_start + done):
            return False
        done += _EIGHT
    rest = (_ONE << ((size - done) << _BYTES)) - _ONE
    differ = _load(one.words, start + done) ^ _load(other.words, other_start + done)
    return bool(differ & rest == _NONE)


class _Known(NamedTuple):
    """The terms there are so far, with room for those of the next part.

    A slot of the table has the number of a term, counted from one so that 0 is free, below a mark:
    31 bits of its code, and whether it is long. Few terms share both with another, and those of
    up to eight bytes are their own keys; a longer one's key is a hash, and its text is compared.
    """

    table: NDArray[np.uint64]
    # By number: its key; the last passage that holds it, counted from one, and how many do.
    terms: NDArray[np.uint64]
    offsets: NDArray[np.int64]  # as in Interned


@viewing
def _marked(code: np.uint64, long: np.uint64) -> np.uint64:
    return (code & _MARK) | (long << _HALF)


@viewing
def _shift(size: int) -> np.uint64:
    """Return how far a code is shifted to be a slot of a table of the given size."""
    shift = np.uint64(64)
    while size > 1:
        size //= 2
        shift -= _ONE
    return shift


@compiled
def _with_room(known: _Known, count: int, more: int, seed: np.uint64) -> _Known:
    """Return the same terms with room for so many more."""
    table, terms, offsets = known
    size = table.size
    while size * _FILLED < count + more:
        size *= 2
    if size == table.size:
        return known
    larger, shift, mask = np.zeros(size, np.uint64), _shift(size), np.uint64(size - 1)
    for number in range(count):
        code = (terms[number, 0] ^ seed) * _MIXER
        long = np.uint64(offsets[number + 1] - offsets[number] > _WORD + 1)
        slot = code >> shift
        while larger[slot]:
            slot = (slot + _ONE) & mask
        larger[slot] = _marked(code, long) | np.uint64(number + 1)
    room = int(size * _FILLED) - terms.shape[0]
    terms = np.concatenate((terms, np.zeros((room, 2), np.uint64)))
    return _Known(larger, terms, np.concatenate((offsets, np.empty(room, np.int64))))


@viewing
def _read(
    text: _Text, position: np.uint64, seed: np.uint64
) -> tuple[np.uint64, np.uint64, np.uint64]:
    """Return the key of the term at a position, 1 if it is long or 0, and the position behind."""
    key = _load(text.words, position)
    end = _end(key)
    if end:
        return key & (end - _ONE), _NONE, position + _bytes_to(end)
    position += _EIGHT
    word = _load(text.words, position)
    end = _end(word)
    if end == _FIRST:  # just eight bytes
        return key, _NONE, position + _ONE
    key = _mixed(key ^ seed)
    while end == _NONE:
        key = _mixed(key ^ word)
        position += _EIGHT
        word = _load(text.words, position)
        end = _end(word)
    return _mixed(key ^ (word & (end - _ONE))), _ONE, position + _bytes_to(end)


@viewing
def _intern_part(
    text: _Text,
    position: np.uint64,
    passage: np.uint64,
    seed: np.uint64,
    known: _Known,
    count: int,
    distinct: _Text,
    tokens: NDArray[np.uint32],
) -> tuple[np.uint64, int]:
    """Give numbers to the terms of a passage, or a part of it, from a position on.

    Return the position behind them, and how many terms are known.
    """
    table, terms, offsets = known
    mask, shift = np.uint64(table.size - 1), _shift(table.size)
    for at in range(tokens.size):
        start = position
        key, long, position = _read(text, position, seed)
        size, code = position - start, (key ^ seed) * _MIXER
        mark, slot = _marked(code, long), code >> shift
        entry = table[slot]
        while entry:
            number = (entry & _NUMBER) - _ONE
            alike = entry ^ mark <= _NUMBER and terms[number, 0] == key
            if alike and (
                not long or _same(text, start, distinct, np.uint64(offsets[number]), size)
            ):
                break
            slot = (slot + _ONE) & mask
            entry = table[slot]
        if not entry:
            offsets[count + 1] = offsets[count] + np.int64(size)
            for i in range(np.int64(size)):
                distinct.octets[offsets[count] + i] = text.octets[np.int64(start) + i]
            count += 1
            entry = mark | np.uint64(count)
            table[slot], terms[count - 1, 0] = entry, key
        number = (entry & _NUMBER) - _ONE
        last, held = terms[number, 1] >> _HALF, terms[number, 1] & _NUMBER
        if last != passage:
            terms[number, 1] = (passage << _HALF) | (held + _ONE)
        tokens[at] = number
    return position, count


@compiled
def _intern(
    text: NDArray[np.uint8],
    lengths: NDArray[np.int32],
    seed: np.uint64,
    tokens: NDArray[np.uint32],
    octets: NDArray[np.uint8],
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Fill `tokens`, and `octets` with the distinct terms; return the rest of what is Interned."""
    whole = _Text(text, text.view(np.uint64))
    distinct = _Text(octets, octets.view(np.uint64))
    room = int(_FIRST_TABLE * _FILLED)
    known = _Known(
        np.zeros(_FIRST_TABLE, np.uint64), np.zeros((room, 2), np.uint64),
        np.zeros(room + 1, np.int64),
    )  # fmt: skip
    count, first, position = 0, 0, _NONE
    for passage in range(lengths.size):
        end = first + lengths[passage]
        while first < end:
            behind = min(first + _PART, end)
            known = _with_room(known, count, behind - first, seed)
            position, count = _intern_part(
                whole, position, np.uint64(passage + 1), seed, known, count, distinct,
                tokens[first:behind],
            )  # fmt: skip
            first = behind
    frequencies = np.empty(count, np.int32)
    for number in range(count):
        frequencies[number] = np.int32(known.terms[number, 1] & _NUMBER)
    return known.offsets[: count + 1].copy(), frequencies


def intern_terms(text: NDArray[np.uint8], lengths: NDArray[np.int32], seed: np.uint64) -> Interned:
    """Give numbers to the terms of a `padded` text; a passage has so many as `lengths` says."""
    # From numpy, which asks for large pages: filling small ones would take as long as the rest.
    tokens = np.empty(int(lengths.sum(dtype=np.int64)), np.uint32)
    octets = np.empty(len(text), np.uint8)
    offsets, frequencies = _intern(text, lengths, seed, tokens, octets)
    return Interned(tokens, octets[: offsets[-1]].copy(), offsets, frequencies)
