"""From passages as lists of terms to a segment's arrays."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import compiled
from index.engine.packing import pack
from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED, lay_out
from index.engine.terms import distinct_rows, gather_terms, intern_terms, order_terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.engine.postings import Postings

_SEED = np.uint64(secrets.randbits(64))
_BITS, _MANY, _ONE = np.uint32(FREQUENCY_BITS), np.uint32(MANY), np.uint32(1)


@compiled
def _count(
    tokens: NDArray[np.uint32],
    rows: NDArray[np.int32],
    token_offsets: NDArray[np.int64],
    row_count: int,
) -> NDArray[np.int32]:
    """Turn tokens into rows, in place, and return how many passages hold each."""
    document_frequencies = np.zeros(row_count, np.int32)
    last = np.full(row_count, -1, np.int32)
    for passage in range(token_offsets.size - 1):
        for i in range(token_offsets[passage], token_offsets[passage + 1]):
            row = rows[tokens[i]]
            tokens[i] = row
            if last[row] != passage:
                last[row] = passage
                document_frequencies[row] += 1
    return document_frequencies


@compiled
def _scatter(
    rows: NDArray[np.uint32],
    token_offsets: NDArray[np.int64],
    order: NDArray[np.int64],
    columns_of: NDArray[np.int32],
    list_offsets: NDArray[np.int64],
    lists: NDArray[np.uint32],
    columns: NDArray[np.uint8],
) -> NDArray[np.int64]:
    """Write the postings of the passages, taken in `order`.

    Returns row, passage and frequency of those whose frequency does not fit.
    """
    ends = list_offsets[:-1].copy()
    last = np.full(columns_of.size, -1, np.int32)
    large, count = np.empty((64, 3), np.int64), 0
    for passage in range(order.size):
        source, before = order[passage], count
        for i in range(token_offsets[source], token_offsets[source + 1]):
            row = rows[i]
            if columns_of[row] >= 0:
                at = columns_of[row] * order.size + passage
                columns[at] += columns[at] != SATURATED
                fits = columns[at] != SATURATED
            elif last[row] == passage:
                at = ends[row] - 1
                lists[at] += np.uint32(lists[at] & _MANY != _MANY)
                fits = lists[at] & _MANY != _MANY
            else:
                last[row] = passage
                lists[ends[row]] = (np.uint32(passage) << _BITS) | _ONE
                ends[row] += 1
                continue
            if not fits:
                at = before
                while at < count and large[at, 0] != row:
                    at += 1
                if at == count:
                    if count == large.shape[0]:
                        large = np.concatenate((large, np.empty_like(large)))
                    large[count, 0], large[count, 1] = row, passage
                    large[count, 2] = (SATURATED if columns_of[row] >= 0 else MANY) - 1
                    count += 1
                large[at, 2] += 1
    return large[:count]


def term_offsets(starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where the terms begin when each is written with a NUL behind it."""
    offsets = np.zeros(len(starts) + 1, np.int64)
    np.cumsum(ends - starts + 1, out=offsets[1:])
    return offsets


def list_offsets(
    document_frequencies: NDArray[np.int32], columns_of: NDArray[np.int32]
) -> NDArray[np.int64]:
    """Return by row, and one more, where its list begins when all are one behind the other."""
    offsets = np.zeros(len(columns_of) + 1, np.int64)
    np.cumsum(np.where(columns_of >= 0, 0, document_frequencies), out=offsets[1:])
    return offsets


def invert(
    ids: NDArray[np.int64],
    lengths: NDArray[np.int32],
    collections: NDArray[np.int32],
    text: bytes,
) -> Postings:
    """Return the segment of the given passages, whose terms `text` holds with a NUL behind each."""
    octets = np.frombuffer(text, np.uint8)
    token_offsets = np.zeros(len(ids) + 1, np.int64)
    np.cumsum(lengths, out=token_offsets[1:])
    tokens, distinct, bounds = intern_terms(octets, int(token_offsets[-1]), _SEED)
    starts, ends = bounds[:-1], bounds[1:] - 1
    sorted_terms = order_terms(distinct, starts, ends, np.arange(len(starts) + 1))
    rows, row_count = distinct_rows(distinct, starts, ends, sorted_terms)
    starts, ends = starts[sorted_terms], ends[sorted_terms]
    offsets = term_offsets(starts, ends)
    terms = gather_terms(distinct, starts, ends, offsets), offsets

    order = np.argsort(ids, kind="stable")
    document_frequencies = _count(tokens, rows, token_offsets, row_count)
    layout = lay_out(document_frequencies, len(ids))
    limits = list_offsets(document_frequencies, layout.columns_of)
    lists = np.empty(limits[-1], np.uint32)
    columns = np.zeros((int(layout.columns_of.max(initial=-1)) + 1) * len(ids), np.uint8)
    large = _scatter(tokens, token_offsets, order, layout.columns_of, limits, lists, columns)
    given = ids[order], lengths[order], collections[order]
    return pack(given, terms, document_frequencies, layout, (lists, limits), columns, large)
