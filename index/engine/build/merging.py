"""Several segments into one, without their tombstones; and which ones to merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.build.inversion import list_offsets, term_offsets
from index.engine.build.packing import pack
from index.engine.jit import compiled
from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED, WINDOW, Postings, lay_out
from index.engine.search.cursors import large_frequency
from index.engine.segment import SMALL
from index.engine.terms import distinct_rows, gather_terms, order_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.engine.live_segment import LiveSegment

_BITS, _MANY = np.uint32(FREQUENCY_BITS), np.uint32(MANY)

# A segment is merged with all smaller ones once those together are a third of it: there are at
# most log4(passages / SMALL) segments, and a passage is copied about as often.
_RATIO = 3
# From one removed passage in five on a segment is written anew without them.
_REMOVED_SHARE = 5


def to_merge(segments: Sequence[LiveSegment]) -> list[LiveSegment]:
    """Return the segments that should become one now, none if all is well."""
    ordered = sorted(segments, key=lambda one: one.count)
    smaller = chosen = 0
    for position, segment in enumerate(ordered):
        if position and smaller * _RATIO >= segment.count:
            chosen = position + 1
        smaller += segment.count
    if chosen:
        return ordered[:chosen]
    for segment in ordered:
        if len(segment.removed) * _REMOVED_SHARE > len(segment.live):
            return [segment]
    return []


def small_ones(segments: Sequence[LiveSegment]) -> list[LiveSegment]:
    """Return the segments to merge within a commit, none if there are fewer than two."""
    small: list[LiveSegment] = []
    total = 0
    for segment in sorted(segments, key=lambda one: len(one.live)):
        total += len(segment.live)
        if total > SMALL:
            break
        small.append(segment)
    return small if len(small) > 1 else []


@compiled
def live_frequencies(postings: Postings, live: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Return by row how many passages that are not removed hold the term."""
    counts = np.zeros(postings.columns_of.size, np.int32)
    for row in range(counts.size):
        if postings.columns_of[row] >= 0:
            start = postings.starts[row]
            for passage in range(live.size):
                counts[row] += live[passage] and postings.columns[start + passage] != 0
            continue
        passages, _ = unpacked(postings, row)
        for i in range(passages.size):
            counts[row] += passages[i] < live.size and live[passages[i]]
    return counts


