"""Several segments into one, without their tombstones; and which ones to merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.compiled import compiled
from index.engine.inverting import Lists, finish, term_offsets
from index.engine.postings import Postings, lay_out
from index.engine.segment import SMALL
from index.engine.terms import distinct_rows, gather_terms, order_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.engine.snapshot import LiveSegment

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
            start = postings.columns_of[row] * live.size
            for passage in range(live.size):
                counts[row] += live[passage] and postings.columns[start + passage] != 0
        else:
            for i in range(postings.list_offsets[row], postings.list_offsets[row + 1]):
                passage = postings.passages[i]
                counts[row] += passage < live.size and live[passage]
    return counts


@compiled
def _copy(
    source: Postings,
    rows: NDArray[np.int64],
    places: NDArray[np.int64],
    size: int,
    columns_of: NDArray[np.int32],
    ends: NDArray[np.int64],
    limits: NDArray[np.int64],
    passages: NDArray[np.uint32],
    frequencies: NDArray[np.uint8],
    columns: NDArray[np.uint8],
) -> None:
    """Copy the postings of one source to their places, `ends` moving on behind them."""
    for source_row in range(source.columns_of.size):
        row = rows[source_row]
        if row < 0:
            continue
        column = source.columns_of[source_row]
        if column >= 0:
            first, count = column * places.size, places.size
        else:
            first = source.list_offsets[source_row]
            count = source.list_offsets[source_row + 1] - first
        for i in range(count):
            old = i if column >= 0 else np.int64(source.passages[first + i])
            frequency = source.columns[first + i] if column >= 0 else source.frequencies[first + i]
            place = places[old] if old < places.size else -1
            if frequency == 0 or place < 0:
                continue
            if columns_of[row] >= 0:
                columns[columns_of[row] * size + place] = frequency
            elif ends[row] < limits[row]:
                passages[ends[row]] = place
                frequencies[ends[row]] = frequency
                ends[row] += 1


@compiled
def _sort_lists(
    list_offsets: NDArray[np.int64],
    passages: NDArray[np.uint32],
    frequencies: NDArray[np.uint8],
) -> None:
    """Bring lists into passage order that were put together from sources with mixed ids."""
    for row in range(list_offsets.size - 1):
        start, end = list_offsets[row], list_offsets[row + 1]
        ascending = True
        for i in range(start + 1, end):
            if passages[i] < passages[i - 1]:
                ascending = False
                break
        if not ascending:
            order = np.argsort(passages[start:end])
            passages[start:end] = passages[start:end][order]
            frequencies[start:end] = frequencies[start:end][order]


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


def _merged_large(
    sources: Sequence[Postings],
    rows: Sequence[NDArray[np.int64]],
    places: Sequence[NDArray[np.int64]],
) -> list[NDArray[np.int64]]:
    """Return the large frequencies of the passages that are still there, in order."""
    large = np.concatenate([
        np.stack([rows[i][source.large_rows], places[i][source.large_passages],
                  source.large_frequencies])
        for i, source in enumerate(sources)
    ], axis=1)  # fmt: skip
    large = large[:, large[1] >= 0]
    return list(large[:, np.lexsort((large[1], large[0]))])


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
    lists = Lists.empty(layout, len(ids))
    ends, limits = layout.list_offsets[:-1].copy(), layout.list_offsets[1:]
    for i, source in enumerate(sources):
        _copy(source, rows[i], places[i], len(ids), layout.columns_of, ends, limits, *lists)
    if (order[1:] < order[:-1]).any():
        _sort_lists(layout.list_offsets, lists[0], lists[1])
    lengths = np.concatenate([one.lengths[kept] for one, kept in zip(sources, live, strict=True)])
    collections = np.concatenate(
        [one.collections[kept] for one, kept in zip(sources, live, strict=True)]
    )
    given = ids[order], lengths[order], collections[order]
    return finish(given, terms, frequencies, layout, lists, _merged_large(sources, rows, places))
