"""From passages as lists of terms to a segment's arrays."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import numpy as np

from index.engine.build.interning import intern_terms
from index.engine.build.packing import pack
from index.engine.jit import compiled
from index.engine.layout import lay_out
from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED
from index.engine.terms import gather_terms, order_distinct

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.engine.postings import Postings

# The process's own, so that collisions are not easily prepared.
_SEED = np.uint64(secrets.randbits(64))
# Instead of the last passage of a term that is kept as a column.
_COLUMN = -2
_BITS, _MANY, _ONE = np.uint32(FREQUENCY_BITS), np.uint32(MANY), np.uint32(1)


@compiled
def _scatter(
    tokens: NDArray[np.uint32],
    token_offsets: NDArray[np.int64],
    order: NDArray[np.int64],
    places: NDArray[np.int64],
    is_column: NDArray[np.bool_],
    lists: NDArray[np.uint32],
    columns: NDArray[np.uint8],
) -> NDArray[np.int64]:
    """Write the postings of the passages, taken in `order`.

    By number of a term, `places` is where its list or its column begins. Returns number, passage
    and frequency of those whose frequency does not fit.
    """
    # By number: where its next posting goes, and the last passage. Together, for one look at
    # memory.
    ends = np.empty((places.size, 2), np.int64)
    for number in range(places.size):
        ends[number, 0], ends[number, 1] = places[number], _COLUMN if is_column[number] else -1
    large, count = np.empty((64, 3), np.int64), 0
    for passage in range(order.size):
        source, before = order[passage], count
        for i in range(token_offsets[source], token_offsets[source + 1]):
            number = tokens[i]
            last = ends[number, 1]
            if last == _COLUMN:
                at = ends[number, 0] + passage
                columns[at] += columns[at] != SATURATED
                fits = columns[at] != SATURATED
            elif last == passage:
                at = ends[number, 0] - 1
                lists[at] += np.uint32(lists[at] & _MANY != _MANY)
                fits = lists[at] & _MANY != _MANY
            else:
                lists[ends[number, 0]] = (np.uint32(passage) << _BITS) | _ONE
                ends[number, 0] += 1
                ends[number, 1] = passage
                continue
            if not fits:
                at = before
                while at < count and large[at, 0] != number:
                    at += 1
                if at == count:
                    if count == large.shape[0]:
                        large = np.concatenate((large, np.empty_like(large)))
                    large[count, 0], large[count, 1] = number, passage
                    large[count, 2] = (SATURATED if last == _COLUMN else MANY) - 1
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
    """Return by ordinal, and one more, where its list begins when all are one behind the other."""
    offsets = np.zeros(len(columns_of) + 1, np.int64)
    np.cumsum(np.where(columns_of >= 0, 0, document_frequencies), out=offsets[1:])
    return offsets


def invert(
    ids: NDArray[np.int64],
    lengths: NDArray[np.int32],
    collections: NDArray[np.int32],
    text: NDArray[np.uint8],
) -> Postings:
    """Return the segment of the given passages, whose terms are the `padded` text."""
    tokens, distinct, bounds, counts = intern_terms(text, lengths, _SEED)
    by_ordinal = order_distinct(distinct, bounds)
    ordinals = np.empty_like(by_ordinal)
    ordinals[by_ordinal] = np.arange(len(by_ordinal))
    starts, ends = bounds[:-1][by_ordinal], bounds[1:][by_ordinal] - 1
    offsets = term_offsets(starts, ends)
    terms = gather_terms(distinct, starts, ends, offsets), offsets

    document_frequencies = counts[by_ordinal]
    layout = lay_out(document_frequencies, len(ids))
    limits = list_offsets(document_frequencies, layout.columns_of)
    lists = np.empty(limits[-1], np.uint32)
    columns = np.zeros((int(layout.columns_of.max(initial=-1)) + 1) * len(ids), np.uint8)
    is_column = layout.columns_of >= 0
    places = np.where(is_column, layout.starts, limits[:-1])
    token_offsets = np.zeros(len(ids) + 1, np.int64)
    np.cumsum(lengths, out=token_offsets[1:])
    order = np.argsort(ids, kind="stable")
    large = _scatter(
        tokens, token_offsets, order, places[ordinals], is_column[ordinals], lists, columns
    )
    large[:, 0] = ordinals[large[:, 0]]
    given = ids[order], lengths[order], collections[order]
    return pack(given, terms, document_frequencies, layout, (lists, limits), columns, large)