@compiled
def unpacked(postings: Postings, row: int) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Return the passages of a list and how often the term is in each, as far as postings tell."""
    start, size = postings.starts[row], postings.document_frequencies[row]
    passages, frequencies = np.empty(size, np.int64), np.empty(size, np.uint8)
    if postings.windows_of[row] < 0:
        for i in range(size):
            posting = postings.rare[start + i]
            passages[i], frequencies[i] = posting >> _BITS, posting & _MANY
        return passages, frequencies
    # The windows that postings are in are those of the blocks they are in.
    first, last = postings.block_offsets[row], postings.block_offsets[row + 1] - 1
    shift, i = np.int64(postings.block_shifts[row]), 0
    for block in range(first, last + 1):
        end = np.int64(size)
        if block < last:
            end = min(end, np.int64(postings.block_starts[block + 1]))
        base = ((block - first) << shift) & ~np.int64(WINDOW - 1)
        while i < end:
            posting = np.uint32(postings.frequent[start + i])
            passages[i], frequencies[i] = base + np.int64(posting >> _BITS), posting & _MANY
            i += 1
    return passages, frequencies


@compiled
def _copy(
    source: Postings,
    rows: NDArray[np.int64],
    places: NDArray[np.int64],
    size: int,
    columns_of: NDArray[np.int32],
    ends: NDArray[np.int64],
    limits: NDArray[np.int64],
    lists: NDArray[np.uint32],
    columns: NDArray[np.uint8],
) -> NDArray[np.int64]:
    """Copy the postings of one source to their places, `ends` moving on behind them.

    Returns row, place and frequency of those whose frequency does not fit.
    """
    large, count = np.empty((64, 3), np.int64), 0
    everyone = np.arange(places.size)
    for source_row in range(source.columns_of.size):
        row = rows[source_row]
        if row < 0:
            continue
        if source.columns_of[source_row] >= 0:
            start = source.starts[source_row]
            passages, most = everyone, SATURATED
            frequencies = source.columns[start : start + places.size]
        else:
            passages, frequencies = unpacked(source, source_row)
            most = MANY
        for i in range(passages.size):
            old = passages[i]
            place = places[old] if old < places.size else -1
            frequency = np.int64(frequencies[i])
            if frequency == 0 or place < 0:
                continue
            if frequency == most:
                frequency = large_frequency(source, source_row, old, most)
            fits = MANY
            if columns_of[row] >= 0:
                fits = SATURATED
                columns[columns_of[row] * size + place] = np.uint8(min(frequency, SATURATED))
            elif ends[row] < limits[row]:
                lists[ends[row]] = (np.uint32(place) << _BITS) | np.uint32(min(frequency, MANY))
                ends[row] += 1
            if frequency >= fits:
                if count == large.shape[0]:
                    large = np.concatenate((large, np.empty_like(large)))
                large[count, 0], large[count, 1], large[count, 2] = row, place, frequency
                count += 1
    return large[:count]


@compiled
def _sort_lists(lists: NDArray[np.uint32], list_offsets: NDArray[np.int64]) -> None:
    """Bring lists into passage order that were put together from sources with mixed ids."""
    for row in range(list_offsets.size - 1):
        own = lists[list_offsets[row] : list_offsets[row + 1]]
        for i in range(1, own.size):
            if own[i] < own[i - 1]:
                own.sort()
                break


def _merged_terms(
    sources: Sequence[Postings], counts: Sequence[NDArray[np.int32]]
) -> tuple[tuple[NDArray[np.uint8], NDArray[np.int64]], list[NDArray[np.int64]], NDArray[np.int32]]:
    """Return the terms that still occur, each source's rows among them, and their frequencies."""
    text = np.concatenate([source.term_text for source in sources])
    bases = np.cumsum([0, *(len(source.term_text) for source in sources)])
    with_base = list(zip(sources, bases.tolist(), strict=False))
    starts = np.concatenate([source.term_offsets[:-1] + base for source, base in with_base])
    ends = np.concatenate([source.term_offsets[1:] - 1 + base for source, base in with_base])
    runs = np.cumsum([0, *(len(source.columns_of) for source in sources)])
    order = order_terms(text, starts, ends, runs)
    rows, row_count = distinct_rows(text, starts, ends, order)
    frequencies = np.zeros(row_count, np.int32)
    np.add.at(frequencies, rows, np.concatenate(counts))

    occurs = frequencies > 0
    kept = np.where(occurs, np.cumsum(occurs) - 1, -1)
    one_of = np.empty(row_count, np.int64)
    one_of[rows] = np.arange(len(rows))
    starts, ends = starts[one_of[occurs]], ends[one_of[occurs]]
    offsets = term_offsets(starts, ends)
    terms = gather_terms(text, starts, ends, offsets), offsets
    return terms, np.split(kept[rows], runs[1:-1]), frequencies[occurs]


def merge(segments: Sequence[LiveSegment]) -> Postings:
    """Return one segment that holds the passages of all that are not removed."""
    # By id: passages that came one after the other then make ascending lists without sorting.
    segments = sorted(segments, key=lambda one: int(one.segment.postings.ids[:1].sum()))
    sources = [one.segment.postings for one in segments]
    live = [one.live.astype(bool) for one in segments]
    ids = np.concatenate([source.ids[kept] for source, kept in zip(sources, live, strict=True)])
    order = np.argsort(ids, kind="stable")
    place = np.empty(len(ids), np.int64)
    place[order] = np.arange(len(ids))
    places, start = [], 0
    for kept in live:
        own = np.full(len(kept), -1, np.int64)
        own[kept] = place[start : start + np.count_nonzero(kept)]
        start += np.count_nonzero(kept)
        places.append(own)
    counts = [
        live_frequencies(one.segment.postings, one.live)
        if len(one.removed) else one.segment.postings.document_frequencies
        for one in segments
    ]  # fmt: skip
    terms, rows, frequencies = _merged_terms(sources, counts)
    layout = lay_out(frequencies, len(ids))
    offsets = list_offsets(frequencies, layout.columns_of)
    lists, ends, limits = np.empty(offsets[-1], np.uint32), offsets[:-1].copy(), offsets[1:]
    columns = np.zeros((int(layout.columns_of.max(initial=-1)) + 1) * len(ids), np.uint8)
    large = np.concatenate([
        _copy(source, rows[i], places[i], len(ids), layout.columns_of, ends, limits, lists, columns)
        for i, source in enumerate(sources)
    ])  # fmt: skip
    if (order[1:] < order[:-1]).any():
        _sort_lists(lists, offsets)
    lengths = np.concatenate([one.lengths[kept] for one, kept in zip(sources, live, strict=True)])
    collections = np.concatenate(
        [one.collections[kept] for one, kept in zip(sources, live, strict=True)]
    )
    given = ids[order], lengths[order], collections[order]
    return pack(given, terms, frequencies, layout, (lists, offsets), columns, large)
