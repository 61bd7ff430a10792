"""Several segments into one, without their tombstones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.build.inversion import list_offsets, term_offsets
from index.engine.build.packing import pack
from index.engine.jit import compiled
from index.engine.layout import lay_out
from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED, Postings
from index.engine.search.cursors import large_frequency
from index.engine.search.lists import live_frequencies, unpacked
from index.engine.terms import distinct_ordinals, gather_terms, order_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.engine.live_segment import LiveSegment

_BITS = np.uint32(FREQUENCY_BITS)


@compiled
def _copy(
    source: Postings,
    ordinals: NDArray[np.int64],
    places: NDArray[np.int64],
    size: int,
    columns_of: NDArray[np.int32],
    ends: NDArray[np.int64],
    limits: NDArray[np.int64],
    lists: NDArray[np.uint32],
    columns: NDArray[np.uint8],
) -> NDArray[np.int64]:
    """Copy the postings of one source to their places, `ends` moving on behind them.

    Returns ordinal, place and frequency of those whose frequency does not fit.
    """
    large, count = np.empty((64, 3), np.int64), 0
    everyone = np.arange(places.size)
    for source_ordinal in range(source.columns_of.size):
        ordinal = ordinals[source_ordinal]
        if ordinal < 0:
            continue
        if source.columns_of[source_ordinal] >= 0:
            start = source.starts[source_ordinal]
            passages, most = everyone, SATURATED
            frequencies = source.columns[start : start + places.size]
        else:
            passages, frequencies = unpacked(source, source_ordinal)
            most = MANY
        for i in range(passages.size):
            old = passages[i]
            place = places[old] if old < places.size else -1
            frequency = np.int64(frequencies[i])
            if frequency == 0 or place < 0:
                continue
            if frequency == most:
                frequency = large_frequency(source, source_ordinal, old, most)
            fits = MANY
            if columns_of[ordinal] >= 0:
                fits = SATURATED
                columns[columns_of[ordinal] * size + place] = np.uint8(min(frequency, SATURATED))
            elif ends[ordinal] < limits[ordinal]:
                lists[ends[ordinal]] = (np.uint32(place) << _BITS) | np.uint32(min(frequency, MANY))
                ends[ordinal] += 1
            if frequency >= fits:
                if count == large.shape[0]:
                    large = np.concatenate((large, np.empty_like(large)))
                large[count, 0], large[count, 1], large[count, 2] = ordinal, place, frequency
                count += 1
    return large[:count]


@compiled
def _sort_lists(lists: NDArray[np.uint32], list_offsets: NDArray[np.int64]) -> None:
    """Bring lists into passage order that were put together from sources with mixed ids."""
    for ordinal in range(list_offsets.size - 1):
        own = lists[list_offsets[ordinal] : list_offsets[ordinal + 1]]
        for i in range(1, own.size):
            if own[i] < own[i - 1]:
                own.sort()
                break


def _merged_terms(
    sources: Sequence[Postings], counts: Sequence[NDArray[np.int32]]
) -> tuple[tuple[NDArray[np.uint8], NDArray[np.int64]], list[NDArray[np.int64]], NDArray[np.int32]]:
    """Return the terms that still occur, each source's ordinals, and their frequencies."""
    text = np.concatenate([source.term_text for source in sources])
    bases = np.cumsum([0, *(len(source.term_text) for source in sources)])
    with_base = list(zip(sources, bases.tolist(), strict=False))
    starts = np.concatenate([source.term_offsets[:-1] + base for source, base in with_base])
    ends = np.concatenate([source.term_offsets[1:] - 1 + base for source, base in with_base])
    runs = np.cumsum([0, *(len(source.columns_of) for source in sources)])
    order = order_terms(text, starts, ends, runs)
    ordinals, ordinal_count = distinct_ordinals(text, starts, ends, order)
    frequencies = np.zeros(ordinal_count, np.int32)
    np.add.at(frequencies, ordinals, np.concatenate(counts))

    occurs = frequencies > 0
    kept = np.where(occurs, np.cumsum(occurs) - 1, -1)
    one_of = np.empty(ordinal_count, np.int64)
    one_of[ordinals] = np.arange(len(ordinals))
    starts, ends = starts[one_of[occurs]], ends[one_of[occurs]]
    offsets = term_offsets(starts, ends)
    terms = gather_terms(text, starts, ends, offsets), offsets
    return terms, np.split(kept[ordinals], runs[1:-1]), frequencies[occurs]


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
    terms, ordinals, frequencies = _merged_terms(sources, counts)
    layout = lay_out(frequencies, len(ids))
    offsets = list_offsets(frequencies, layout.columns_of)
    lists, ends, limits = np.empty(offsets[-1], np.uint32), offsets[:-1].copy(), offsets[1:]
    columns = np.zeros((int(layout.columns_of.max(initial=-1)) + 1) * len(ids), np.uint8)
    large = np.concatenate([
        _copy(
            source, ordinals[i], places[i], len(ids), layout.columns_of, ends, limits, lists,
            columns,
        )
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
