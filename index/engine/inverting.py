"""From passages as lists of terms to a segment's arrays."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.blocks import fill_blocks
from index.engine.compiled import compiled
from index.engine.postings import SATURATED, Layout, Postings, lay_out
from index.engine.terms import distinct_rows, gather_terms, intern_terms, order_terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SEED = np.uint64(secrets.randbits(64))


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
    passages: NDArray[np.uint32],
    frequencies: NDArray[np.uint8],
    columns: NDArray[np.uint8],
) -> None:
    """Write the postings of the passages, taken in `order`, frequencies up to SATURATED."""
    ends = list_offsets[:-1].copy()
    last = np.full(columns_of.size, -1, np.int32)
    for passage in range(order.size):
        source = order[passage]
        for i in range(token_offsets[source], token_offsets[source + 1]):
            row = rows[i]
            if columns_of[row] >= 0:
                at = columns_of[row] * order.size + passage
                columns[at] += columns[at] != SATURATED
            elif last[row] == passage:
                at = ends[row] - 1
                frequencies[at] += frequencies[at] != SATURATED
            else:
                last[row] = passage
                passages[ends[row]] = passage
                frequencies[ends[row]] = 1
                ends[row] += 1


class Lists(NamedTuple):
    """The bulk of a segment's arrays, as Postings has them."""

    passages: NDArray[np.uint32]
    frequencies: NDArray[np.uint8]
    columns: NDArray[np.uint8]

    @classmethod
    def empty(cls, layout: Layout, passage_count: int) -> Lists:
        """Return room for the postings that a layout plans."""
        return cls(
            np.zeros(layout.list_offsets[-1], np.uint32),
            np.zeros(layout.list_offsets[-1], np.uint8),
            np.zeros(layout.column_count * passage_count, np.uint8),
        )


def _large_frequencies(
    rows: NDArray[np.uint32], token_offsets: NDArray[np.int64], order: NDArray[np.int64]
) -> list[NDArray[np.int64]]:
    """Return row, passage and frequency of every term that is in a passage SATURATED times."""
    found: list[tuple[int, int, int]] = []
    long = np.flatnonzero(np.diff(token_offsets)[order] >= SATURATED)
    for passage in long.tolist():
        source = order[passage]
        own = rows[token_offsets[source] : token_offsets[source + 1]]
        distinct, counts = np.unique(own, return_counts=True)
        large = counts >= SATURATED
        pairs = zip(distinct[large].tolist(), counts[large].tolist(), strict=True)
        found.extend((row, passage, count) for row, count in pairs)
    return list(np.array(sorted(found), np.int64).reshape(-1, 3).T)


def finish(
    given: tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32]],
    terms: tuple[NDArray[np.uint8], NDArray[np.int64]],
    document_frequencies: NDArray[np.int32],
    layout: Layout,
    lists: Lists,
    large: list[NDArray[np.int64]],
) -> Postings:
    """Put the arrays of a segment together, with its blocks filled."""
    ids, lengths, collections = given
    block_count = layout.block_offsets[-1]
    postings = Postings(
        ids, lengths, collections, *terms, document_frequencies,
        layout.columns_of, layout.list_offsets, lists.passages, lists.frequencies, lists.columns,
        np.zeros_like(lists.frequencies), np.zeros_like(lists.columns),
        layout.block_shifts, layout.block_offsets,
        np.zeros(block_count, np.uint32), np.zeros(block_count, np.uint8),
        large[0].astype(np.int32), large[1].astype(np.uint32), large[2].astype(np.int32),
    )  # fmt: skip
    fill_blocks(postings, average_length(lengths))
    for array in postings:  # as those of a file: never written again, and one type to the kernels
        array.flags.writeable = False
    return postings


def average_length(lengths: NDArray[np.int32]) -> float:
    """Return the average that block maxima are taken at; 1 where there is nothing to average."""
    return float(lengths.mean(dtype=np.float64)) if lengths.any() else 1.0


def term_offsets(starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where the terms begin when each is written with a NUL behind it."""
    offsets = np.zeros(len(starts) + 1, np.int64)
    np.cumsum(ends - starts + 1, out=offsets[1:])
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
    lists = Lists.empty(layout, len(ids))
    _scatter(tokens, token_offsets, order, layout.columns_of, layout.list_offsets, *lists)
    given = ids[order], lengths[order], collections[order]
    large = _large_frequencies(tokens, token_offsets, order)
    return finish(given, terms, document_frequencies, layout, lists, large)
